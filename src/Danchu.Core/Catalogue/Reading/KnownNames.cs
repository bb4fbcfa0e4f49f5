using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>What one file may name of another.</summary>
internal sealed record KnownNames(
    IReadOnlyDictionary<string, KindEntry> Kinds,
    IReadOnlyDictionary<string, LineEntry> Lines,
    IReadOnlyDictionary<string, CalendarEntry> Calendars,
    IReadOnlyDictionary<string, IndicatorRow> Indicators)
{
    public static KnownNames Of(
        IEnumerable<KindEntry> kinds, IEnumerable<LineEntry> lines, IEnumerable<CalendarEntry> calendars, IEnumerable<IndicatorRow> indicators) =>
        new(ByKey(kinds, kind => kind.Key), ByKey(lines, line => line.Key), ByKey(calendars, calendar => calendar.Key), ByKey(indicators, indicator => indicator.Key));

    public static KnownNames Of(CatalogueFiles catalogue) => Of(catalogue.Kinds, catalogue.Lines, catalogue.Calendars, catalogue.Indicators);

    /// <summary>The key in the cell, noted as wrong when nothing has it.</summary>
    public static string One<T>(Cell cell, IReadOnlyDictionary<string, T> known, string what)
    {
        var key = cell.Key();
        if (key.Length > 0 && !known.ContainsKey(key))
        {
            cell.Refuse($"không có {what} “{key}”.");
        }

        return key;
    }

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
