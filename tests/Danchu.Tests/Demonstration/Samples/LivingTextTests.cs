using Danchu.Core.Files;
using Danchu.Demonstration.Samples;

namespace Danchu.Tests.Demonstration.Samples;

/// <summary>What is written against the day of loading.</summary>
public sealed class LivingTextTests
{
    [Theory]
    [InlineData("2026-11-29", "nam/2026 nam/2025 năm 2026 2026-12-06 2025-11-09")]
    [InlineData("2027-02-10", "nam/2026 nam/2025 năm 2026 2027-02-17 2026-01-21")]
    [InlineData("2027-06-15", "6-thang-dau/2027 6-thang-dau/2026 6 tháng đầu năm 2027 2027-06-22 2026-05-26")]
    [InlineData("2028-02-29", "nam/2027 nam/2026 năm 2027 2028-03-07 2027-02-08")]
    [InlineData("2027-09-01", "nam/2027 nam/2026 năm 2027 2027-09-08 2026-08-12")]
    public void In_MarksOfTheDay_AreWrittenOut(string today, string written)
    {
        var text = new LivingText(DateOnly.ParseExact(today, "yyyy-MM-dd", null))
            .In(new SourceText("rounds.yaml", "{kỳ} {kỳ trước} {tên kỳ} {ngày+7} {năm trước, ngày-20}"));

        text!.Text.ShouldBe(written);
    }

    [Fact]
    public void In_OtherBraces_AreLeftAlone() =>
        new LivingText(new DateOnly(2026, 11, 29)).In(new SourceText("rounds.yaml", "{ key: x } {không biết}"))!.Text.ShouldBe("{ key: x } {không biết}");
}
