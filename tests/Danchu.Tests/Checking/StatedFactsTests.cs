using Danchu.Checking;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;

namespace Danchu.Tests.Checking;

/// <summary>What a text says of the report's own form: the words of catalogue/indicators/phrases.csv tell which figure a number is.</summary>
public sealed class StatedFactsTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases =
        ParseCatalogue.From(Path.Combine(RepositoryRoot.Find(), "catalogue")).Value!.Indicators
            .ToDictionary(i => i.Value.Key, i => (IReadOnlyList<string>)i.Value.Phrases, StringComparer.Ordinal);

    // Last year's text taken over with its digits, this year's form entered: no. 1 of the review of the desk.
    private const string LastYearsText = """
        Toàn xã có 1.180 hộ với 5.499 người ở 11 bản. Số hộ nghèo trên tổng số hộ là 372/1.180.

        Đảng ủy ban hành 03 văn bản, tổ chức 02 hội nghị quán triệt Luật Thực hiện dân chủ ở cơ sở với 142 lượt người, gồm cả trưởng bản.

        Số lượt người được tuyên truyền là 1.078 qua 26 buổi. Nhân dân góp 1.350 ngày công, hiến 2.150 m² đất làm đường nội đồng.
        """;

    private static readonly KnownFact[] ThisYear =
    [
        Fact("ho-dan", new(1195), new(1180)),
        Fact("nhan-khau", new(5510), new(5499)),
        Fact("thon-ban", new(11), new(11)),
        Fact("ho-ngheo", new(350, 1195), new(372, 1180)),
        Fact("van-ban-cap-uy", new(3), new(3)),
        Fact("hoi-nghi-quan-triet", new(0), new(2)),
        Fact("luot-nguoi-quan-triet", new(1078), new(142)),
        Fact("luot-nguoi-tuyen-truyen", new(1078), new(1000)),
        Fact("buoi-tuyen-truyen", new(null), new(26)),
        Fact("ngay-cong", new(1350), new(1350)),
        Fact("dat-hien", new(75), new(2150)),
    ];

    [Fact]
    public void LastYearsText_AgainstThisYearsForm_AllSevenContradictionsAreFound()
    {
        var findings = Read(LastYearsText, ThisYear).Findings.Where(f => f.Code is "G304" or "G305").ToList();

        findings.Select(f => $"{LastYearsText[f.Span.Start..f.Span.End]} -> {f.Expected ?? "?"}").ShouldBe(
            ["1.180 -> 1195", "5.499 -> 5510", "372/1.180 -> 350/1195", "02 -> 0", "142 -> 1078", "26 -> ?", "2.150 -> 75"]);
        findings.ShouldAllBe(f => f.Code == "G305" && f.Severity == Severity.Error);
    }

    [Fact]
    public void Numbers_ThatAgree_AreStatedAndRaiseNothing() =>
        Read(LastYearsText, ThisYear).Stated.Where(s => s.Verdict == Verdict.Holds).Select(s => s.Key)
            .ShouldBe(["thon-ban", "van-ban-cap-uy", "luot-nguoi-tuyen-truyen", "ngay-cong"]);

    [Theory]
    [InlineData("Bản Nà Khuy góp 20 ngày công.")]
    [InlineData("Nhân dân góp 1.350 ngày công, trong đó bản Hợp Nhất góp 20 ngày công.")]
    [InlineData("Nhân dân góp 1.350 ngày công, tăng 150 ngày công so với năm trước.")]
    [InlineData("Năm 2022, Nhân dân góp 1.200 ngày công.")]
    [InlineData("Bình quân mỗi hộ góp 02 ngày công.")]
    [InlineData("Phấn đấu năm 2024 góp 1.500 ngày công.")]
    [InlineData("Nhân dân góp trên 1.300 ngày công.")]
    [InlineData("Hội đồng nhân dân xã ban hành 12 văn bản.")]
    [InlineData("Hỗ trợ 15 hộ nghèo sửa nhà.")]
    [InlineData("Niêm yết ít nhất 30 ngày, họp 05 lần; giải ngân 1.350 triệu đồng.")]
    public void Number_ThatIsAnotherFigure_RaisesNothing(string text) =>
        Read(text, ThisYear).Findings.Where(f => f.Code is "G304" or "G305").Select(f => f.Stated).ShouldBeEmpty();

    [Theory]
    [InlineData("Xã An Phú góp 1.530 ngày công.", "ngay-cong", "1350")]
    [InlineData("Hộ nghèo chiếm 31,53%.", "ho-ngheo", "29.29%")]
    [InlineData("Toàn xã còn 372 hộ nghèo.", "ho-ngheo", "350")]
    [InlineData("Nhân dân góp 1,4 nghìn ngày công.", "", "")]
    [InlineData("Dân số 5.501 người.", "nhan-khau", "5510")]
    public void Number_ThatContradicts_NamesTheFigure(string text, string key, string expected)
    {
        var result = Read(text, ThisYear);

        string.Concat(result.Stated.Where(s => s.Verdict == Verdict.Contradicts).Select(s => s.Key)).ShouldBe(key);
        string.Concat(result.Findings.Where(f => f.Code is "G304" or "G305").Select(f => f.Expected)).ShouldBe(expected);
    }

    // With the form at hand the certain finding stands alone; without it the relation is told.
    [Theory]
    [InlineData("Nhân dân góp 1.530 ngày công, gồm 850 ngày công làm đường và 500 ngày công làm kênh.", "S101", "G304 1.530")]
    [InlineData("Toàn xã có 360/1195 hộ nghèo, chiếm 29,29%.", "T201", "G304 360/1195")]
    [InlineData("Nhân dân góp 1.530 ngày công làm đường.\n\nPHỤ LỤC\nNội dung\tSố liệu\nNgày công làm đường\t1.350", "G302", "G304 1.530")]
    [InlineData("Nhân dân góp 1.350 ngày công, gồm 850 ngày công làm đường và 400 ngày công làm kênh.", "S101", "S101 1.350")]
    [InlineData("Toàn xã có 350/1.195 hộ nghèo, chiếm 29,39%.", "T201", "G304 29,39")]
    public void Figure_ThatTheFormContradicts_IsToldOnce(string text, string alone, string withForm)
    {
        Checker.Read(text).Findings.Select(f => f.Code).ShouldBe([alone]);
        Read(text, ThisYear).Findings.Select(f => $"{f.Code} {text[f.Span.Start..f.Span.End]}").ShouldBe([withForm]);
    }

    [Theory]
    [InlineData("không có dấu")]
    [InlineData("# và #")]
    [InlineData("#")]
    public void Problem_PhraseThatCannotBeRead_IsNamed(string phrase) => KnownFact.Problem(phrase).ShouldNotBeNull().ShouldContain($"“{phrase}”");

    private static KnownFact Fact(string key, FactValue now, FactValue before) => new(key, key, key, Phrases[key], now, before);

    private static CheckResult Read(string text, IReadOnlyList<KnownFact> facts) =>
        Checker.Read(text, new CheckOptions { Facts = facts, Year = 2023, Unit = "Xã An Phú" });
}
