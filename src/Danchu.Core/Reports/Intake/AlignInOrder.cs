namespace Danchu.Core.Reports.Intake;

/// <summary>Aligns two lists of the same things in the same order, with gaps on both sides: which belongs to which.</summary>
internal static class AlignInOrder
{
    /// <param name="likeness">How well the two fit; 0 or less where they may not be paired.</param>
    /// <returns>For each of the second list, its partner's place in the first, or null.</returns>
    public static int?[] Of(int first, int second, Func<int, int, double> likeness)
    {
        var best = new double[first + 1, second + 1];
        for (var i = first - 1; i >= 0; i--)
        {
            for (var j = second - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(best[i + 1, j], best[i, j + 1]);
                if (likeness(i, j) is > 0 and var fit)
                {
                    best[i, j] = Math.Max(best[i, j], best[i + 1, j + 1] + fit);
                }
            }
        }

        return Follow(best, first, second, likeness);
    }

    private static int?[] Follow(double[,] best, int first, int second, Func<int, int, double> likeness)
    {
        var partners = new int?[second];
        for (int i = 0, j = 0; i < first && j < second;)
        {
            var fit = likeness(i, j);
            if (fit > 0 && best[i, j] <= best[i + 1, j + 1] + fit)
            {
                partners[j++] = i++;
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return partners;
    }

    /// <summary>What was only moved to another place: each of the second list still alone takes the most alike of the first still alone.</summary>
    public static void AddMoved(int?[] partners, int first, Func<int, int, double> likeness, double least)
    {
        var free = Enumerable.Range(0, first).Except(partners.OfType<int>()).ToList();
        for (var at = 0; at < partners.Length && free.Count > 0; at++)
        {
            if (partners[at] is null && free.MaxBy(candidate => likeness(candidate, at)) is var nearest && likeness(nearest, at) >= least)
            {
                partners[at] = nearest;
                free.Remove(nearest);
            }
        }
    }
}
