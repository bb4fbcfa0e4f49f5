namespace Danchu.Checking.Rubrics;

/// <summary>Hangs criteria under their parents by the way they are numbered.</summary>
internal static class BuildTree
{
    public static void Build(List<Criterion> criteria)
    {
        var path = new Stack<Criterion>();
        for (var i = 0; i < criteria.Count; i++)
        {
            var criterion = criteria[i];
            if (criterion.Depth == 9)
            {
                i = HangUnnumbered(criteria, i, path);
                continue;
            }

            while (path.Count > 0 && path.Peek().Depth >= criterion.Depth)
            {
                path.Pop();
            }

            Hang(criterion, path);
            path.Push(criterion);
        }
    }

    /// <summary>
    /// Two or more rows without a number are the children of the row before them when their points make its points; else they are its sisters
    /// (both stand in one real rubric: seed 002, rows 1.2 and 1.4).
    /// </summary>
    private static int HangUnnumbered(List<Criterion> criteria, int from, Stack<Criterion> path)
    {
        var to = from;
        decimal sum = 0;
        while (to < criteria.Count && criteria[to].Depth == 9)
        {
            sum += criteria[to++].Points;
        }

        if (path.Count > 0 && (sum != path.Peek().Points || to - from < 2) && path.Peek().Parent is not null)
        {
            path.Pop();
        }

        for (var i = from; i < to; i++)
        {
            Hang(criteria[i], path);
        }

        return to - 1;
    }

    private static void Hang(Criterion criterion, Stack<Criterion> path)
    {
        if (!path.TryPeek(out var parent))
        {
            return;
        }

        criterion.Parent = parent;
        parent.Children.Add(criterion);
    }
}
