namespace Danchu.Core.Areas;

/// <summary>
/// Draws the communes of a province on a sheet of whole numbers. Lines are made coarser one by one, not commune by commune, so that neighbours keep their
/// common border; islands beyond the province's surroundings come into boxes along the lower edge.
/// </summary>
internal static class DrawAreas
{
    private const int Long = 1000;
    private const int Tallest = 900;
    private const int BoxSize = 150;
    private const double Coarseness = 1.1;

    public static AreaMap Of(Area province, IReadOnlyDictionary<string, Area> communes, Topology topology)
    {
        var known = topology.Rings.Where(r => communes.ContainsKey(r.Key)).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
        var frames = known.ToDictionary(
            r => r.Key, r => Frame.Of(r.Value.SelectMany(ring => ring).SelectMany(arc => topology.Arcs[Index(arc)])), StringComparer.Ordinal);
        var far = FarAway(communes, frames);
        var sheet = Projection.Into(Frame.Around(frames.Where(f => !far.Contains(f.Key)).Select(f => f.Value)), Long, Tallest);
        var shapes = Shapes(known.Where(r => !far.Contains(r.Key)), topology, sheet).ToList();
        var (boxes, top) = (new List<AreaBox>(), sheet.Height + 12);
        foreach (var code in far.Order(StringComparer.Ordinal))
        {
            var box = new AreaBox(communes[code].Name, boxes.Count * (BoxSize + 14), top, BoxSize, BoxSize);
            var inside = Projection.Into(frames[code], BoxSize - 30, BoxSize - 50).MovedTo(box.X + 15, box.Y + 12);
            var island = Shapes([KeyValuePair.Create(code, known[code])], topology, inside, keepAll: true).Single();
            shapes.Add((code, island.Outline, box.X + (BoxSize / 2), box.Y + BoxSize - 22, BoxSize));
            boxes.Add(box);
        }

        return new(
            province, sheet.Width, boxes.Count > 0 ? top + BoxSize + 2 : sheet.Height,
            [.. shapes.Select(s => new AreaShape(communes[s.Code], s.Outline, s.X, s.Y, s.Room)).OrderBy(s => s.Area.Code, StringComparer.Ordinal)], boxes);
    }

    private static IEnumerable<(string Code, string Outline, int X, int Y, int Room)> Shapes(
        IEnumerable<KeyValuePair<string, IReadOnlyList<int[]>>> communes, Topology topology, Projection projection, bool keepAll = false)
    {
        var drawn = new Dictionary<int, (int X, int Y)[]>();
        (int X, int Y)[] Line(int arc) => drawn.TryGetValue(arc, out var line)
            ? line
            : drawn[arc] = MakeCoarser.Line([.. topology.Arcs[arc].Select(projection.Point)], Coarseness);
        foreach (var (code, rings) in communes)
        {
            var rounds = rings.Select(ring => Round(ring, Line)).Where(r => r.Count > 2).ToList();

            // An island smaller than a point of the picture is still there.
            if (rounds.Count == 0 || keepAll)
            {
                rounds.AddRange(rings.Where(ring => Round(ring, Line).Count < 3).Select(ring => Dot(projection.Point(topology.Arcs[Index(ring[0])][0]))));
            }

            var place = PlaceMark.In(rounds);
            yield return (code, WriteOutline.Of(rounds), place.X, place.Y, place.Room);
        }
    }

    private static List<(int X, int Y)> Dot((int X, int Y) at) => [(at.X - 2, at.Y), (at.X, at.Y - 2), (at.X + 2, at.Y), (at.X, at.Y + 2)];

    private static List<(int X, int Y)> Round(int[] ring, Func<int, (int X, int Y)[]> line)
    {
        var points = new List<(int X, int Y)>();
        foreach (var arc in ring)
        {
            foreach (var point in arc < 0 ? line(~arc).Reverse() : line(arc))
            {
                if (points.Count == 0 || points[^1] != point)
                {
                    points.Add(point);
                }
            }
        }

        if (points.Count > 1 && points[0] == points[^1])
        {
            points.RemoveAt(points.Count - 1);
        }

        return points;
    }

    // Special zones are islands; those near the coast stay where they are.
    private static HashSet<string> FarAway(IReadOnlyDictionary<string, Area> communes, Dictionary<string, Frame> frames)
    {
        var islands = frames.Keys.Where(code => communes[code].Name.StartsWith("Đặc khu", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var mainland = Frame.Around(frames.Where(f => !islands.Contains(f.Key)).Select(f => f.Value)).Grown(0.15);
        return [.. islands.Where(code => !mainland.Holds(frames[code]))];
    }

    private static int Index(int arc) => arc < 0 ? ~arc : arc;
}
