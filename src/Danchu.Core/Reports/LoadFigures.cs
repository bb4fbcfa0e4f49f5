using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The figures of a report: live for a draft (own facts, kept totals of those below), frozen for what was signed.</summary>
public sealed class LoadFigures(DanchuDatabase database, LoadTotals loadTotals, AddToReport addToReport)
{
    public async Task<FigureSource> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default) =>
        await ReadAsync(file, IsFrozen(file) ? ReportAddition.None : await addToReport(file, cancellationToken), cancellationToken);

    internal async Task<FigureSource> ReadAsync(OpenedReport file, ReportAddition added, CancellationToken cancellationToken)
    {
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        if (IsFrozen(file))
        {
            return FigureSource.Frozen(indicators, file.Report.FrozenFigures);
        }

        var now = await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, file.Period.Id, cancellationToken);
        var before = await PreviousAsync(file.Period, cancellationToken) is { } previous
            ? await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, previous, cancellationToken)
            : null;
        var scores = added.Figures.ToDictionary(s => s.Indicator.Key, StringComparer.Ordinal);
        foreach (var (key, (indicator, _)) in scores)
        {
            indicators.TryAdd(key, indicator);
        }

        return new FigureSource(
            indicators,
            (key, scope) => scores.TryGetValue(key, out var score) ? scope == Scope.Subtree ? score.Figure : null : FigureOf(now, key, scope),
            (key, scope) => before is null ? null : FigureOf(before, key, scope));
    }

    private static bool IsFrozen(OpenedReport file) => file.Report.State is ReportState.Sent or ReportState.Accepted or ReportState.Returned;

    private static Figure? FigureOf(UnitTotals totals, string indicator, Scope scope) =>
        scope.Kind == ScopeKind.Own ? totals.Own(indicator) : totals.Of(indicator, scope).Figure;

    /// <summary>The same kind of period a year earlier: of the same calendar if there is one, else of any.</summary>
    public async Task<PeriodId?> PreviousAsync(ReportingPeriod period, CancellationToken cancellationToken = default)
    {
        var candidates = await database.Periods.AsNoTracking()
            .Where(p => p.Kind == period.Kind && p.Ordinal == period.Ordinal && p.Year == period.Year - 1 && p.Kind != PeriodKind.Own)
            .ToListAsync(cancellationToken);
        return candidates.OrderByDescending(p => string.Equals(p.Calendar, period.Calendar, StringComparison.Ordinal)).FirstOrDefault()?.Id;
    }
}
