using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Rounds;
using Danchu.Core.Totals;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>
/// The province of <see cref="RoundWorld"/>, on the Party line too, with an outline of three sections and a form, and every unit able to issue
/// documents. Each round of a test has a period of its own, so that tests share no facts.
/// </summary>
public sealed class ReportWorld : IAsyncLifetime
{
    private readonly RoundWorld rounds = new();
    private int period;

    internal RoundSeed Seed => rounds.Seed;

    internal RoundWorld Rounds => rounds;

    internal OrganisationId Commune => Seed.Communes[0];

    internal OrganisationId Agency => Seed.Agencies[0];

    internal OutlineId Outline { get; private set; }

    internal FormId Form { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await rounds.InitializeAsync();
        await DoAsync(async (DanchuDatabase database) =>
        {
            (Outline, Form) = await ReportSeed.PlantAsync(database, Seed);
            return 0;
        });
    }

    public ValueTask DisposeAsync() => rounds.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => rounds.DoAsync(work);

    internal static Actor Clerk(OrganisationId unit) => As(unit, Role.Clerk);

    internal static Actor Signer(OrganisationId unit) => As(unit, Role.Signer);

    internal int NextPeriod() => Interlocked.Increment(ref period);

    /// <summary>A round of the district, or another issuer, for a period nobody else uses unless it is named.</summary>
    internal async Task<RoundId> AskAsync(
        int? period = null, ReportingLine line = ReportingLine.State, OrganisationId? issuer = null, bool direct = false, RubricId? rubric = null,
        FormId? form = null, params OrganisationId[] units)
    {
        var from = issuer ?? Seed.District;
        var secretary = As(from, Role.Secretariat);
        var of = period ?? NextPeriod();
        var choice = PeriodChoice.Own($"Kỳ thử {of}", new DateOnly(2022, 12, 15), new DateOnly(2023, 12, 14));
        var content = new RoundContent(
            choice, [new AskContent(Outline, form ?? Form) { RubricIds = rubric is { } asked ? [asked] : [] }], new DateOnly(2023, 12, 20));
        var round = Value(await DoAsync((DraftRound o) => o.ExecuteAsync(secretary, new(from, line, content), Cancel)));
        var chosen = units.Length > 0
            ? new ChooseAddressees.Input(round, Add: units)
            : new ChooseAddressees.Input(round, Matching: new() { DirectOnly = direct });
        Value(await DoAsync((ChooseAddressees c) => c.ExecuteAsync(secretary, chosen, Cancel)));
        Value(await rounds.IssueLetterAsync(secretary, round));
        return round;
    }

    /// <summary>One unit's assignment in a round of its own.</summary>
    internal async Task<AssignmentId> AskOneAsync(OrganisationId unit, int? period = null, ReportingLine line = ReportingLine.State, RubricId? rubric = null) =>
        await AssignmentAsync(await AskAsync(period, line, rubric: rubric, units: unit), unit);

    /// <summary>One unit's assignment for a year, so that the year before is its previous period.</summary>
    internal async Task<AssignmentId> AskYearAsync(int year, OrganisationId unit)
    {
        var content = new RoundContent(PeriodChoice.Of("thu", PeriodKind.Year, year), [new AskContent(Outline, Form)], new DateOnly(2023, 12, 20));
        var round = await rounds.OpenAsync(content);
        Value(await DoAsync((ChooseAddressees c) => c.ExecuteAsync(rounds.Secretary, new(round, Add: [unit]), Cancel)));
        await DoAsync((DanchuDatabase d) => d.Outlines.ExecuteUpdateAsync(o => o.SetProperty(x => x.ValidFrom, new DateOnly(2015, 1, 1)), Cancel));
        await DoAsync((DanchuDatabase d) => d.Forms.ExecuteUpdateAsync(o => o.SetProperty(x => x.ValidFrom, new DateOnly(2015, 1, 1)), Cancel));
        Value(await rounds.IssueLetterAsync(rounds.Secretary, round));
        return await AssignmentAsync(round, unit);
    }

    internal Task<AssignmentId> AssignmentAsync(RoundId round, OrganisationId unit) => DoAsync((DanchuDatabase d) =>
        d.Assignments.Where(a => a.RoundId == round && a.OrganisationId == unit).Select(a => a.Id).SingleAsync(Cancel));

