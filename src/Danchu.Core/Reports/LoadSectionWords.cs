using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The sections of a report as they read, figures in their places.</summary>
public sealed class LoadSectionWords(DanchuDatabase database, LoadFigures loadFigures)
{
    /// <summary>One text as it reads: a line is a paragraph.</summary>
    internal static string Of(string text, FigureSource figures) => FlattenDocument.From(new MarkupToBlocks(figures, _ => { }).Convert(text)).Text;

    /// <param name="section">Key of the one section that is wanted; null for all.</param>
    /// <returns>By section key.</returns>
    internal async Task<Dictionary<string, string>> ReadAsync(OpenedReport file, string? section, CancellationToken cancellationToken) =>
        await ReadAsync(file.Report.Id, await loadFigures.ReadAsync(file, cancellationToken), section, cancellationToken);

    internal async Task<Dictionary<string, string>> ReadAsync(
        ReportId report, FigureSource figures, string? section = null, CancellationToken cancellationToken = default)
    {
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == report && (section == null || s.Key == section))
            .ToListAsync(cancellationToken);
        return texts.ToDictionary(s => s.Key, s => Of(s.Text, figures), StringComparer.Ordinal);
    }
}
