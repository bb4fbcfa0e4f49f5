using Danchu.Core.Files;
using Danchu.Documents.Forms;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses the reporting lines with the document form each of them writes in.</summary>
internal static class ParseReportingLines
{
    private static readonly Dictionary<string, IssuerForm> Forms = new(StringComparer.Ordinal)
    {
        ["State"] = IssuerForm.State,
        ["Party"] = IssuerForm.Party,
    };

    public static IReadOnlyList<LineEntry> From(YamlMap? map, ErrorList errors)
    {
        var entries = new List<LineEntry>();
        var keys = new RefuseRepeated();
        foreach (var entry in map?.Maps("lines") ?? [])
        {
            entries.Add(new LineEntry(entry["key"].Key(), entry["name"].Required(200), entry["document_form"].OneOf(Forms), entry["note"].Optional(1000)));
            keys.Add(entry["key"], entries[^1].Key);
            entry.RefuseUnknownKeys();
        }

        return map.Ended("lines", entries, errors);
    }
}
