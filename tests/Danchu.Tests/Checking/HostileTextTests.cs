using System.Text;
using Danchu.Checking;

namespace Danchu.Tests.Checking;

/// <summary>Texts made to hang or break a reader. They must come to an end, and every position must lie in the text.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Shards =>
    [
        "(", ")", "(1 ", "1", "1.", "1,", "1/", "%", "1% ", "[1]", "<sup>1</sup>", "a", "ngày 1/", "số 1/2020/", "trong đó 1 đơn, ", "10 đơn (gồm 5 đơn, ",
        "- 1 đơn\n", "1\t2\tTốt\n", "\n", "\u0301", "\ud800",
        "TT\tNội dung\tĐiểm chuẩn\n1\ta\t5\n", "tiếp nhận 5 đơn, giải quyết 4 đơn, còn 2 đơn, ", "1.234 m² đất hiến làm đường.\n\n",
        "999999999999999999999999999999", "tổng cộng 5 đơn ", "tăng 5,1% so với cùng kỳ ",
    ];

    [Theory]
    [MemberData(nameof(Shards))]
    public void Read_ShardRepeated_ComesToAnEnd(string shard)
    {
        var text = new StringBuilder().Insert(0, shard, 60_000 / shard.Length).ToString();

        var result = Checker.Read(text);

        result.Characters.ShouldBe(text.Length);
        result.Findings.SelectMany(finding => finding.Related.Append(finding.Span)).Concat(result.Numbers.Select(number => number.Span))
            .ShouldAllBe(span => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length);
    }

    [Fact]
    public void Read_MegabyteWithoutASpace_ComesToAnEnd() =>
        Checker.Read(new string('đ', 1_000_000)).Numbers.ShouldBeEmpty();

    [Fact]
    public void Read_MegabyteOfDigits_IsNoQuantity() =>
        Checker.Read(new string('7', 1_000_000)).Numbers.Single().Role.ShouldBe(NumberRole.Name);

    // What the fuzzer broke once.
    [Theory]
    [InlineData("ngày 3 tháng 999999999999999 năm 2023")]
    [InlineData("ngày 3 tháng 4 năm 12.3")]
    [InlineData("999.999.999.999.999.999 nghìn tỷ đồng (999.999.999.999.999.999 nghìn tỷ đồng, 1 tỷ đồng), đạt 5%")]
    [InlineData("Đã giải quyết 999999999999999/0,000000000000001 đơn, đạt 5%, tăng 0,000000000000001%")]
    [InlineData("1 đơn trong 0,000000000000001 đơn, đạt 0%")]
    [InlineData("Toàn xã có 30, gồm 12 người, 15.")]
    [InlineData("ngày 31 tháng hai mươi đơn năm 2023")]
    [InlineData("Năm 2022 có 45 đơn, năm nay 0 đơn, giảm 45,6%.")]
    public void Read_TextThatBrokeOnce_ComesToAnEnd(string text) => Checker.Read(text).Characters.ShouldBe(text.Length);

    [Fact]
    public void Read_EmptyText_IsEmpty()
    {
        var result = Checker.Read("");

        (result.Numbers.Count, result.Claims.Count, result.Findings.Count).ShouldBe((0, 0, 0));
    }

    /// <summary>Twice the text, twice the claims: no window grows with the text, so neither does the work for one figure.</summary>
    [Theory]
    [InlineData("Tiếp nhận 40 đơn (gồm 30 đơn kiến nghị, 10 đơn khiếu nại), đã giải quyết 30/40 đơn, đạt 75%, còn 10 đơn. ")]
    [InlineData("Tiếp nhận 40 đơn, trong đó: cấp huyện 30 đơn; cấp xã 10 đơn.\n\n")]
    public void Read_TwiceTheText_GivesTwiceTheClaims(string passage)
    {
        int Count(int times) => Checker.Read(new StringBuilder().Insert(0, passage, times).ToString()).Claims
            .Count(claim => claim.Code.StartsWith('S') || claim.Code.StartsWith('T'));

        Count(400).ShouldBe(2 * Count(200));
    }

    [Fact]
    public void Read_SameTextTwice_GivesTheSame()
    {
        const string text = "Đã giải quyết 46/61 đơn, đạt 76,41%; Nghị định số 04/NĐ-CP; ngày 31/02/2016.";

        Checker.Read(text).Findings.Select(finding => (finding.Code, finding.Span, finding.Expected)).ToList()
            .ShouldBe(Checker.Read(text).Findings.Select(finding => (finding.Code, finding.Span, finding.Expected)).ToList());
    }
}
