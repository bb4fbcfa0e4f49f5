using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration.Nation;

/// <summary>
/// The rounds of a nation, by the operations people use: last year each province asked all units below it, and what they answered is loaded as its accepted
/// reports; this year the centre asks every commune at once, and nobody has answered yet.
/// </summary>
internal sealed class NationRounds(IServiceProvider services, DemonstrationClock clock, int year)
{
    /// <summary>As many as a unit is asked (docs/performance.md).</summary>
    public const int Indicators = 120;

    private const string Calendar = "duong-lich";
    private static readonly OrganisationKind[] Agencies = [OrganisationKind.Agency, OrganisationKind.PublicUnit];

    /// <summary>A province asks all units below it, in November of last year.</summary>
    public async Task<RoundId> AskProvinceAsync(OrganisationId province, CancellationToken cancellationToken)
    {
        clock.GoTo(new DateOnly(year - 1, 11, 20));
        return await IssueAsync(
            province, year - 1, new DateOnly(year - 1, 12, 15),
            [await AskAsync("xa-nam", "bieu-xa", [OrganisationKind.Commune], year - 1), await AskAsync("co-quan-qcdc-nam", "bieu-co-quan", Agencies, year - 1)],
            new AddresseeFilter { Kinds = [OrganisationKind.Commune, .. Agencies] }, cancellationToken);
    }

    /// <summary>What it received, a month later; then the round is closed.</summary>
    /// <param name="units">The units below it that report.</param>
    public async Task<LoadAcceptedReports.Loaded> ReceiveAsync(
        OrganisationId province, RoundId round, IReadOnlyList<(NationUnits.Unit Unit, OrganisationId Id)> units, IReadOnlyList<Indicator> indicators,
        CancellationToken cancellationToken)
    {
        var secretary = await ActorAsync(province, Role.Secretariat);
        var received = units.Select((u, at) => ReceivedOf(u.Unit, u.Id, at, indicators)).ToList();
        var loaded = await DoAsync<LoadAcceptedReports, LoadAcceptedReports.Loaded>(
            load => load.ExecuteAsync(secretary, new LoadAcceptedReports.Input(round, received), cancellationToken));
        await DoAsync<CloseRound, Done>(close => close.ExecuteAsync(secretary, new CloseRound.Input(round), cancellationToken));
        return loaded;
    }

    /// <summary>The centre asks every commune.</summary>
    public async Task<RoundId> AskCommunesAsync(OrganisationId centre, DateOnly today, CancellationToken cancellationToken)
    {
        clock.GoTo(today.AddDays(-5));
        return await IssueAsync(
            centre, year, today.AddDays(10), [await AskAsync("xa-nam", "bieu-xa", [], year)],
            new AddresseeFilter { Kinds = [OrganisationKind.Commune] }, cancellationToken);
    }

    /// <summary>What a unit says of itself: always the same for a unit. Two of ten figures are states, one in twenty is nought.</summary>
    internal static IReadOnlyList<(Indicator Indicator, Figure Figure)> FiguresOf(string code, IReadOnlyList<Indicator> indicators)
    {
        var random = new Random(code.Aggregate(7, (hash, letter) => unchecked((hash * 31) + letter)));
        return [.. indicators.Select(indicator => (indicator, random.Next(20) switch
        {
            < 3 => Figure.NotArisen,
            3 => Figure.NotAvailable,
            4 when indicator.Kind != IndicatorKind.Ratio => Figure.Of(0),
            _ => indicator.Kind switch
            {
                IndicatorKind.Ratio => OfRatio(random.Next(1, 60), random.Next(1, 60)),
                IndicatorKind.Money => Figure.Of(random.Next(1, 5_000) * 100_000m),
                IndicatorKind.Area => Figure.Of(decimal.Round(random.Next(100, 900_000) / 100m, indicator.Decimals)),
                _ => Figure.Of(random.Next(1, 250)),
            },
        }))];
    }

    private static Figure OfRatio(int one, int other) => Figure.OfRatio(Math.Min(one, other), Math.Max(one, other));

