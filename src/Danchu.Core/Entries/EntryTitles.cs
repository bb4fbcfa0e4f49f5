using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>How entries that other entries name are called.</summary>
internal static class EntryTitles
{
    /// <summary>Ids of the entries that an entry names in these columns.</summary>
    public static IEnumerable<string> NamedBy(IEnumerable<RegisterColumn> columns, Entry entry) =>
        columns.Where(column => column.Kind == ColumnKind.Entry).SelectMany(column => entry[column.Key].Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Titles by id as it is kept.</summary>
    public static async Task<Dictionary<string, string>> TitlesAsync(
        this DanchuDatabase database, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).Select(id => new EntryId(Guid.Parse(id))).ToList();
        return wanted.Count == 0
            ? []
            : (await database.Entries.Where(e => wanted.Contains(e.Id)).Select(e => new { e.Id, e.Title }).ToListAsync(cancellationToken))
                .ToDictionary(e => e.Id.ToString(), e => e.Title, StringComparer.Ordinal);
    }
}
