using Danchu.Core.Entries;
using Danchu.Core.Registers;
using Danchu.Core.Texts;

namespace Danchu.Core.Publications;

/// <summary>What of an entry may stand before the public: every column that is not personal, one a line, as a text to begin with.</summary>
internal static class PublicationText
{
    /// <summary>Columns of the book's own work, of which nothing is said to the public.</summary>
    private static readonly HashSet<string> Own =
        new(StringComparer.Ordinal) { "ghi-chu", "nguoi", "bao-cao-hdnd", "gui-truong-thon", "han", "han-cong-nhan", PublicationKinds.ItemColumn };

    /// <param name="titles">Of the entries it names, by id as kept.</param>
    public static string Of(Register register, Entry entry, IReadOnlyDictionary<string, string> titles) => string.Join('\n', register.Columns
        .Where(column => !column.Private && !Own.Contains(column.Key) && column.Kind is not (ColumnKind.Person or ColumnKind.YesNo))
        .Select(column => (column.Name, Shown: ShowField.Of(column, entry[column.Key], id => titles.GetValueOrDefault(id, ""))))
        .Where(line => line.Shown.Length > 0 && !string.Equals(line.Shown, entry.Title, StringComparison.Ordinal))
        .Select(line => $"{line.Name}: {line.Shown}"));

    /// <summary>
    /// A name to begin with: of a decision what was decided and where, which its book calls by the item of Điều 15 alone; of all else the entry's own.
    /// </summary>
    public static string TitleOf(PublicationKind kind, Register register, Entry entry)
    {
        var matter = kind == PublicationKind.Decision ? string.Join(' ', entry["trich-yeu"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        var village = register.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Village) is { } column
            ? ShowField.Of(column, entry[column.Key], _ => "") : "";
        var title = (matter, village) switch
        {
            ("", _) => entry.Title,
            (_, "") => matter,
            _ => $"{matter}: {village}",
        };
        return title.Length <= PublicationVersion.TitleLimit ? title : title[..PublicationVersion.TitleLimit];
    }

    /// <summary>The personal columns whose value stands in a text all the same.</summary>
    public static IEnumerable<RegisterColumn> PersonalIn(string text, Register register, Entry entry)
    {
        var folded = SearchText.Of(text);
        return register.Columns.Where(column => column.Private || column.Kind == ColumnKind.Person).Where(column => entry[column.Key]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Any(value => value.Length > 3 && folded.Contains(SearchText.Of(value), StringComparison.Ordinal)));
    }

    /// <summary>What the public search finds a version by.</summary>
    public static string WordsOf(PublicationVersion version) =>
        SearchText.Of(version.HasPersonal ? version.Title : $"{version.Title} {version.ItemName} {version.Text}");
}
