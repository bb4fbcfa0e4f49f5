using System.Text.Json;
using System.Text.Json.Nodes;
using Danchu.Core.Database;

namespace Danchu.Core.Catalogue;

/// <summary>A version that a round uses stays as it is, but it may end: a new one must be able to follow it.</summary>
internal static class CompareVersions
{
    private static readonly string[] Apart = ["Id", "ContentHash", "ValidTo", "RowVersion"];

    public static bool DifferInEndOnly<T>(T loaded, T read)
        where T : class, ICatalogueVersion<T> =>
        !string.Equals(loaded.ContentHash, read.ContentHash, StringComparison.Ordinal) && JsonNode.DeepEquals(Content(loaded), Content(read));

    private static JsonObject Content<T>(T version)
    {
        var content = JsonSerializer.SerializeToNode(version, JsonColumn.Options)!.AsObject();
        foreach (var name in Apart)
        {
            content.Remove(name);
        }

        return content;
    }
}
