using Danchu.Core.Facts;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Tests.Rubrics;

namespace Danchu.Tests.Scoring;

/// <summary>Points that follow from the figures, with the computation in words.</summary>
public sealed class ProposePointsTests
{
    private static readonly Criterion Inspected = RandomRubric.Leaf("ty-le-kiem-tra", 15) with
    {
        Bands = [new Band(30, null, false, 15), new Band(20, 30, true, 10), new Band(10, 20, true, 8), new Band(0, 10, true, 6)],
        Proposal = new PointsRule(PointsRuleKind.Ratio, "kiem-tra", "dau-moi"),
    };

    // Seed 000: 11 of 51 units inspected, 10 points.
    [Fact]
    public void Ratio_OfTwoFigures_ShowsTheComputation() =>
        ProposePoints.From(Inspected, Facts(("kiem-tra", 11), ("dau-moi", 51)))
            .ShouldBe(new ProposedPoints(10, "Đơn vị được kiểm tra: 11/51 = 21,57% → 10 điểm"));

    [Fact]
    public void Ratio_OverNoSubordinates_ProposesNothingAndSaysWhy() =>
        ProposePoints.From(Inspected, Facts(("kiem-tra", 0), ("dau-moi", 0)))
            .ShouldBe(new ProposedPoints(null, "Đơn vị được kiểm tra: 0/0, mẫu số bằng 0 nên không tính được tỷ lệ; điểm do người chấm cho."));

    [Fact]
    public void Ratio_WithAFigureMissing_ProposesNothing() => ProposePoints.From(Inspected, Facts(("kiem-tra", 11))).ShouldBeNull();

    [Theory]
    [InlineData(3, 3, 2, "hop: 03, cần ít nhất 02 → 2 điểm (theo sổ)")]
    [InlineData(1, 1, 0, "hop: 01, cần ít nhất 02 → 0 điểm (theo sổ)")]
    [InlineData(3, 1, 2, "hop: 03, cần ít nhất 02 → 2 điểm (sổ đếm được 01)")]
    [InlineData(2, null, 2, "hop: 02, cần ít nhất 02 → 2 điểm")]
    public void Present_AtLeastSoMany_SaysWhatTheBookCounts(int figure, int? book, int points, string computation)
    {
        var meetings = RandomRubric.Leaf("hop", 2) with { Proposal = new PointsRule(PointsRuleKind.Present, "hop", null, Least: 2) };

        ProposePoints.From(meetings, Facts(("hop", figure)) with { Book = _ => book is { } counted ? Figure.Of(counted) : null })
            .ShouldBe(new ProposedPoints(points, computation));
    }

    [Fact]
    public void Present_WithNothingInTheBook_LeavesThePointsToWhoeverScores()
    {
        var plan = RandomRubric.Leaf("ke-hoach", 2) with { Proposal = new PointsRule(PointsRuleKind.Present, "ke-hoach", null) };

        ProposePoints.From(plan, Facts(("ke-hoach", 0)) with { Book = _ => Figure.Of(0) })
            .ShouldBe(new ProposedPoints(null, "ke-hoach: chưa có mục nào (theo sổ)"));
    }

    [Theory]
    [InlineData(null, 19, "Đến ngày 19/12/2023 chưa quá hạn 20/12/2023 → 5 điểm")]
    [InlineData(null, 21, "Quá hạn 20/12/2023 → 0 điểm")]
    [InlineData(18, 28, "Gửi ngày 18/12/2023, hạn 20/12/2023 → 5 điểm")]
    public void SentOnTime_OnADay_SaysHowItStandsThenAndPromisesNothing(int? sent, int today, string computation)
    {
        var punctual = RandomRubric.Leaf("dung-han", 5) with { Proposal = new PointsRule(PointsRuleKind.SentOnTime, null, null) };
        DateOnly? sentOn = sent is { } day ? new DateOnly(2023, 12, day) : null;

        ProposePoints.From(punctual, new ScoreFacts(_ => null, new(2023, 12, 20), sentOn, new(2023, 12, today)))!.Computation.ShouldBe(computation);
    }

    [Fact]
    public void Deductions_NotAllCounted_ProposeNothing()
    {
        var line = RandomRubric.Leaf("an-ninh", 10) with
        {
            Deductions =
            [
                new Deduction("vuot-cap", "khiếu nại vượt cấp", 3, Each: false, "vuot-cap"),
                new Deduction("diem-nong", "điểm nóng", 3, Each: false, "diem-nong"),
            ],
            Proposal = new PointsRule(PointsRuleKind.Deductions, null, null),
        };

        ProposePoints.From(line, Facts(("vuot-cap", 2))).ShouldBeNull();
        ProposePoints.From(line, Facts(("vuot-cap", 2), ("diem-nong", 0))).ShouldBe(new ProposedPoints(7, "khiếu nại vượt cấp: 02; điểm nóng: 0 → 7 điểm"));
    }

    private static ScoreFacts Facts(params (string Key, decimal Value)[] figures) => new(
        key => figures.Any(f => f.Key == key) ? Figure.Of(figures.First(f => f.Key == key).Value) : null,
        new DateOnly(2023, 12, 20), new DateOnly(2023, 12, 19), new DateOnly(2023, 12, 28))
    {
        Name = key => key == "kiem-tra" ? "Đơn vị được kiểm tra" : key,
    };
}
