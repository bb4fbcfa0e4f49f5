using System.Globalization;
using Danchu.Core.Rounds;

namespace Danchu.Tests.Rounds;

/// <summary>The due date itself is still in time; what was sent is late by the day it was first sent.</summary>
public sealed class DueStateTests
{
    [Theory]
    [InlineData("2023-11-09", null, "2023-11-01", "Còn 8 ngày", 0)]
    [InlineData("2023-11-09", null, "2023-11-09", "Hạn cuối hôm nay", 0)]
    [InlineData("2023-11-09", null, "2023-11-10", "Quá hạn 1 ngày", 1)]
    [InlineData("2023-11-09", "2023-11-09", "2023-12-01", "Gửi đúng hạn", 0)]
    [InlineData("2023-11-09", "2023-11-01", "2023-11-02", "Gửi đúng hạn", 0)]
    [InlineData("2023-11-09", "2023-11-12", "2023-12-01", "Gửi muộn 3 ngày", 3)]
    public void State_OfADueDate_SaysHowFarItIs(string due, string? sent, string today, string label, int late)
    {
        var state = new DueState(Day(due), Day(today), sent is null ? null : Day(sent));

        (state.Label, state.DaysLate, state.IsLate).ShouldBe((label, late, late > 0));
        state.Words.ShouldBe(char.ToLower(label[0], CultureInfo.InvariantCulture) + label[1..]);
    }

    // 17:30 UTC on the 9th is the 10th in Vietnam.
    [Fact]
    public void State_OfAMoment_CountsVietnamsDays() =>
        DueState.Of(Day("2023-11-09"), new DateTimeOffset(2023, 11, 9, 17, 30, 0, TimeSpan.Zero), Day("2023-11-20")).DaysLate.ShouldBe(1);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
