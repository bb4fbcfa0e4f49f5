using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>Documents of the system that the unit could cite: reports, their signed copies, letters, files at entries.</summary>
internal static class OfferDocuments
{
    /// <summary>So many are looked through, the newest of each kind, and so many offered.</summary>
    private const int Looked = 500;
    private const int Offered = 60;

    /// <param name="entries">At which files are looked for.</param>
    /// <param name="search">Words of their names, with or without diacritics, in whatever order; empty: all.</param>
    public static async Task<List<IUsable>> DocumentsAsync(
        this DanchuDatabase database, OpenedScorecard file, IQueryable<Entry> entries, string? search, CancellationToken cancellationToken)
    {
        List<IUsable> found =
        [
            .. await database.UsableReports(file).Take(Looked).AsNoTracking().ToListAsync(cancellationToken),
            .. await database.UsableSignedFiles(file).Take(Looked).AsNoTracking().ToListAsync(cancellationToken),
            .. await database.UsableLetters(file).Take(Looked).AsNoTracking().ToListAsync(cancellationToken),
            .. await entries.UsableFiles(database).Take(Looked).AsNoTracking().ToListAsync(cancellationToken),
        ];
        var words = SearchText.Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. found.Where(one => SearchText.Of(one.Name) is var name && words.All(word => name.Contains(word, StringComparison.Ordinal))).Take(Offered)];
    }
}
