using Danchu.Core.Rubrics;

namespace Danchu.Tests.Rubrics;

/// <summary>Rubrics to compute with: a flat one, or a random tree with points given to every leaf.</summary>
internal static class RandomRubric
{
    public static Rubric Flat(params decimal[] points) => New([.. points.Select((p, at) => Leaf($"c{at + 1}", p))]);

    public static Rubric With(Rubric rubric, List<Criterion> criteria) => New(criteria);

    public static Criterion Leaf(string key, decimal points) => new(
        key, key, $"Tiêu chí {key}", CriterionKind.Manual, points, Weight: 1, Floor: 0, Bonus: false, NotApplicableRule.Never, [], "", Evidence: false, "", [],
        [], null, []);

    public static (Rubric Rubric, Dictionary<string, GivenPoints> Given) Of(int seed, bool bonus = true)
    {
        var random = new Random(seed);
        var count = 0;
        var rubric = New([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Node(3))]);
        return (rubric, rubric.Leaves.ToDictionary(leaf => leaf.Key, Given, StringComparer.Ordinal));

        Criterion Node(int depth)
        {
            var line = Leaf(
                $"c{++count}", random.Next(1, 40) / 2m) with { Bonus = bonus && random.Next(8) == 0, NotApplicable = (NotApplicableRule)random.Next(3) };
            return depth == 0 || random.Next(3) == 0
                ? line
                : line with
                {
                    Kind = CriterionKind.Group,
                    Weight = random.Next(1, 3),
                    Children = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Node(depth - 1))],
                };
        }

        GivenPoints Given(Criterion leaf) => leaf.NotApplicable != NotApplicableRule.Never && random.Next(5) == 0
            ? GivenPoints.DoesNotApply
            : new GivenPoints(Math.Min(leaf.Points, random.Next(0, 1 + (int)(leaf.Points * 100)) / 100m));
    }

    public static Rubric AsVersion(this Rubric rubric, int version) => New(rubric.Criteria, version);

    private static Rubric New(List<Criterion> criteria, int version = 1) => new()
    {
        Key = "thu",
        Version = version,
        Name = "Bảng tiêu chí thử",
        Title = "Bảng tiêu chí thử năm {nam}",
        ForKinds = [],
        LegalBasis = [],
        Total = 100,
        Criteria = criteria,
        Classes = [new("Tốt", 90), new("Khá", 70), new("Trung bình", 50), new("Yếu", 0)],
        Vetoes = [],
        Quotas = [],
        ContentHash = "",
    };
}
