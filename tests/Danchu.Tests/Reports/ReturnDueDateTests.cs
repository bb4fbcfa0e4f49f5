using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>A return may set the day by which the report has to come again: it counts for the unit wherever its day is shown.</summary>
public sealed class ReturnDueDateTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly ReturnReport.Reason[] Reasons = [new(ReturnTarget.Section, "noi-bo", "Đề nghị nêu rõ.")];

    private static DateOnly Again => Today.AddDays(10);

    [Fact]
    public async Task Return_WithADay_IsKeptWithTheReturnAndToldToTheUnit()
    {
        var (assignment, report) = await SentAsync();

        var next = Value(await ReturnAsync(report, Again));

        var view = await world.ViewAsync(Clerk(world.Commune), assignment);
        (view.File.Report.Id, view.File.DueOn, view.File.Assignment.DueOn).ShouldBe((next, Again, new DateOnly(2023, 12, 20)));
        view.File.Returned(Today)!.DueLabel.ShouldBe("Hạn gửi lại 30/10/2023 (còn 10 ngày)");
        view.File.Returned(Again.AddDays(1))!.IsLate.ShouldBeTrue();
        (await NoticeAsync(assignment)).ShouldEndWith("1 nội dung cần sửa. Hạn gửi lại: 30/10/2023.");
        var received = Value(await world.DoAsync((ShowReceivedReport r) => r.ReadAsync(Secretary, report, Cancel)));
        received.Exchanges.ShouldHaveSingleItem().DueOn.ShouldBe(Again);
        received.Returned(Today)!.Label.ShouldBe("Bị trả lại từ 20/10/2023");
        (await world.HistoryAsync(report, nameof(ReturnReport))).ShouldBe(1);
    }

    [Fact]
    public async Task Return_WithADay_CountsOnTheFirstPageTheListAndTheRoundsPage()
    {
        var (assignment, report) = await SentAsync();
        Value(await ReturnAsync(report, Again));

        var duty = Value(await world.DoAsync((ShowMyWork w) => w.ReadAsync(Clerk(world.Commune), Cancel))).ToWrite.Single(d => d.Id == assignment);
        (duty.DueOn, duty.WasReturned, duty.Returned(Today)!.DueOn).ShouldBe((Again, true, Again));
        var row = Value(await world.DoAsync((ListAssignments l) => l.ReadAsync(Clerk(world.Commune), new(), Cancel))).Rows.Single(r => r.Id == assignment);
        (row.DueOn, row.Returned(Today)!.IsOpen).ShouldBe((Again, true));
        var unit = await UnitAsync(assignment);
        (unit.Status, unit.ReturnDueOn, unit.Returned(Today)!.Label).ShouldBe((UnitStatus.Returned, Again, "Bị trả lại từ 20/10/2023"));
    }

    [Fact]
    public async Task Return_WithoutADay_LeavesTheDayOfTheAssignment()
    {
        var (assignment, report) = await SentAsync();

        Value(await ReturnAsync(report, dueOn: null));

        var file = (await world.ViewAsync(Clerk(world.Commune), assignment)).File;
        (file.DueOn, file.Returned(Today)!.DueLabel).ShouldBe((file.Assignment.DueOn, null));
        (await NoticeAsync(assignment)).ShouldEndWith("1 nội dung cần sửa.");
    }

    [Theory]
    [InlineData(-1, "Hạn gửi lại 19/10/2023 đã qua; hôm nay là 20/10/2023.")]
    [InlineData(3000, "Hạn gửi lại 06/01/2032 quá xa (hơn 5 năm).")]
    public async Task Return_WithAWrongDay_ChangesNothing(int days, string message)
    {
        var (_, report) = await SentAsync();

        Refusals(await ReturnAsync(report, Today.AddDays(days))).ShouldHaveSingleItem().ShouldBe(new Refusal(message, "DueOn"));

        (await world.DoAsync((DanchuDatabase d) => d.Reports.SingleAsync(r => r.Id == report, Cancel))).State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public async Task Return_OnTheDayItself_IsNotBeforeToday()
    {
        var (assignment, report) = await SentAsync();

        Value(await ReturnAsync(report, Today));

        (await world.ViewAsync(Clerk(world.Commune), assignment)).File.Returned(Today)!.IsLate.ShouldBeFalse();
    }

    [Fact]
    public async Task Return_ThenSentAgain_SaysThatItCameInTime()
    {
        var (assignment, report) = await SentAsync();
        Value(await ReturnAsync(report, Again));
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Lần hai"));

        await world.SendAsync(assignment);

        (await UnitAsync(assignment)).Returned(Today)!.DueLabel.ShouldBe("Gửi lại đúng hạn");
    }

    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    private async Task<(AssignmentId Assignment, ReportId Report)> SentAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        return (assignment, (await world.SendAsync(assignment)).Id);
    }

    private Task<Outcome<ReportId>> ReturnAsync(ReportId report, DateOnly? dueOn) =>
        world.DoAsync((ReturnReport r) => r.ExecuteAsync(Secretary, new(report, Reasons, DueOn: dueOn), Cancel));

    private Task<string> NoticeAsync(AssignmentId assignment) => world.DoAsync((DanchuDatabase d) =>
        d.Notices.Where(n => n.Kind == NoticeKind.Returned && n.Href == $"/assignments/{assignment}").Select(n => n.Text).SingleAsync(Cancel));

    private async Task<RoundUnit> UnitAsync(AssignmentId assignment)
    {
        var round = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == assignment).Select(a => a.RoundId).SingleAsync(Cancel));
        return Value(await world.DoAsync((ShowRound r) => r.ReadAsync(Secretary, new(round, new()), Cancel))).Page.Single(u => u.AssignmentId == assignment);
    }
}
