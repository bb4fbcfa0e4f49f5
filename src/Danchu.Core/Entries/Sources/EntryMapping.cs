using Danchu.Core.Files;

namespace Danchu.Core.Entries.Sources;

/// <summary>
/// How the rows of another system (one-stop shop, reception of citizens) become entries of a register: catalogue/exchange/*.yaml, read and corrected by whoever
/// knows that system's export.
/// </summary>
/// <param name="Register">Key of the register.</param>
/// <param name="KeyColumn">The column that tells one row from another in that system.</param>
/// <param name="Source">From where the columns are known.</param>
/// <param name="Doubt">What of it is not certain.</param>
public sealed record EntryMapping(
    string Key, string Name, string Register, string KeyColumn, string Source, string Doubt, IReadOnlyList<MappedColumn> Columns)
{
    internal static EntryMapping? Parse(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var mapping = new EntryMapping(
            map["key"].Key(), map["name"].Required(200), map["register"].Key(), map["key_column"].Required(100), map["source"].Required(2000),
            map["doubt"].Optional(2000) ?? "", [.. map.Maps("columns").Select(MappedColumn.Parse)]);
        map.RefuseUnknownKeys();
        return mapping;
    }
}

/// <summary>One column of another system and where it goes.</summary>
/// <param name="From">As the other system calls it.</param>
/// <param name="To">Column of the register.</param>
/// <param name="Values">What its values are here, where they differ; others stay as they are.</param>
public sealed record MappedColumn(string From, string To, IReadOnlyDictionary<string, string> Values)
{
    internal static MappedColumn Parse(YamlMap map)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in map.Maps("values"))
        {
            values[value["from"].Required(200)] = value["to"].Required(200);
            value.RefuseUnknownKeys();
        }

        var column = new MappedColumn(map["from"].Required(100), map["to"].Key(), values);
        map.RefuseUnknownKeys();
        return column;
    }

    public string Read(string value) => Values.GetValueOrDefault(value.Trim(), value);
}