    internal Task<Report> ReportAsync(AssignmentId assignment) => DoAsync((DanchuDatabase d) =>
        d.Reports.AsNoTracking().SingleAsync(r => r.AssignmentId == assignment && r.Current, Cancel));

    internal Task<OrganisationId> UnitAsync(AssignmentId assignment) => DoAsync((DanchuDatabase d) =>
        d.Assignments.Where(a => a.Id == assignment).Select(a => a.OrganisationId).SingleAsync(Cancel));

    internal Task<Outcome<SaveSection.Saved>> SaveAsync(
        Actor actor, AssignmentId assignment, string key, string? text, int revision = 0, Guid? settles = null) =>
            DoAsync((SaveSection s) => s.ExecuteAsync(actor, new(assignment, key, text, revision, settles), Cancel));

    internal async Task<ShowSection.View> SectionAsync(AssignmentId assignment, string key) =>
        Value(await DoAsync(async (ShowSection r) => await r.ReadAsync(Clerk(await UnitAsync(assignment)), assignment, key, Cancel)));

    internal Task<Outcome<int>> EnterAsync(Actor actor, AssignmentId assignment, params (string Indicator, string Typed, int Revision)[] figures) =>
        DoAsync((EnterFigures e) => e.ExecuteAsync(
            actor, new(assignment, [.. figures.Select(f => new EnterFigures.Entry(f.Indicator, f.Typed, f.Revision))]), Cancel));

    internal Task<Outcome<Done>> HandOverAsync(Actor actor, AssignmentId assignment, bool acceptGaps = true) =>
        DoAsync((SubmitForSignature h) => h.ExecuteAsync(actor, new(assignment, acceptGaps), Cancel));

    internal async Task<ShowAssignment.View> ViewAsync(Actor actor, AssignmentId assignment) =>
        Value(await DoAsync((ShowAssignment r) => r.ReadAsync(actor, assignment, Cancel)));

    internal async Task<SignReport.Input> ToSignAsync(Actor actor, AssignmentId assignment) => new(
        assignment, (await ViewAsync(actor, assignment)).Composed.Freeze().Hash, Today, "Lò Văn Kinh", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        ["- UBND huyện (b/c);", "- Lưu: VT."]);

    internal Task<Outcome<string>> SignAsync(Actor actor, SignReport.Input input) => DoAsync((SignReport s) => s.ExecuteAsync(actor, input, Cancel));

    /// <summary>Handed over and signed as it stands.</summary>
    internal async Task<Report> SendAsync(AssignmentId assignment)
    {
        var unit = await UnitAsync(assignment);
        Value(await HandOverAsync(Clerk(unit), assignment));
        var signer = Signer(unit);
        Value(await SignAsync(signer, await ToSignAsync(signer, assignment)));
        return await ReportAsync(assignment);
    }

    /// <summary>A figure entered and the report sent.</summary>
    internal async Task<Report> SendAsync(AssignmentId assignment, string indicator, string typed)
    {
        Value(await EnterAsync(Clerk(await UnitAsync(assignment)), assignment, (indicator, typed, 0)));
        return await SendAsync(assignment);
    }

    internal Task<Outcome<Done>> AcceptAsync(ReportId report, OrganisationId? by = null) =>
        DoAsync((AcceptReport a) => a.ExecuteAsync(As(by ?? Seed.District, Role.Secretariat), new(report), Cancel));

    internal Task<Outcome<ReportId>> ReturnAsync(ReportId report, params ReturnReport.Reason[] reasons) =>
        DoAsync((ReturnReport r) => r.ExecuteAsync(As(Seed.District, Role.Secretariat), new(report, reasons), Cancel));

    internal Task<Figure?> TotalAsync(OrganisationId organisation, AssignmentId of, string indicator, Scope scope) => DoAsync(async (LoadTotals r) =>
    {
        var round = await DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == of).Select(a => a.Round!).SingleAsync(Cancel));
        return (await r.ReadAsync(organisation, round.Line, round.PeriodId, Cancel)).Of(indicator, scope).Figure;
    });

    internal Task<int> HistoryAsync(ReportId report, string operation) => DoAsync((DanchuDatabase d) =>
        d.History.CountAsync(h => h.SubjectId == report.Value && h.Operation == operation, Cancel));
}
