using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

internal static class ParseKinds
{
    public static IReadOnlyList<KindEntry> From(YamlMap? map, ErrorList errors)
    {
        var entries = new List<KindEntry>();
        var keys = new RefuseRepeated();
        foreach (var entry in map?.Maps("kinds") ?? [])
        {
            entries.Add(new KindEntry(entry["key"].Key(), entry["name"].Required(200), Level(entry["level"]), entry["note"].Optional(1000)));
            keys.Add(entry["key"], entries[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return map.Ended("kinds", entries, errors);
    }

    private static string Level(Cell cell)
    {
        cell.OneOf(OrganisationLevels.All);
        return cell.Text ?? "";
    }
}
