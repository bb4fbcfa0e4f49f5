using Danchu.Core.Database;
using Danchu.Core.Markup;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The sections of the unit's report of the period before, or of its predecessors', to be read and to be taken over.</summary>
public sealed class LoadPreviousTexts(DanchuDatabase database, FindPreviousReport findPrevious)
{
    /// <param name="Key">Of the section.</param>
    /// <param name="From">Whose report.</param>
    /// <param name="Words">As it was sent and reads: no marks of the markup.</param>
    /// <param name="Markup">Its figures are bound, those that were typed too where the form tells which they are.</param>
    public sealed record Found(string Key, FindPreviousReport.Found From, string Words, string Markup);

    /// <param name="section">Key of the one section that is wanted; null for all.</param>
    internal async Task<List<Found>> ReadAsync(OpenedReport file, string? section, CancellationToken cancellationToken)
    {
        var found = (await findPrevious.ReadAsync(file, cancellationToken)).ToDictionary(f => f.Id);
        if (found.Count == 0)
        {
            return [];
        }

        var ids = found.Keys.ToList();
        var texts = await database.ReportSections.AsNoTracking()
            .Where(s => ids.Contains(s.ReportId) && (section == null || s.Key == section)).OrderBy(s => s.Key).ToListAsync(cancellationToken);
        var frozen = await database.Reports.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.FrozenFigures })
            .ToDictionaryAsync(r => r.Id, r => r.FrozenFigures, cancellationToken);
        var indicators = await database.Indicators.AsNoTracking().ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        return texts.ConvertAll(text =>
        {
            var figures = FigureSource.Frozen(indicators, frozen[text.ReportId]);
            return new Found(
                text.Key, found[text.ReportId], LoadSectionWords.Of(text.Text, figures), BindFigures.AsBefore(file, text.Text, figures));
        });
    }
}
