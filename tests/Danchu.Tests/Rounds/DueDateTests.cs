using System.Globalization;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;

namespace Danchu.Tests.Rounds;

public sealed class DueDateTests
{
    private static readonly DateOnly Today = new(2023, 10, 20);

    private static readonly ReportingPeriod Year2023 = new()
    {
        Name = "Năm 2023", Calendar = "thu", Kind = PeriodKind.Year, Year = 2023, Ordinal = 1, From = new(2022, 12, 15), To = new(2023, 12, 14),
    };

    [Theory]
    [InlineData("2023-10-20", null)]
    [InlineData("2028-10-20", null)]
    [InlineData("2023-10-19", "Hạn gửi 19/10/2023 đã qua; hôm nay là 20/10/2023.")]
    [InlineData("2028-10-21", "Hạn gửi 21/10/2028 quá xa (hơn 5 năm).")]
    public void DueDate_TypedIn_IsNotPassedAndWithinFiveYears(string day, string? said) => DueDate.Against("Hạn gửi", Day(day), Today).ShouldBe(said);

    [Theory]
    [InlineData("2022-12-15", null)]
    [InlineData("2022-12-14", "Hạn gửi 14/12/2022 trước ngày đầu kỳ báo cáo 15/12/2022.")]
    public void DueDate_BeforeThePeriodBegins_IsRefused(string day, string? said) =>
        DueDate.AgainstPeriod(Day(day), Year2023).ShouldBe(said);

    [Theory]
    [InlineData("2023-11-09", "2023-11-02")]
    [InlineData("2023-10-27", "2023-10-20")]
    [InlineData("2023-10-26", "2023-10-25")]
    [InlineData("2023-10-21", "2023-10-20")]
    [InlineData("2023-10-20", "2023-10-20")]
    [InlineData("2023-10-01", "2023-10-01")]
    public void DueDate_OfARoundPassedDown_LeavesAWeekOrWhatIsLeft(string own, string below) => DueDate.Below(Day(own), Today).ShouldBe(Day(below));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
