using Danchu.Core.Rubrics;
using Shouldly;
using Xunit;

namespace Danchu.Tests.Rubrics;

public sealed class ComputePointsTests
{
    // Rubric of a district's steering committee, 3.2 (seed: Báo cáo 496-BC/BCĐ, Tam Đường, 2023).
    private static readonly Band[] Inspected = [new(30, null, false, 15), new(20, 30, false, 10), new(10, 20, false, 8), new(0, 10, true, 6)];

    [Theory]
    [InlineData(11, 51, 10)]
    [InlineData(3, 10, 15)]
    [InlineData(2, 10, 10)]
    [InlineData(1, 10, 8)]
    [InlineData(0, 51, 6)]
    [InlineData(51, 51, 15)]
    public void BandOf_Ratio_TakesTheHighestBoundReached(int numerator, int denominator, int points) =>
        ComputePoints.BandOf(Inspected, numerator, denominator)!.Points.ShouldBe(points);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    public void BandOf_NoRatio_IsNoBand(int numerator, int denominator) => ComputePoints.BandOf(Inspected, numerator, denominator).ShouldBeNull();

    [Fact]
    public void BandOf_JustBelowABound_IsNotRoundedOverIt() => ComputePoints.BandOf(Inspected, 29_999_999, 100_000_000)!.Points.ShouldBe(10);

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(1, 0, 7)]
    [InlineData(4, 0, 7)]
    [InlineData(1, 1, 6)]
    [InlineData(0, 9, 4)]
    public void AfterDeductions_OnceOrEach_StopsAtTheFloor(int petitions, int incidents, int points)
    {
        var criterion = RandomRubric.Leaf("c", 10) with
        {
            Kind = CriterionKind.Deductions, Floor = 4,
            Deductions = [new Deduction("vuot-cap", "Khiếu nại vượt cấp", 3, Each: false, null), new Deduction("vu-viec", "Mỗi vụ việc", 1, Each: true, null)],
        };

        ComputePoints.AfterDeductions(criterion, new Dictionary<string, int>(StringComparer.Ordinal) { ["vuot-cap"] = petitions, ["vu-viec"] = incidents })
            .ShouldBe(points);
    }
}
