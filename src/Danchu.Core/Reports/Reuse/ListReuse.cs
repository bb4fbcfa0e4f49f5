using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Reuse;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>
/// Whose words stand in whose reports of a round, the most first, for whoever sees the round. Held against each other, against the former reports of the same
/// units and against the superiors' own; a unit whose reports the reader may not read is not named.
/// </summary>
public sealed class ListReuse(DanchuDatabase database, FindRound findRound, LoadReport loadReport, StockPhrases stock)
{
    public const int PageSize = 50;

    private const int DaysBack = 800;
    private const int Superiors = 6;

    /// <param name="OwnYears">What units have of their own former reports; else what they have of others.</param>
    /// <param name="Search">Words of the name of the unit that reports.</param>
    public sealed record Input(RoundId RoundId, bool OwnYears = false, string? Search = null, bool ByName = false, int Page = 1);

    /// <param name="Compared">Reports that were sent.</param>
    /// <param name="Matching">All rows that match, of which the page shows some.</param>
    public sealed record View(RoundHead Round, int Compared, IReadOnlyList<Row> Rows, int Matching, int Page);

    /// <param name="Source">Null where the reader may not read it.</param>
    public sealed record Row(ReusedReport Report, ReusedReport? Source, ReuseKind Kind, int Percent);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<View>();
        }

        var model = ChoosePrints.All(await database.ModelAsync(await OutlinesAsync(round, cancellationToken), stock, cancellationToken));
        var reports = await PrintedAsync(
            database.Reports.AsNoTracking().Where(r => r.Current && r.Assignment!.RoundId == round.Id
                && (r.State == ReportState.Sent || r.State == ReportState.Accepted)),
            model, cancellationToken);
        var all = await CompareAsync(round, reports, model, cancellationToken);
        var search = SearchText.Of(input.Search?.Trim() ?? "");
        var rows = all.Where(one => (one.Kind == ReuseKind.OwnYears) == input.OwnYears)
            .Where(one => SearchText.Of(one.Report.UnitName).Contains(search, StringComparison.Ordinal)).ToList();
        var ordered = input.ByName
            ? rows.OrderBy(one => one.Report.UnitName, StringComparer.Create(new("vi-VN"), ignoreCase: true)).ThenByDescending(one => one.Percent)
            : rows.OrderByDescending(one => one.Percent).ThenBy(one => one.Report.UnitName, StringComparer.Ordinal);
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (rows.Count + PageSize - 1) / PageSize));
        return new View(
            round, reports.Count, await SeenAsync(actor, ordered.Skip((page - 1) * PageSize).Take(PageSize), cancellationToken), rows.Count, page);
    }

    private Task<List<Outline>> OutlinesAsync(RoundHead round, CancellationToken cancellationToken)
    {
        var ids = round.Asks.Select(ask => ask.OutlineId).ToList();
        return database.Outlines.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
    }

    private async Task<List<RoundReuse>> CompareAsync(
        RoundHead round, List<PrintedReport> reports, HashSet<int> model, CancellationToken cancellationToken)
    {
        var units = reports.Select(report => report.Report.UnitId).Distinct().ToList();
        var before = await database.Successions.Where(s => units.Contains(s.SuccessorId)).Select(s => new { s.SuccessorId, s.PredecessorId })
            .ToListAsync(cancellationToken);
        var own = units.Select(unit => (Unit: unit, Own: unit)).Concat(before.Select(s => (Unit: s.SuccessorId, Own: s.PredecessorId)))
            .ToLookup(pair => pair.Unit, pair => pair.Own);
        var above = await database.Superiors(round.IssuerId, round.Line, round.PeriodTo).Select(n => n.OrganisationId).ToListAsync(cancellationToken);
        var former = await FormerAsync(round, [.. own.SelectMany(pair => pair).Distinct()], above, model, cancellationToken);
        return [.. new ComparePrints(own, above.ToHashSet()).Of(reports, [.. former.DistinctBy(one => one.Report.Id), .. reports])];
    }

    private async Task<List<PrintedReport>> FormerAsync(
        RoundHead round, List<OrganisationId> units, List<OrganisationId> above, HashSet<int> model, CancellationToken cancellationToken)
    {
        var (id, from, to) = (round.Id, round.PeriodTo.AddDays(-DaysBack), round.PeriodTo);
        var accepted = database.AcceptedReports().Where(r =>
            r.Assignment!.RoundId != id && r.Assignment.Round!.Period!.To >= from && r.Assignment.Round.Period.To <= to);
        var superiors = accepted.Where(r => above.Contains(r.Assignment!.OrganisationId)).OrderByDescending(r => r.SentAt).Take(Superiors);
        return
        [
            .. await PrintedAsync(accepted.Where(r => units.Contains(r.Assignment!.OrganisationId)), model, cancellationToken),
            .. await PrintedAsync(superiors, model, cancellationToken),
        ];
    }

    // Those that wait to be accepted are not in the index yet: their prints are made here.
    private async Task<List<PrintedReport>> PrintedAsync(IQueryable<Report> reports, HashSet<int> model, CancellationToken cancellationToken)
    {
        var heads = await reports.Select(LoadReused.Shape).ToListAsync(cancellationToken);
        var ids = heads.ConvertAll(head => head.Id);
        var kept = await database.ReportPrints.AsNoTracking().Where(p => ids.Contains(p.ReportId))
            .ToDictionaryAsync(p => p.ReportId, p => p.Prints, cancellationToken);
        var missing = ids.FindAll(id => !kept.ContainsKey(id));
        var texts = (await database.ReportSections.AsNoTracking().Where(s => missing.Contains(s.ReportId)).Select(s => new { s.ReportId, s.Text })
            .ToListAsync(cancellationToken)).ToLookup(s => s.ReportId, s => s.Text);
        return heads.ConvertAll(head => new PrintedReport(
            head,
            [.. (kept.GetValueOrDefault(head.Id) ?? ChoosePrints.Of(texts[head.Id].SelectMany(text => ReadWording.Of(text, stock))))
                .Where(print => !model.Contains(print))]));
    }

    private async Task<List<Row>> SeenAsync(Actor actor, IEnumerable<RoundReuse> shown, CancellationToken cancellationToken)
    {
        Dictionary<(OrganisationId, ReportingLine, DateOnly), bool> may = [];
        List<Row> rows = [];
        foreach (var one in shown)
        {
            var key = (one.Source.UnitId, one.Source.Line, one.Source.LastDay);
            if (!may.TryGetValue(key, out var seen))
            {
                may[key] = seen = await loadReport.MayReadSentAsync(actor, one.Source.UnitId, one.Source.Line, one.Source.LastDay, cancellationToken);
            }

            rows.Add(new Row(one.Report, seen ? one.Source : null, one.Kind, one.Percent));
        }

        return rows;
    }
}
