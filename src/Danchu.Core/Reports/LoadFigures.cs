using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The figures of a report: live for a draft (own facts, kept totals of those below), frozen for what was signed.</summary>
public sealed class LoadFigures(
    DanchuDatabase database, LoadTotals loadTotals, LoadAsNow loadAsNow, LoadOtherFigures loadOthers, LoadLists loadLists,
    FindPreviousPeriod findPreviousPeriod, AddToReport addToReport)
{
    public Task<FigureSource> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default) => ReadAsync(file, [], cancellationToken);

    /// <param name="typed">Texts that are shown with the report's figures and are not kept in it: as typed just now, last year's.</param>
    public async Task<FigureSource> ReadAsync(OpenedReport file, IEnumerable<string> typed, CancellationToken cancellationToken = default) =>
        await ReadAsync(
            file, typed, ReportLifecycle.IsDraft(file.Report.State) ? await addToReport(file, cancellationToken) : ReportAddition.None, cancellationToken);

    internal Task<FigureSource> ReadAsync(OpenedReport file, ReportAddition added, CancellationToken cancellationToken) =>
        ReadAsync(file, [], added, cancellationToken);

    private async Task<FigureSource> ReadAsync(OpenedReport file, IEnumerable<string> typed, ReportAddition added, CancellationToken cancellationToken)
    {
        if (!ReportLifecycle.IsDraft(file.Report.State))
        {
            var all = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
            return FigureSource.Frozen(all, file.Report.FrozenFigures);
        }

        return await ReadLiveAsync(file, typed, added, cancellationToken);
    }

    /// <summary>The figures as they are today, of a report that is signed too.</summary>
    internal Task<FigureSource> ReadLiveAsync(OpenedReport file, IEnumerable<string> typed, CancellationToken cancellationToken) =>
        ReadLiveAsync(file, typed, ReportAddition.None, cancellationToken);

    private async Task<FigureSource> ReadLiveAsync(OpenedReport file, IEnumerable<string> typed, ReportAddition added, CancellationToken cancellationToken)
    {
        var indicators = await database.IndicatorsOf([file.Organisation.Id], file.Period.To, file.SpokenOf).AsNoTracking()
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var now = await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, file.Period.Id, cancellationToken);
        var before = await findPreviousPeriod.ReadAsync(file.Period, cancellationToken) is { } previous
            ? await BeforeAsync(file, previous, cancellationToken)
            : null;
        var texts = typed.ToList();
        var (others, lists) = (await loadOthers.ReadAsync(file, texts, cancellationToken), await loadLists.ReadAsync(file, texts, cancellationToken));
        var scores = added.Figures.ToDictionary(s => s.Indicator.Key, StringComparer.Ordinal);
        foreach (var (key, (indicator, _)) in scores)
        {
            indicators.TryAdd(key, indicator);
        }

        return new FigureSource(
            indicators,
            key => IsElsewhere(key) ? others.Now(key)
                : lists.Words.TryGetValue(key.Indicator, out var words) ? words
                : scores.TryGetValue(key.Indicator, out var score) ? key.Scope == Scope.Subtree ? score.Figure : null
                : FigureOf(now, key),
            key => IsElsewhere(key) ? others.Before(key) : before is null ? null : FigureOf(before, key))
        {
            Organisations = others.Organisations,
            Lists = lists.Names,
            MergedFrom = [.. (before?.MergedFrom ?? []).Select(s => s.Share == 1 ? s.Name : $"{WriteFigure.Number(s.Share * 100)}% {s.Name}")],
            IsAsNow = key => !IsElsewhere(key) && before is { MergedFrom.Count: > 0 },
        };
    }

    // After a merger the year before is that of today's unit: with its predecessors' figures, by their share.
    private async Task<UnitTotals> BeforeAsync(OpenedReport file, ReportingPeriod previous, CancellationToken cancellationToken) => await loadAsNow.ReadAsync(
        await loadTotals.ReadAsync(file.Organisation.Id, file.Round.Line, previous.Id, cancellationToken), file.Organisation.Id, file.Round.Line, previous,
        cancellationToken);

    private static bool IsElsewhere(FigureKey key) => key.Period is not null || key.Scope.Kind == ScopeKind.Organisation;

    private static Figure? FigureOf(UnitTotals totals, FigureKey key) =>
        key.Scope.Kind == ScopeKind.Own ? totals.Own(key.Indicator) : totals.Of(key.Indicator, key.Scope).Figure;
}
