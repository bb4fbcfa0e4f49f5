using Danchu.Core.Files;
using Danchu.Core.Organisations;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses the kinds of organisation, each with its level.</summary>
internal static class ParseKinds
{
    // They are fixed: forms, texts and totals are built on them.
    private static readonly Dictionary<string, Level> Levels = new(StringComparer.Ordinal)
    {
        ["central"] = Level.Central,
        ["province"] = Level.Province,
        ["district"] = Level.District,
        ["commune"] = Level.Commune,
        ["unit"] = Level.Unit,
    };

    public static IReadOnlyList<KindEntry> From(YamlMap? map, ErrorList errors)
    {
        var entries = new List<KindEntry>();
        var keys = new RefuseRepeated();
        foreach (var entry in map?.Maps("kinds") ?? [])
        {
            entries.Add(new KindEntry(entry["key"].Key(), entry["name"].Required(200), entry["level"].OneOf(Levels), entry["note"].Optional(1000)));
            keys.Add(entry["key"], entries[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return map.Ended("kinds", entries, errors);
    }
}
