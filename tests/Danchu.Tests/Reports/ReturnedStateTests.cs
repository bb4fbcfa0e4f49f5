using System.Globalization;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Web.Pages.Shared;

namespace Danchu.Tests.Reports;

/// <summary>A returned report says that it is, and by when it has to come again; that it was first sent in time is no state of it.</summary>
public sealed class ReturnedStateTests
{
    [Theory]
    [InlineData(null, null, "2023-11-10", "Bị trả lại từ 01/11/2023", null)]
    [InlineData("2023-11-12", null, "2023-11-10", "Bị trả lại từ 01/11/2023", "Hạn gửi lại 12/11/2023 (còn 2 ngày)")]
    [InlineData("2023-11-12", null, "2023-11-12", "Bị trả lại từ 01/11/2023", "Hạn gửi lại 12/11/2023 (hạn cuối hôm nay)")]
    [InlineData("2023-11-12", null, "2023-11-15", "Bị trả lại từ 01/11/2023", "Hạn gửi lại 12/11/2023 (quá hạn 3 ngày)")]
    [InlineData("2023-11-12", "2023-11-12", "2023-11-20", "Bị trả lại ngày 01/11/2023", "Gửi lại đúng hạn")]
    [InlineData("2023-11-12", "2023-11-14", "2023-11-20", "Bị trả lại ngày 01/11/2023", "Gửi lại muộn 2 ngày")]
    [InlineData(null, "2023-11-14", "2023-11-20", "Bị trả lại ngày 01/11/2023", null)]
    public void State_OfAReturn_SaysSinceWhenAndUntilWhen(string? due, string? sent, string today, string label, string? dueLabel)
    {
        var state = ReturnedState.Of(At("2023-11-01"), due is null ? null : Day(due), sent is null ? null : At(sent), Day(today));

        (state!.Label, state.DueLabel).ShouldBe((label, dueLabel));
    }

    [Fact]
    public void State_OfAFirstVersion_IsNone() => ReturnedState.Of(returnedAt: null, dueOn: null, sentAt: At("2023-11-02"), Day("2023-11-03")).ShouldBeNull();

    [Theory]
    [InlineData(null, "Bị trả lại từ 01/11/2023")]
    [InlineData("2023-11-09", "Bị trả lại từ 01/11/2023|Hạn gửi lại 09/11/2023 (quá hạn 1 ngày)")]
    public void Tags_OfAReturnedReport_NeverSayThatItWasInTime(string? due, string tags)
    {
        var returned = ReturnedState.Of(At("2023-11-01"), due is null ? null : Day(due), sentAt: null, Day("2023-11-10"));

        var shown = StateTag.Of(new DueState(Day("2023-12-01"), Day("2023-11-10"), Day("2023-10-01")), returned).ToList();

        string.Join('|', shown.Select(tag => tag.Text)).ShouldBe(tags);
        shown.ShouldAllBe(tag => tag.Tone != "green");
    }

    [Fact]
    public void Tags_OfAReportThatCameAgain_SayBoth()
    {
        var returned = ReturnedState.Of(At("2023-11-01"), Day("2023-11-12"), At("2023-11-14"), Day("2023-11-20"));

        StateTag.Of(new DueState(Day("2023-12-01"), Day("2023-11-20"), Day("2023-10-01")), returned)
            .ShouldBe([new StateTag("Gửi đúng hạn", "green"), new StateTag("Gửi lại muộn 2 ngày", "amber")]);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string day) => new(Day(day), new TimeOnly(3, 0), TimeSpan.Zero);
}
