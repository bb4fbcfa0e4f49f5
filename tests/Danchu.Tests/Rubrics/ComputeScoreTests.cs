using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Tests.Rubrics.Files;
using Shouldly;
using Xunit;

namespace Danchu.Tests.Rubrics;

/// <summary>The algebra of sums and classes, over random trees: the seed of a failing one is in its message.</summary>
public sealed class ComputeScoreTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sum_AnyOrderOfChildren_IsTheSame(int seed)
    {
        var (rubric, given) = RandomRubric.Of(seed);
        var turned = RandomRubric.With(rubric, [.. rubric.Criteria.Select(Turned).Reverse()]);

        Compute(turned, given).Total.ShouldBe(Compute(rubric, given).Total, $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sum_EverythingTimesTen_IsTenfold(int seed)
    {
        var (rubric, given) = RandomRubric.Of(seed);
        var scaled = RandomRubric.With(rubric, [.. rubric.Criteria.Select(c => Scaled(c, 10))]);
        var tenfold = given.ToDictionary(g => g.Key, g => g.Value with { Points = g.Value.Points * 10 }, StringComparer.Ordinal);

        var (one, ten) = (Compute(rubric, given), Compute(scaled, tenfold));

        ten.Base.ShouldBe(one.Base * 10, $"seed {seed}");

        // Rounded once, to two places: what is lost of one is at most half a hundredth.
        Math.Abs(ten.Total - (one.Total * 10)).ShouldBeLessThanOrEqualTo(0.05m, $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sum_OneCriterionGetsMore_NeverFalls(int seed)
    {
        var (rubric, given) = RandomRubric.Of(seed);
        var before = Compute(rubric, given);
        foreach (var (key, points) in given.Where(g => !g.Value.NotApplicable))
        {
            var more = new Dictionary<string, GivenPoints>(given, StringComparer.Ordinal) { [key] = points with { Points = points.Points + 0.01m } };

            Compute(rubric, more).Total.ShouldBeGreaterThanOrEqualTo(before.Total, $"seed {seed}, criterion {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sum_FullPointsEverywhere_IsTheFullBase(int seed)
    {
        var (rubric, _) = RandomRubric.Of(seed, bonus: false);
        var full = rubric.Leaves.ToDictionary(leaf => leaf.Key, leaf => new GivenPoints(leaf.Points), StringComparer.Ordinal);

        var score = Compute(rubric, full);

        score.Total.ShouldBe(score.Base, $"seed {seed}");
        score.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Sum_OutOfBase_IsCountedOnTheRest()
    {
        var rubric = RandomRubric.Flat([60, 40]);
        rubric.Criteria[1] = rubric.Criteria[1] with { NotApplicable = NotApplicableRule.OutOfBase };
        var given = new Dictionary<string, GivenPoints>(StringComparer.Ordinal) { ["c1"] = new(45), ["c2"] = GivenPoints.DoesNotApply };

        var score = Compute(rubric, given);

        score.Base.ShouldBe(60);
        score.Total.ShouldBe(75);
    }

    [Fact]
    public void Sum_NothingApplies_IsNotClassified()
    {
        var rubric = RandomRubric.Flat([10]);
        rubric.Criteria[0] = rubric.Criteria[0] with { NotApplicable = NotApplicableRule.OutOfBase };

        var score = Compute(rubric, new Dictionary<string, GivenPoints>(StringComparer.Ordinal) { ["c1"] = GivenPoints.DoesNotApply });

        (score.Base, score.Total, score.Class).ShouldBe((0, 0, null));
    }

    [Fact]
    public void Sum_PointsMissing_NamesThemAndGivesNoClass()
    {
        var score = Compute(RandomRubric.Flat([50, 50]), new Dictionary<string, GivenPoints>(StringComparer.Ordinal) { ["c1"] = new(50) });

        score.Missing.ShouldBe(["c2"]);
        score.Class.ShouldBeNull();
        score.Total.ShouldBe(50);
    }

    [Fact]
    public void Sum_BonusOverTheCap_StopsAtTheCap()
    {
        var rubric = RandomRubric.Flat([100, 10]);
        rubric.Criteria[1] = rubric.Criteria[1] with { Bonus = true };
        rubric.Cap = 105;

        var score = Compute(rubric, new Dictionary<string, GivenPoints>(StringComparer.Ordinal) { ["c1"] = new(98), ["c2"] = new(10) });

        (score.Base, score.Total).ShouldBe((100, 105));
    }

    [Theory]
    [InlineData("90", "Tốt")]
    [InlineData("89.99", "Khá")]
    [InlineData("70", "Khá")]
    [InlineData("49.99", "Yếu")]
    [InlineData("0", "Yếu")]
    public void Classify_LowerBound_IsInclusive(string total, string name) =>
        ComputeScore.Classify(RandomRubric.Flat([100]), decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), []).Class.ShouldBe(name);

    [Fact]
    public void Classify_Veto_CapsOrLeavesUnclassifiedAndNeverRaises()
    {
        var rubric = RandomRubric.Flat([100]);
        rubric.Vetoes.AddRange([new Veto("khieu-kien", "Có khiếu kiện đông người", "Khá"), new Veto("ky-luat", "Người đứng đầu bị kỷ luật", Cap: null)]);

        ComputeScore.Classify(rubric, 95, ["khieu-kien"]).ShouldBe(("Khá", "khieu-kien"));
        ComputeScore.Classify(rubric, 60, ["khieu-kien"]).ShouldBe(("Trung bình", null));
        ComputeScore.Classify(rubric, 95, ["khieu-kien", "ky-luat"]).ShouldBe((null, "ky-luat"));
        ComputeScore.Classify(rubric, 95, ["khong-co"]).ShouldBe(("Tốt", null));
    }

    [Fact]
    public void Sum_HundredsOfTenths_IsExact()
    {
        var rubric = RandomRubric.Flat([.. Enumerable.Repeat(0.1m, 300)]);

        Compute(rubric, rubric.Leaves.ToDictionary(leaf => leaf.Key, leaf => new GivenPoints(leaf.Points), StringComparer.Ordinal)).Total.ShouldBe(30.0m);
    }

    [Theory]
    [InlineData(typeof(Rubric))]
    [InlineData(typeof(Criterion))]
    [InlineData(typeof(Band))]
    [InlineData(typeof(Deduction))]
    [InlineData(typeof(RubricClass))]
    [InlineData(typeof(Quota))]
    [InlineData(typeof(GivenPoints))]
    [InlineData(typeof(Score))]
    [InlineData(typeof(ComputeScore))]
    [InlineData(typeof(ComputePoints))]
    public void Engine_InWhatItTakesAndGives_HasNoFloatingPoint(Type type)
    {
        const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance;
        var used = type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters()
                .Select(p => p.ParameterType)
                .Append(m.ReturnType)
                .Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [])));

        used.ShouldNotContain(t => t == typeof(double) || t == typeof(float) || t == typeof(double?) || t == typeof(float?));
    }

    // Seed 000: groups 10 + 10 + 15 + 10 + 19 + 10 + 20, with 3.2 from 11 of 51 units inspected and 6.1, 6.2 at the 3 points printed in their cells.
    [Fact]
    public void Sum_OfTheDistrictFor2023_Is94AndTot()
    {
        var rubric = SameContent.Real("bcd-huyen");
        var given = rubric.Leaves.ToDictionary(leaf => leaf.Key, leaf => new GivenPoints(leaf.Points), StringComparer.Ordinal);
        given["ty-le-kiem-tra"] = new(ComputePoints.BandOf(rubric.Find("ty-le-kiem-tra")!.Bands, 11, 51)!.Points);
        given["mo-hinh"] = new(9);

        var score = ComputeScore.Of(rubric, OrganisationKind.District, given, []);

        (score.Total, score.Class).ShouldBe((94, "Tốt"));
        score.Points["kiem-tra"].ShouldBe(15);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    private static Score Compute(Rubric rubric, IReadOnlyDictionary<string, GivenPoints> given) => ComputeScore.Of(rubric, OrganisationKind.Commune, given, []);

    private static Criterion Turned(Criterion criterion) => criterion with { Children = [.. criterion.Children.Select(Turned).Reverse()] };

    private static Criterion Scaled(Criterion criterion, decimal by) =>
        criterion with { Points = criterion.Points * by, Children = criterion.Children.ConvertAll(c => Scaled(c, by)) };
}
