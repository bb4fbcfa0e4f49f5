using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Reports;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Reports;

/// <summary>
/// A version that came again, held against the one that was returned: sections by their words, figures old and new, and whether what was asked has changed.
/// </summary>
public sealed class CompareEditions(DanchuDatabase database, LoadSectionWords loadWords)
{
    public sealed record View(int Number, string Symbol, IReadOnlyList<SectionChange> Sections, IReadOnlyList<FigureChange> Figures)
    {
        public bool Changed(ReturnItem item) => item.Target == ReturnTarget.Section
            ? Sections.Any(s => string.Equals(s.Key, item.Key, StringComparison.Ordinal))
            : Figures.Any(f => f.Scope == Scope.Own && string.Equals(f.Indicator, item.Key, StringComparison.Ordinal));
    }

    public sealed record SectionChange(string Key, string Name, IReadOnlyList<WordChange> Words);

    public sealed record FigureChange(string Indicator, Scope Scope, string Label, string Before, string Now);

    /// <returns>Null for a first version, and for a draft: it is its unit's own.</returns>
    public async Task<View?> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        if (file.Report.Edition == 1 || ReportLifecycle.IsDraft(file.Report.State))
        {
            return null;
        }

        var before = await database.Reports.AsNoTracking()
            .FirstAsync(r => r.AssignmentId == file.Assignment.Id && r.Edition == file.Report.Edition - 1, cancellationToken);
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var (old, now) = (await TextsAsync(before, indicators, cancellationToken), await TextsAsync(file.Report, indicators, cancellationToken));
        return new View(before.Edition, before.Symbol, [.. Sections(file, old, now)], [.. Figures(file, before, indicators)]);
    }

    /// <summary>Each section's words as they were sent, figures written out.</summary>
    private Task<Dictionary<string, string>> TextsAsync(Report report, Dictionary<string, Indicator> indicators, CancellationToken cancellationToken) =>
        loadWords.ReadAsync(report.Id, FigureSource.Frozen(indicators, report.FrozenFigures), cancellationToken: cancellationToken);

    private static IEnumerable<SectionChange> Sections(OpenedReport file, Dictionary<string, string> old, Dictionary<string, string> now)
    {
        foreach (var section in file.WrittenSections)
        {
            var (before, after) = (old.GetValueOrDefault(section.Key, ""), now.GetValueOrDefault(section.Key, ""));
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                yield return new SectionChange(section.Key, file.NameOf(section), CompareWords.Of(before, after));
            }
        }
    }

    // In the order of the form; what stands in the text alone comes after it.
    private static IEnumerable<FigureChange> Figures(OpenedReport file, Report before, Dictionary<string, Indicator> indicators)
    {
        var old = before.FrozenFigures.Where(f => f.Period is null).ToDictionary(f => (f.Indicator, f.Scope));
        var rows = file.StatisticalForm?.Rows.ToList() ?? [];
        var now = file.Report.FrozenFigures.Where(f => f.Period is null && indicators.ContainsKey(f.Indicator)).Select(figure => (
            Figure: figure, At: rows.FindIndex(r => r.Scope == figure.Scope && string.Equals(r.Indicator, figure.Indicator, StringComparison.Ordinal))));
        foreach (var (figure, at) in now.OrderBy(f => f.At < 0 ? rows.Count : f.At))
        {
            if (old.TryGetValue((figure.Indicator, figure.Scope), out var was) && was.Figure != figure.Figure)
            {
                var indicator = indicators[figure.Indicator];
                yield return new FigureChange(
                    figure.Indicator, figure.Scope, at < 0 ? indicator.Name + ScopeWords.After(figure.Scope) : rows[at].Label,
                    WriteFigure.OrMissing(indicator, was.Figure), WriteFigure.OrMissing(indicator, figure.Figure));
            }
        }
    }
}
