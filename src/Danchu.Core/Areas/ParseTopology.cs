using System.Text.Json;

namespace Danchu.Core.Areas;

/// <summary>Boundaries as they are kept: lines that neighbours share, and which of them in what order go around which commune.</summary>
/// <param name="Arcs">Points in degrees (longitude, latitude).</param>
/// <param name="Rings">By code of the commune; an arc's place, or its complement where it is walked backward. Holes are rings too.</param>
internal sealed record Topology(IReadOnlyList<(double X, double Y)[]> Arcs, IReadOnlyDictionary<string, IReadOnlyList<int[]>> Rings);

/// <summary>Reads TopoJSON with one object, "communes", of polygons and multipolygons: quantised, its steps relative.</summary>
internal static class ParseTopology
{
    public static Topology? From(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var (scale, translate) = (Pair(root.GetProperty("transform").GetProperty("scale")), Pair(root.GetProperty("transform").GetProperty("translate")));
            var arcs = root.GetProperty("arcs").EnumerateArray().Select(arc => Points(arc, scale, translate)).ToList();
            var rings = root.GetProperty("objects").GetProperty("communes").GetProperty("geometries").EnumerateArray()
                .ToDictionary(g => g.GetProperty("id").GetString() ?? "", Rings, StringComparer.Ordinal);
            return rings.Values.All(r => r.All(ring => Array.TrueForAll(ring, arc => (arc < 0 ? ~arc : arc) < arcs.Count))) ? new(arcs, rings) : null;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // A file that is no topology is as good as none: the units stand as tiles.
            return null;
        }
    }

    private static (double X, double Y)[] Points(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        var (x, y) = (0.0, 0.0);
        return [.. arc.EnumerateArray().Select(step =>
        {
            var (dx, dy) = Pair(step);
            (x, y) = (x + dx, y + dy);
            return ((x * scale.X) + translate.X, (y * scale.Y) + translate.Y);
        })];
    }

    private static IReadOnlyList<int[]> Rings(JsonElement geometry)
    {
        var arcs = geometry.GetProperty("arcs");
        var polygons = string.Equals(geometry.GetProperty("type").GetString(), "MultiPolygon", StringComparison.Ordinal)
            ? arcs.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray())
            : arcs.EnumerateArray();
        return [.. polygons.Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray())];
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
