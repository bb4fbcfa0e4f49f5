using Danchu.Core.Rules;
using static Danchu.Tests.Rules.RuleSeed;

namespace Danchu.Tests.Rules;

public sealed class WriteRuleMessageTests
{
    [Theory]
    [InlineData("Số nhân khẩu ({a}) ít hơn số hộ ({b}).", "Số nhân khẩu (1.078) ít hơn số hộ (2.631).")]
    [InlineData("{trai} và {phai}, lệch {lech}", "1.078 và 2.631, lệch 1.553")]
    [InlineData("{r.tu}/{r.mau}", "43/49")]
    [InlineData("{k}, {n}, {x}", "không phát sinh, chưa có số liệu, chưa báo cáo")]
    [InlineData("{s} {d}", "02 75,26")]
    [InlineData("để nguyên {Lạ và {", "để nguyên {Lạ và {")]
    public void Of_Places_AreFilledInVietnameseWriting(string message, string filled)
    {
        var reading = RuleReading.Of(Rule("a", RuleComparison.AtLeast, "b", message: message));
        var figures = Figures(
            ("a", "1078", ""), ("b", "2631", ""), ("r", "43/49", ""), ("k", "kps", ""), ("n", "ccsl", ""), ("s", "2", ""), ("d", "75.26", ""));

        WriteRuleMessage.Of(reading, EvaluateRule.Of(reading, figures), figures).ShouldBe(filled);
    }

    [Fact]
    public void Of_AChange_SaysTimesAndPercent()
    {
        var reading = Change("a", times: 10);
        reading.Rule.Message = "Năm nay {trai}, năm trước {truoc}: gấp {lan} lần, {phan-tram}.";
        var figures = Figures(("a", "1350", "130"));

        WriteRuleMessage.Of(reading, EvaluateRule.Of(reading, figures), figures).ShouldBe("Năm nay 1.350, năm trước 130: gấp 10,4 lần, 938,5%.");
    }
}
