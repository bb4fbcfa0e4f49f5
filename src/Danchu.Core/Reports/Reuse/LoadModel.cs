using Danchu.Core.Database;
using Danchu.Core.Outlines;
using Danchu.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>What reports say because they were told to: headings, guidance and items of their outlines, and the sentences that the program offers.</summary>
internal static class LoadModel
{
    public static async Task<List<WordedSentence>> ModelAsync(
        this DanchuDatabase database, IEnumerable<Outline> outlines, StockPhrases stock, CancellationToken cancellationToken)
    {
        var offered = await database.DraftSentences.AsNoTracking().Select(s => new { s.Text, s.None }).ToListAsync(cancellationToken);
        return [.. outlines.SelectMany(outline => outline.Walk())
            .SelectMany(s => s.Section.Items.Append(s.Section.Heading).Append(s.Section.Guidance))
            .Concat(offered.SelectMany(s => new[] { s.Text, s.None }))
            .SelectMany(text => ReadWording.Of(text, stock))];
    }
}
