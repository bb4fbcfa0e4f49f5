using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The figures of a report: live for a draft (own facts, kept totals of those below), frozen for what was signed.</summary>
public sealed class LoadFigures(DanchuDatabase database, LoadTotals loadTotals, FindPreviousPeriod findPreviousPeriod, AddToReport addToReport)
{
    public async Task<FigureSource> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default) =>
        await ReadAsync(file, ReportLifecycle.IsDraft(file.Report.State) ? await addToReport(file, cancellationToken) : ReportAddition.None, cancellationToken);

    internal async Task<FigureSource> ReadAsync(OpenedReport file, ReportAddition added, CancellationToken cancellationToken)
    {
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        if (!ReportLifecycle.IsDraft(file.Report.State))
        {
            return FigureSource.Frozen(indicators, file.Report.FrozenFigures);
        }

        var now = await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, file.Period.Id, cancellationToken);
        var before = await findPreviousPeriod.ReadAsync(file.Period, cancellationToken) is { } previous
            ? await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, previous.Id, cancellationToken)
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

    private static Figure? FigureOf(UnitTotals totals, string indicator, Scope scope) =>
        scope.Kind == ScopeKind.Own ? totals.Own(indicator) : totals.Of(indicator, scope).Figure;
}
