using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>The keys and kinds that files of the catalogue may refer to.</summary>
internal sealed record KnownNames(
    IReadOnlyDictionary<string, KindEntry> Kinds,
    IReadOnlyDictionary<string, LineEntry> Lines,
    IReadOnlyDictionary<string, Calendar> Calendars,
    IReadOnlyDictionary<string, Indicator> Indicators)
{
    public static KnownNames Of(
        IEnumerable<KindEntry> kinds, IEnumerable<LineEntry> lines, IEnumerable<Calendar> calendars, IEnumerable<InFile<Indicator>> indicators) => new(
        ByKey(kinds, kind => kind.Key),
        ByKey(lines, line => line.Key),
        ByKey(calendars, calendar => calendar.Key),
        ByKey(indicators.Select(indicator => indicator.Value), indicator => indicator.Key));

    public static KnownNames Of(CatalogueFiles catalogue) => Of(catalogue.Kinds, catalogue.Lines, catalogue.Calendars, catalogue.Indicators);

    /// <summary>The key in the cell; an error is noted when nothing has that key.</summary>
    public static string One<T>(Cell cell, IReadOnlyDictionary<string, T> known, string what)
    {
        // What is known has a right key; that of a part has a dot.
        var key = cell.Text?.Trim() is { } text && known.ContainsKey(text) ? text : cell.Key();
        if (key.Length > 0 && !known.ContainsKey(key))
        {
            cell.Refuse($"không có {what} “{key}”.");
        }

        return key;
    }

    /// <summary>The kinds a map is for. An unknown kind is reported; it must only not become one of the known ones.</summary>
    public List<OrganisationKind> KindsIn(YamlMap map) =>
        KeyWords.ReadAll<OrganisationKind>(Many(map.Texts("for_kinds"), Kinds, "loại đơn vị").Where(Kinds.ContainsKey));

    public static IReadOnlyList<string> Many<T>(IReadOnlyList<Cell> cells, IReadOnlyDictionary<string, T> known, string what)
    {
        var keys = new List<string>();
        foreach (var cell in cells)
        {
            var key = One(cell, known, what);
            if (keys.Contains(key, StringComparer.Ordinal))
            {
                cell.Refuse($"“{key}” bị lặp lại.");
            }

            keys.Add(key);
        }

        return keys;
    }

    private static Dictionary<string, T> ByKey<T>(IEnumerable<T> entries, Func<T, string> key) =>
        entries.GroupBy(key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
}
