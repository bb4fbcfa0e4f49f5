namespace Danchu.Core.Files;

/// <summary>The closing checks of a catalogue file that holds one list.</summary>
internal static class EndOfList
{
    /// <summary>Closes a file that is one list with its source: no other keys, and at least one entry.</summary>
    public static IReadOnlyList<T> Ended<T>(this YamlMap? map, string list, IReadOnlyList<T> entries, ErrorList errors)
    {
        if (map is null)
        {
            return entries;
        }

        map["source"].Required(2000);
        map.RefuseUnknownKeys();
        if (entries.Count == 0)
        {
            errors.Add(map.File, map.Line, $"danh sách “{list}” trống.");
        }

        return entries;
    }
}
