using Danchu.Checking;
using Danchu.Core.Rubrics;

namespace Danchu.Tests.Rubrics;

/// <summary>One contradiction at a time, in a rubric that is sound without it.</summary>
public sealed class LintRubricTests
{
    private static readonly DateOnly Day = new(2023, 12, 14);

    [Fact]
    public void Lint_SoundRubric_FindsNothing() => Lint(RandomRubric.Flat(60, 40)).ShouldBeEmpty();

    [Fact]
    public void Lint_WeightedGroup_CountsItsWeight() =>
        Lint(Tree(Group("a", 100, RandomRubric.Leaf("b", 30), RandomRubric.Leaf("c", 20)) with { Weight = 2 })).ShouldBeEmpty();

    [Fact]
    public void Lint_Bonus_IsBeyondTheTotal() => Lint(Tree(RandomRubric.Leaf("1", 100), RandomRubric.Leaf("2", 5) with { Bonus = true })).ShouldBeEmpty();

    [Theory]
    [InlineData(90, "L803")]
    [InlineData(110, "L804")]
    public void Lint_BandsAgainstTheirCell_NameWhichBesideTheTotal(int points, string code) =>
        Codes(Tree(Banded(points, new Band(50, null, Below: false, 100), new Band(0, 50, Below: true, 0)))).ShouldBe(["L802", code]);

    [Theory]
    [InlineData(50, 40, false, "L805")]
    [InlineData(50, 50, false, "L806")]
    [InlineData(50, 60, true, "L806")]
    public void Lint_BandsBesideEachOther_FindGapsAndOverlaps(int above, int to, bool below, string code) =>
        Codes(Tree(Banded(100, new Band(above, null, Below: false, 100), new Band(0, to, below, 0)))).ShouldBe([code]);

    [Fact]
    public void Lint_BandsThatDoNotReachTheEnds_FindBothGaps() => Codes(Tree(Banded(100, new Band(10, 90, Below: false, 100)))).ShouldBe(["L805", "L805"]);

    [Fact]
    public void Lint_LowerBandWithoutEnd_OverlapsTheUpper() =>
        Codes(Tree(Banded(100, new Band(50, null, Below: false, 100), new Band(0, null, Below: false, 0)))).ShouldBe(["L806"]);

    [Theory]
    [InlineData("1 2 3", "")]
    [InlineData("A B C", "")]
    [InlineData("I II III IV", "")]
    [InlineData("1 1 2", "L807")]
    [InlineData("1 2 4", "L808")]
    [InlineData("1 - 2", "L808")]
    [InlineData("- -", "")]
    [InlineData("3.5 3.2 3.7", "L808 L808")]
    [InlineData("3.2 3.3 3.4 3.5 3.2 3.7", "L807")]
    [InlineData("1 2 2 5", "L807 L808")]
    public void Lint_Numbers_AreTakenInTurn(string numbers, string codes)
    {
        var printed = numbers.Split(' ');
        var leaves = printed.Select((n, i) => RandomRubric.Leaf($"k{i}", i == 0 ? 100 - printed.Length + 1 : 1) with { Number = n == "-" ? "" : n }).ToArray();

        Codes(Tree(leaves)).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Lint_DeductionsBelowTheFloor_Warn()
    {
        var line = RandomRubric.Leaf("1", 100) with
        {
            Kind = CriterionKind.Deductions,
            Floor = 60,
            Deductions = [new("a", "điểm nóng", 30, Each: false, null), new("b", "vượt cấp", 20, Each: false, null)],
        };

        var finding = Lint(Tree(line)).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Stated, finding.Found).ShouldBe(("L809", FindingSeverity.Warning, "50", "40"));
    }

    [Fact]
    public void Lint_ClassesWithHolesOrOutOfOrder_AreFound()
    {
        var rubric = RandomRubric.Flat(100);
        rubric.Classes = [new("Tốt", 90), new("Khá", 50), new("Trung bình", 70)];
        Codes(rubric).ShouldBe(["L811", "L810"]);
        rubric.Classes = [new("Tốt", 101), new("Yếu", 0)];
        Codes(rubric).ShouldBe(["L810"]);
        rubric.Classes = [];
        Codes(rubric).ShouldBeEmpty();
    }

    [Fact]
    public void Lint_LegalBasis_IsJudgedOnTheDay()
    {
        var rubric = RandomRubric.Flat(100);
        rubric.LegalBasis = ["1/QĐ", "2/QĐ", "3/QĐ"];
        LegalDocument[] register = [new("1/QĐ", null, null, "còn"), new("2/QĐ", null, Day, "hết"), new("3/QĐ", null, Day.AddDays(1), "sắp hết")];

        LintRubric.Of(rubric, register, Day).Select(f => (f.Code, f.Stated, f.Found)).ShouldBe([("L812", "2/QĐ", "14/12/2023")]);
        LintRubric.Of(rubric, register[1..], Day).Select(f => (f.Code, f.Stated)).ShouldBe([("L813", "1/QĐ"), ("L812", "2/QĐ")]);
    }

    private static Rubric Tree(params Criterion[] criteria) => RandomRubric.With(RandomRubric.Flat(1), [.. criteria]);

    private static Criterion Group(string key, decimal points, params Criterion[] children) =>
        RandomRubric.Leaf(key, points) with { Kind = CriterionKind.Group, Children = [.. children] };

    private static Criterion Banded(decimal points, params Band[] bands) =>
        RandomRubric.Leaf("1", points) with { Kind = CriterionKind.Bands, Bands = [.. bands] };

    private static IReadOnlyList<RubricFinding> Lint(Rubric rubric) => LintRubric.Of(rubric, [], Day);

    private static List<string> Codes(Rubric rubric) => [.. Lint(rubric).Select(finding => finding.Code)];
}
