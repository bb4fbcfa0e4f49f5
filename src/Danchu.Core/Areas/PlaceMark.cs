namespace Danchu.Core.Areas;

/// <summary>
/// Where a mark stands in an outline: the middle of the widest level stretch inside it, for a commune bent like a horseshoe has its centre outside.
/// </summary>
internal static class PlaceMark
{
    public static (int X, int Y, int Room) In(IReadOnlyList<List<(int X, int Y)>> rings)
    {
        var largest = rings.MaxBy(r => (r.Max(p => p.X) - r.Min(p => p.X)) * (long)(r.Max(p => p.Y) - r.Min(p => p.Y)))!;
        var (top, bottom) = (largest.Min(p => p.Y), largest.Max(p => p.Y));
        var (middle, best, room) = ((X: 0, Y: (top + bottom) / 2), double.MinValue, 0);
        for (var part = 3; part <= 9; part++)
        {
            var y = top + ((bottom - top) * part / 12.0);
            foreach (var (from, to) in Stretches(rings, y))
            {
                // A place near the middle of the height is worth some of the width.
                var worth = to - from - Math.Abs(y - ((top + bottom) / 2.0));
                if (worth > best)
                {
                    (middle, best, room) = (((int)((from + to) / 2), (int)y), worth, (int)(to - from));
                }
            }
        }

        return room > 0 ? (middle.X, middle.Y, room) : (largest[0].X, largest[0].Y, 0);
    }

    private static IEnumerable<(double From, double To)> Stretches(IReadOnlyList<List<(int X, int Y)>> rings, double y)
    {
        var level = y + 0.37;
        var crossings = rings.SelectMany(ring => ring.Select((p, at) => (From: p, To: ring[(at + 1) % ring.Count])))
            .Where(edge => edge.From.Y > level != edge.To.Y > level)
            .Select(edge => edge.From.X + ((level - edge.From.Y) * (edge.To.X - edge.From.X) / (double)(edge.To.Y - edge.From.Y)))
            .Order().ToList();
        for (var at = 0; at + 1 < crossings.Count; at += 2)
        {
            yield return (crossings[at], crossings[at + 1]);
        }
    }
}
