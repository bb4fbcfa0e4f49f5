using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>Indicators that tokens of a report's text name of the unit itself, in the report's own period.</summary>
internal static class NamedInText
{
    public static async Task<HashSet<string>> NamedInTextAsync(this DanchuDatabase database, ReportId report, CancellationToken cancellationToken)
    {
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == report).Select(s => s.Text).ToListAsync(cancellationToken);
        return texts.SelectMany(Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The same of one text.</summary>
    public static IEnumerable<string> Of(string text) => ParseMarkup.TokensIn(text).SelectMany(token => FigureToken.Read(token.Inner)?.Terms ?? [])
        .Where(term => term.Scope == Scope.Own && term.Periods.IsEmpty).Select(term => term.Indicator);
}
