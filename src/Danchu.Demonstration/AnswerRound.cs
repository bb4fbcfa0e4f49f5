using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Rounds;
using Danchu.Demonstration.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration;

/// <summary>
/// The units of one round answer: figures, texts, signature, acceptance. A past year is complete; in the open one some units are still at work, as in
/// life.
/// </summary>
internal sealed partial class AnswerRound(PlayRounds play, DemonstrationClock clock, DemonstrationData data, RoundEntry entry, RoundId round)
{
    internal const string Fallback = "Đơn vị thực hiện theo kế hoạch năm và quy chế đã ban hành (nội dung minh họa).";

    /// <summary>Key of the criterion "Thực hiện chế độ thông tin, báo cáo cấp trên đúng quy định" in the Party's rubrics.</summary>
    private const string Punctuality = "bao-cao";

    private static readonly PeriodReference TextsPeriod = new("duong-lich", "nam", 2023);

    private sealed record Unit(AssignmentId AssignmentId, OrganisationId Id, string Code, OrganisationKind Kind, bool Issues);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var (units, sections, asked, issuer) = await ReadAsync(cancellationToken);
        var secretary = (await play.FindActorAsync(issuer, Role.Secretariat))!;
        for (var at = 0; at < units.Count; at++)
        {
            var unit = units[at];
            var reach = ReachOf(unit, at);
            if (reach == ReportReach.Nothing || await play.FindActorAsync(unit.Id, Role.Clerk, Role.Secretariat) is not { } clerk)
            {
                continue;
            }

            clock.GoTo(SentOn(unit, at));
            await WriteAsync(unit, clerk, reach, sections, asked, cancellationToken);
            if (reach > ReportReach.Draft && await play.FindActorAsync(unit.Id, Role.Signer) is { } signer)
            {
                await SendAsync(unit, clerk, signer, secretary, reach, sections, cancellationToken);
            }
        }
    }

    private ReportReach ReachOf(Unit unit, int at) => data.Samples.Stands.FirstOrDefault(s => string.Equals(s.Round, entry.Key, StringComparison.Ordinal)
        && string.Equals(DemonstrationData.CodeOf(s.Organisation), unit.Code, StringComparison.Ordinal))?.Reach ?? UsualReach(unit, at);

    // Communes are all in: the annex of the district adds them up. Of the others in the open year some are on the way.
    private ReportReach UsualReach(Unit unit, int at) => (entry.Closed, unit.Kind, at % 8) switch
    {
        _ when !unit.Issues => ReportReach.Nothing,
        (true, _, _) => ReportReach.Accepted,
        (_, OrganisationKind.District or OrganisationKind.Province, _) => ReportReach.Draft,
        (_, OrganisationKind.Commune, _) when entry.Form is not null && entry.Period.Year == 2023 => ReportReach.Accepted,
        (_, _, 1) => ReportReach.Draft,
        (_, _, 3) => ReportReach.HandedOver,
        (_, _, 5) => ReportReach.Sent,
        (_, _, 6) => ReportReach.Returned,
        (_, _, 7) => ReportReach.Nothing,
        _ => ReportReach.Accepted,
    };

    private DateOnly SentOn(Unit unit, int at)
    {
        if (data.Today is { } today && entry.DueOn > today)
        {
            return today.AddDays(-(at % 9) - 1);
        }

        return entry.DueOn.AddDays(at % 8 == 4 && !GivesItselfFullPoints(unit) ? 2 : -(at % 6) - 1) is var day && day > entry.IssuedOn ? day : entry.DueOn;
    }

    // A scorecard that says nothing of a delay is that of a unit that sent in time.
    private bool GivesItselfFullPoints(Unit unit) => data.Samples.Sheets.Any(s => string.Equals(s.Round, entry.Key, StringComparison.Ordinal)
        && string.Equals(DemonstrationData.CodeOf(s.Organisation), unit.Code, StringComparison.Ordinal)
        && s.Points.Any(p => string.Equals(p.Criterion, Punctuality, StringComparison.Ordinal) && p.Reason.Length == 0));

    private async Task<(List<Unit> Units, List<OutlineSection> Sections, HashSet<string> Asked, OrganisationId Issuer)> ReadAsync(
        CancellationToken cancellationToken)
    {
        List<Unit> units = [];
        List<OutlineSection> sections = [];
        HashSet<string> asked = new(StringComparer.Ordinal);
        OrganisationId issuer = default;
        await play.InScopeAsync(async scope =>
        {
            var database = scope.GetRequiredService<DanchuDatabase>();
            var known = await database.Rounds.AsNoTracking().SingleAsync(r => r.Id == round, cancellationToken);
            issuer = known.IssuerId;
            units = await database.Assignments.Where(a => a.RoundId == round).OrderBy(a => a.Organisation!.Code)
                .Select(a => new Unit(
                    a.Id, a.OrganisationId, a.Organisation!.Code, a.Organisation.Kind,
                    database.Letterheads.Any(i => i.OrganisationId == a.OrganisationId && i.Line == known.Line)))
                .ToListAsync(cancellationToken);
            var ask = await database.Asks.AsNoTracking().SingleAsync(a => a.RoundId == known.Id, cancellationToken);
            sections = [.. (await database.Outlines.AsNoTracking().SingleAsync(o => o.Id == ask.OutlineId, cancellationToken))
                .Walk()
                .Select(s => s.Section)
                .Where(s => s.Writes)];
            var form = await database.Forms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == ask.FormId, cancellationToken);
            asked.UnionWith(form?.Rows.Where(r => r.Scope == Scope.Own).Select(r => r.Indicator) ?? []);
            asked.UnionWith(sections.SelectMany(s => s.Indicators));
        });
        return (units, sections, asked, issuer);
    }

    private async Task WriteAsync(
        Unit unit, Actor clerk, ReportReach reach, List<OutlineSection> sections, HashSet<string> asked, CancellationToken cancellationToken)
    {
        var facts = data.Samples.Facts.Where(f => string.Equals(DemonstrationData.CodeOf(f.Organisation), unit.Code, StringComparison.Ordinal)
            && f.Period == entry.Period && asked.Contains(Indicator.AskedAs(f.Indicator))).ToList();
        var half = reach == ReportReach.Half;
        await EnterAsync(unit, clerk, half ? [.. facts.Take(facts.Count / 2)] : facts, cancellationToken);
        var own = facts.Select(f => f.Indicator).ToHashSet(StringComparer.Ordinal);
        var texts = data.Samples.Texts.Where(t => string.Equals(DemonstrationData.CodeOf(t.Organisation), unit.Code, StringComparison.Ordinal))
            .ToDictionary(t => t.Section, t => InYear(t.Markup, own), StringComparer.Ordinal);
        var written = sections.Where(s => s.ForKinds.Count == 0 || s.ForKinds.Contains(unit.Kind)).ToList();
        foreach (var section in written.Take(half ? written.Count / 3 : written.Count))
        {
            var text = texts.GetValueOrDefault(section.Key, "");
            text = text.Trim().Length > 0 || (texts.Count > 0 && entry.Period == TextsPeriod) ? text : Fallback;
            if (text.Length > 0)
            {
                await play.DoAsync<SaveSection, SaveSection.Saved>(save => save.ExecuteAsync(
                    clerk, new SaveSection.Input(unit.AssignmentId, section.Key, text, 0), cancellationToken));
            }
        }
    }

    /// <summary>
    /// The texts are of the calendar year 2023. For another period they name that year and the one after it, and leave out lines whose figures nobody
    /// has of it, and those that name an act of a later year.
    /// </summary>
    private string InYear(string markup, HashSet<string> own)
    {
        if (entry.Period == TextsPeriod)
        {
            return markup;
        }

        var known = markup.Split('\n').Where(line => Tokens().Matches(line).All(token => IsKnown(token.Groups["inner"].Value, own))
            && Years().Matches(line).All(year => string.CompareOrdinal(year.Groups["act"].Value, Year(entry.Period.Year)) <= 0));
        return Years().Replace(string.Join('\n', known), year => year.Groups["cited"].Success ? year.Value
            : Year(entry.Period.Year + (year.Value is "2024" ? 1 : 0)));
    }

    // An act keeps its number and its day.
    [GeneratedRegex(
        @"(?<cited>\d+/(?<act>20\d\d)/[\p{L}\d-]+(,?\s+ngày\s+\d{1,2}/\d{1,2}/20\d\d)?)|2023|2024",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    private bool IsKnown(string inner, HashSet<string> own)
    {
        var token = FigureToken.Read(inner)!;
        var below = data.Samples.Facts.Where(f => f.Period == entry.Period).Select(f => f.Indicator).ToHashSet(StringComparer.Ordinal);
        return token.Form.Style is not (TokenStyle.Difference or TokenStyle.PercentageChange)
            && token.Terms.All(term => term.Periods.IsEmpty && (term.Scope == Scope.Own ? own : below).Contains(term.Indicator));
    }

    [GeneratedRegex(@"\{\{(?<inner>[^}]*)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokens();

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private async Task EnterAsync(Unit unit, Actor clerk, List<FactRow> facts, CancellationToken cancellationToken)
    {
        // The first look takes from the unit's books what they count.
        await play.DoAsync<ShowFigures, ShowFigures.View>(read => read.ReadAsync(clerk, unit.AssignmentId, divided: null, cancellationToken));
        var entries = facts.ConvertAll(f => new EnterFigures.Entry(f.Indicator, Typed(f), 0));

        // Two rounds of one period ask some figures twice: the second finds them there.
        await play.InScopeAsync(async scope =>
        {
            var known = await scope.GetRequiredService<DanchuDatabase>().Facts
                .Where(f => f.OrganisationId == unit.Id
                    && f.PeriodId == scope.GetRequiredService<DanchuDatabase>().Rounds.Where(r => r.Id == round).Select(r => r.PeriodId).Single())
                .Select(f => f.Indicator).ToListAsync(cancellationToken);
            entries.RemoveAll(e => known.Contains(e.Indicator));
        });
        if (entries.Count > 0)
        {
            await play.DoAsync<EnterFigures, int>(enter => enter.ExecuteAsync(clerk, new EnterFigures.Input(unit.AssignmentId, entries), cancellationToken));
        }
    }

    private static string Typed(FactRow fact) => fact.State switch
    {
        FigureState.NotArisen => "không phát sinh",
        FigureState.NotAvailable => "chưa có số liệu",
        _ => WriteFigure.InField(new Figure(FigureState.Value, fact.Value, fact.Denominator, fact.Text)),
    };

    private async Task SendAsync(
        Unit unit, Actor clerk, Actor signer, Actor secretary, ReportReach reach, List<OutlineSection> sections, CancellationToken cancellationToken)
    {
        await GiveReasons.ExecuteAsync(play, clerk, unit.AssignmentId, cancellationToken);
        await play.DoAsync<SubmitForSignature, Core.Operations.Done>(hand => hand.ExecuteAsync(
            clerk, new SubmitForSignature.Input(unit.AssignmentId, AcceptGaps: true), cancellationToken));
        if (reach == ReportReach.HandedOver)
        {
            return;
        }

        var view = await play.DoAsync<ShowAssignment, ShowAssignment.View>(read => read.ReadAsync(signer, unit.AssignmentId, cancellationToken));
        var letterhead = view.File.Letterhead!;
        await play.DoAsync<SignReport, string>(sign => sign.ExecuteAsync(
            signer,
            new SignReport.Input(
                unit.AssignmentId, view.Composed.Freeze().Hash, VietnamTime.Today(clock), letterhead.SignerName, letterhead.SignatureLines,
                letterhead.Recipients),
            cancellationToken));
        var report = view.File.Report.Id;
        if (reach == ReportReach.Accepted)
        {
            await play.DoAsync<AcceptReport, Core.Operations.Done>(accept => accept.ExecuteAsync(secretary, new AcceptReport.Input(report), cancellationToken));
        }
        else if (reach == ReportReach.Returned)
        {
            ReturnReport.Reason[] reasons = [new(ReturnTarget.Section, sections[^1].Key, "Đề nghị nêu rõ nhiệm vụ, thời gian và người thực hiện.")];
            await play.DoAsync<ReturnReport, ReportId>(giveBack => giveBack.ExecuteAsync(
                secretary, new ReturnReport.Input(report, reasons), cancellationToken));
        }
    }
}
