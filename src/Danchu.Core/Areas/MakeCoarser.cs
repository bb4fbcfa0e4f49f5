namespace Danchu.Core.Areas;

/// <summary>Leaves out the points of a line that nobody would miss (Ramer, Douglas and Peucker); its ends stay.</summary>
internal static class MakeCoarser
{
    public static (int X, int Y)[] Line((int X, int Y)[] points, double tolerance)
    {
        if (points.Length < 3)
        {
            return points;
        }

        var kept = new bool[points.Length];
        (kept[0], kept[^1]) = (true, true);
        var open = new Stack<(int From, int To)>([(0, points.Length - 1)]);
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = Farthest(points, part.From, part.To);
            if (distance > tolerance)
            {
                kept[farthest] = true;
                open.Push((part.From, farthest));
                open.Push((farthest, part.To));
            }
        }

        return [.. points.Where((_, at) => kept[at])];
    }

    private static (int At, double Distance) Farthest((int X, int Y)[] points, int from, int to)
    {
        var (at, most) = (from, -1.0);
        for (var i = from + 1; i < to; i++)
        {
            var distance = Distance(points[i], points[from], points[to]);
            if (distance > most)
            {
                (at, most) = (i, distance);
            }
        }

        return (at, most);
    }

    // To the stretch between the ends, or to their one point where a line comes back to its beginning.
    private static double Distance((int X, int Y) point, (int X, int Y) from, (int X, int Y) to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y;
        var length = (dx * dx) + (dy * dy);
        var along = length > 0 ? Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / length, 0, 1) : 0;
        return double.Hypot(point.X - from.X - (along * dx), point.Y - from.Y - (along * dy));
    }
}
