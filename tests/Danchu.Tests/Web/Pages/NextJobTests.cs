using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Danchu.Web.Pages;

namespace Danchu.Tests.Web.Pages;

public sealed class NextJobTests
{
    private static readonly ShowMyWork.View Nothing = new([], [], 0, [], 0, [], [], new DateOnly(2023, 12, 20));

    [Fact]
    public void Of_NothingButScorecardsToReview_IsToReviewThem()
    {
        var round = RoundId.New();
        var job = NextJob.Of(Nothing, new([], [new(round, "báo cáo năm 2023", "Năm 2023", ToReview: 3, ToClose: 1)])).ShouldNotBeNull();

        (job.What, job.Href, job.DueOn).ShouldBe(("Thẩm định 3 phiếu chấm điểm", $"/scorecards?round={round}&state=Review", null));
    }

    [Fact]
    public void Of_NothingButScorecardsToClose_IsToCloseThem() =>
        NextJob.Of(Nothing, new([], [new(RoundId.New(), "báo cáo", "Năm 2023", ToReview: 0, ToClose: 2)]))
            .ShouldNotBeNull().What.ShouldBe("Kết luận 2 phiếu chấm điểm");

    [Fact]
    public void Of_Nothing_IsNone() => NextJob.Of(Nothing, new([], [])).ShouldBeNull();
}
