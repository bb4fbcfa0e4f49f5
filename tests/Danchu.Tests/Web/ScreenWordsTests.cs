using System.Text.RegularExpressions;
using Danchu.Tests.Architecture;

namespace Danchu.Tests.Web;

/// <summary>Words that people stumbled over on the screens and that must not come back.</summary>
public sealed partial class ScreenWordsTests
{
    // Lists by which papers of other hands are recognised: they name what others write.
    private static readonly string[] Recognising = ["src/Danchu.Core/Rubrics/ScorecardTitle.cs"];

    [Fact]
    public void Words_ThatPeopleStumbledOver_AreOnNoScreen() => SourceTree.Files("src/Danchu.Web", ".cs", ".cshtml", ".js")
        .Concat(SourceTree.Files("src/Danchu.Core", ".cs"))
        .Concat(SourceTree.Files("docs/huong-dan", ".md"))
        .Except(Recognising, StringComparer.Ordinal)
        .SelectMany(path => Forbidden().Matches(SourceTree.Read(path)).Select(match => $"{path}: {match.Value}")).ShouldBeEmpty();

    [Fact]
    public void Pages_NameNoCodesOfChecks() => SourceTree.Files("src/Danchu.Web", ".cshtml")
        .SelectMany(path => Codes().Matches(Hidden().Replace(SourceTree.Read(path), "")).Select(match => $"{path}: {match.Value}")).ShouldBeEmpty();

    [Fact]
    public void Pages_ShowCheckSumsBehindAWordOnly() => SourceTree.Files("src/Danchu.Web", ".cshtml")
        .Where(path => CheckSums().IsMatch(Hidden().Replace(SourceTree.Read(path), ""))).ShouldBeEmpty();

    [Theory]
    [InlineData("Chưa đơn vị nào biết đợt này")]
    [InlineData("Tồn tại từ 01/01/2000")]
    [InlineData("label=\"Ngày bắt đầu tồn tại\"")]
    [InlineData("<a href=\"/\">Thôi</a>")]
    [InlineData("Bản đồ điểm")]
    [InlineData("Anh/chị sửa được")]
    [InlineData("gửi bảng chấm điểm")]
    [InlineData("số liệu quý i năm 2023")]
    public void Word_ThatIsForbidden_IsFound(string text) => Forbidden().IsMatch(text).ShouldBeTrue();

    [Theory]
    [InlineData("Tồn tại, hạn chế")]
    [InlineData("quý IV, quý I")]
    [InlineData("Thôi việc")]
    public void Word_ThatIsRight_Passes(string text) => Forbidden().IsMatch(text).ShouldBeFalse();

    [GeneratedRegex(
        "Chưa đơn vị nào biết|không lùi lại được|Tồn tại từ|bắt đầu tồn tại|>Tồn tại<|>Thôi<|Bản đồ điểm|[Aa]nh/chị|[Bb]ảng chấm điểm|báo cáo “báo cáo|"
            + "quý i+v?\\b",
        RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Forbidden();

    [GeneratedRegex("[Ff]inding\\.Code|>[CDGLMRST][0-9]{3}\\b", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Codes();

    [GeneratedRegex("SHA-256|DocumentHash|LetterHash|view\\.Hash", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex CheckSums();

    [GeneratedRegex("<details[^>]*><summary>Chi tiết</summary>.*?</details>", RegexOptions.Singleline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Hidden();
}
