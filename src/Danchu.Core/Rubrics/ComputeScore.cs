using Danchu.Core.Organisations;

namespace Danchu.Core.Rubrics;

/// <summary>
/// The one engine of sums and classes: screen, document, league table and recomputation all use it. Exact decimals, no floating point; the order of
/// children does not matter, and scaling a rubric with the points given scales every sum.
/// </summary>
public static class ComputeScore
{
    /// <param name="kind">Kind of the unit: lines for other kinds are not asked of it.</param>
    /// <param name="given">Points by the key of a leaf; keys the rubric does not have are passed over.</param>
    /// <param name="vetoes">Keys of the vetoes that hold.</param>
    public static Score Of(Rubric rubric, OrganisationKind kind, IReadOnlyDictionary<string, GivenPoints> given, IReadOnlyCollection<string> vetoes)
    {
        var points = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var missing = new List<string>();
        var sum = Sum(rubric.Criteria, kind, given, points, missing);
        var total = Total(sum, rubric.Cap);
        var (name, heldBy) = missing.Count > 0 || sum.Base == 0 ? (null, null) : Classify(rubric, total, vetoes);
        return new Score(total, sum.Base, points, missing, name, heldBy);
    }

    /// <summary>Class of a total: the first whose lower bound it reaches, then held down by the vetoes.</summary>
    public static (string? Class, string? HeldBy) Classify(Rubric rubric, decimal total, IReadOnlyCollection<string> vetoes)
    {
        var at = rubric.Classes.FindIndex(c => total >= c.From);
        var heldBy = (string?)null;
        foreach (var veto in rubric.Vetoes.Where(v => at >= 0 && vetoes.Contains(v.Key, StringComparer.Ordinal)))
        {
            var cap = veto.Cap is null ? rubric.Classes.Count : rubric.Classes.FindIndex(c => string.Equals(c.Name, veto.Cap, StringComparison.Ordinal));
            if (cap > at)
            {
                (at, heldBy) = (cap, veto.Key);
            }
        }

        return (at >= 0 && at < rubric.Classes.Count ? rubric.Classes[at].Name : null, heldBy);
    }

    // Earned and Base without bonus; Full is the base had everything applied.
    private readonly record struct Sums(decimal Earned, decimal Bonus, decimal Base, decimal Full)
    {
        public static Sums operator +(Sums a, Sums b) => new(a.Earned + b.Earned, a.Bonus + b.Bonus, a.Base + b.Base, a.Full + b.Full);

        public static Sums operator *(Sums a, decimal weight) => new(a.Earned * weight, a.Bonus * weight, a.Base * weight, a.Full * weight);
    }

    private static Sums Sum(
        IEnumerable<Criterion> criteria, OrganisationKind kind, IReadOnlyDictionary<string, GivenPoints> given, Dictionary<string, decimal> points,
        List<string> missing) =>
        criteria.Where(c => c.Concerns(kind))
            .Aggregate(default(Sums), (sum, c) => sum + (c.IsGroup ? OfGroup(c, kind, given, points, missing) : OfLeaf(c, given, points, missing)));

    private static Sums OfGroup(
        Criterion group, OrganisationKind kind, IReadOnlyDictionary<string, GivenPoints> given, Dictionary<string, decimal> points, List<string> missing)
    {
        var sum = Sum(group.Children, kind, given, points, missing) * group.Weight;
        if (group.Children.Exists(child => points.ContainsKey(child.Key)))
        {
            points[group.Key] = sum.Earned + sum.Bonus;
        }

        return sum;
    }

    private static Sums OfLeaf(Criterion leaf, IReadOnlyDictionary<string, GivenPoints> given, Dictionary<string, decimal> points, List<string> missing)
    {
        var full = leaf.Bonus ? 0 : leaf.Points;
        if (!given.TryGetValue(leaf.Key, out var found))
        {
            missing.Add(leaf.Key);
            return new Sums(0, 0, full, full);
        }

        if (found.NotApplicable && leaf.NotApplicable == NotApplicableRule.OutOfBase)
        {
            return new Sums(0, 0, 0, full);
        }

        var earned = found.NotApplicable ? leaf.Points : found.Points;
        points[leaf.Key] = earned;
        return leaf.Bonus ? new Sums(0, earned, 0, 0) : new Sums(earned, 0, full, full);
    }

    private static decimal Total(Sums sum, decimal? cap)
    {
        var earned = sum.Base == sum.Full || sum.Base == 0 ? sum.Earned : sum.Earned * sum.Full / sum.Base;
        var total = decimal.Round(earned + sum.Bonus, 2, MidpointRounding.AwayFromZero);
        return cap is { } most && total > most ? most : total;
    }
}