    private static LoadAcceptedReports.Received ReceivedOf(NationUnits.Unit unit, OrganisationId id, int at, IReadOnlyList<Indicator> indicators) => new(
        id,
        string.Create(CultureInfo.InvariantCulture, $"{(at % 90) + 10}/BC-{(unit.Kind == OrganisationKind.Commune ? "UBND" : "ĐV")}"),
        new DateOnly(NationUnits.From.Year, 12, 1).AddDays(at % 15),
        NationPeople.NameOf(unit.Code + "signer"),
        FiguresOf(unit.Code, indicators));

    private async Task<RoundId> IssueAsync(
        OrganisationId issuer, int reported, DateOnly dueOn, IReadOnlyList<AskContent> asks, AddresseeFilter addressees, CancellationToken cancellationToken)
    {
        var secretary = await ActorAsync(issuer, Role.Secretariat);
        var content = new RoundContent(
            PeriodChoice.Of(Calendar, PeriodKind.Year, reported, 1), asks, dueOn,
            string.Create(CultureInfo.InvariantCulture, $"báo cáo kết quả thực hiện dân chủ ở cơ sở năm {reported}"));
        var round = await DoAsync<DraftRound, RoundId>(
            draft => draft.ExecuteAsync(secretary, new DraftRound.Input(issuer, ReportingLine.State, content), cancellationToken));
        await DoAsync<ChooseAddressees, ChooseAddressees.Chosen>(
            choose => choose.ExecuteAsync(secretary, new ChooseAddressees.Input(round, addressees), cancellationToken));
        await DoAsync<SubmitLetter, Done>(submit => submit.ExecuteAsync(secretary, new SubmitLetter.Input(round, WarningsSeen: true), cancellationToken));
        var leader = await ActorAsync(issuer, Role.Signer);
        await DoAsync<IssueRound, IssueRound.Issued>(issue => issue.ExecuteAsync(leader, new IssueRound.Input(round), cancellationToken));
        return round;
    }

    private Task<AskContent> AskAsync(string outline, string form, IReadOnlyList<OrganisationKind> kinds, int reported) => InScopeAsync(async scope =>
    {
        var (database, on) = (scope.GetRequiredService<DanchuDatabase>(), new DateOnly(reported, 12, 31));
        var outlineId = await database.Outlines.Where(o => o.Key == outline && o.ValidFrom <= on && (o.ValidTo == null || o.ValidTo >= on))
            .OrderByDescending(o => o.Version).Select(o => o.Id).FirstAsync();
        var formId = await database.Forms.Where(f => f.Key == form && f.ValidFrom <= on && (f.ValidTo == null || f.ValidTo >= on))
            .OrderByDescending(f => f.Version).Select(f => f.Id).FirstAsync();
        return new AskContent(outlineId, formId) { Kinds = kinds };
    });

    /// <summary>What every unit tells of its own work, by their slots.</summary>
    public Task<List<Indicator>> IndicatorsAsync(CancellationToken cancellationToken) => InScopeAsync(scope => scope.GetRequiredService<DanchuDatabase>()
        .Indicators.AsNoTracking().Where(i => i.Kind != IndicatorKind.Text && i.OwnerId == null && i.Ownership == Ownership.Own)
        .OrderBy(i => i.Slot).Take(Indicators).ToListAsync(cancellationToken));

    private Task<Actor> ActorAsync(OrganisationId unit, Role role) => InScopeAsync(async scope =>
    {
        var person = await scope.GetRequiredService<DanchuDatabase>().Memberships.Where(m => m.OrganisationId == unit && m.Role == role)
            .Select(m => m.PersonId).FirstAsync();
        return (await scope.GetRequiredService<Permissions>().FindActorAsync(person))!;
    });

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Outcome<T>>> work)
        where TOperation : notnull => InScopeAsync(async scope => await work(scope.GetRequiredService<TOperation>()) switch
        {
            Outcome<T>.Done { Value: var value } => value,
            Outcome<T>.Refused { Reasons: var reasons } =>
                throw new InvalidOperationException($"{typeof(TOperation).Name}: {string.Join(' ', reasons.Select(r => r.Message))}"),
            var other => throw new InvalidOperationException($"{typeof(TOperation).Name}: {other.GetType().Name}"),
        });
}
