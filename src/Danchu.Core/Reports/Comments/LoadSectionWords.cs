using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Markup;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Comments;

/// <summary>The sections of a report as they read, figures in their places.</summary>
public sealed class LoadSectionWords(DanchuDatabase database, LoadFigures loadFigures)
{
    /// <returns>By section key; a section without text is left out.</returns>
    internal async Task<Dictionary<string, string>> ReadAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id).ToListAsync(cancellationToken);
        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        return texts.Select(s => (s.Key, Text: FlattenDocument.From(new MarkupToBlocks(figures, _ => { }).Convert(s.Text)).Text))
            .Where(s => s.Text.Length > 0)
            .ToDictionary(s => s.Key, s => s.Text, StringComparer.Ordinal);
    }
}
