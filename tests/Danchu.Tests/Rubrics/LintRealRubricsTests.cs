using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Rubrics;
using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Rubrics;

/// <summary>What is wrong in the official rubrics, finding by finding, and nothing else.</summary>
public sealed class LintRealRubricsTests
{
    private static readonly DateOnly EndOf2023 = new(2023, 12, 14);

    [Fact]
    public void Lint_SheetOfTheDistrict_SumsTo95AndBandsLeaveTheirCells() => Lint("bcd-huyen").ShouldBe(
    [
        "L802 Toàn bảng: 100 | 95",
        "L803 3.2: 10 | 15",
        "L806 3.2: 15 | 10",
        "L806 3.2: 10 | 8",
        "L804 6.1: 3 | 2",
        "L804 6.2: 3 | 2",
        "L805 6.3: 89% | 90%",
        "L805 6.3: 69% | 70%",
    ]);

    [Fact]
    public void Lint_SheetOfAgencies_Has9For10AndNumbersTwiceAndARepealedBasis() => Lint("co-quan-qcdc").ShouldBe(
    [
        "L801 4: 10 | 9",
        "L802 Toàn bảng: 100 | 99",
        "L808 “Cuối: | 1.2",
        "L807 1.3: 1.3 | 1.3",
        "L807 3.2: 3.2 | 3.6",
        "L812 Toàn bảng: 04/2015/NĐ-CP | 01/07/2023",
    ]);

    [Fact]
    public void Lint_SheetOfAgencies_BeforeTheRepeal_HasItsBasis() =>
        Lint("co-quan-qcdc", new DateOnly(2022, 12, 14)).ShouldNotContain(finding => finding.StartsWith("L812", StringComparison.Ordinal));

    [Fact]
    public void Lint_SheetOfCommunes_LeavesGapsBetweenItsBands() => Lint("bcd-xa").ShouldBe(["L805 “Nắm: 89% | 90%", "L805 “Nắm: 69% | 70%"]);

    [Theory]
    [InlineData("bcd-co-quan")]
    [InlineData("dan-van-co-quan-nha-nuoc")]
    public void Lint_SoundSheets_FindsNothing(string key) => Lint(key).ShouldBeEmpty();

    [Fact]
    public void Lint_RepeatedNumber_SaysWhereAndBothValues() => Findings("co-quan-qcdc", EndOf2023).Select(finding => finding.ToString()).ShouldContain(
        "L807 3.2 “Kế hoạch tuyển dụng, đào tạo, bồi dưỡng cán bộ, công chức,…”: số 3.2 đã dùng cho 3.2 “Kế hoạch công tác hàng năm của cơ quan, đơn vị”; theo "
            + "thứ tự phải là 3.6.");

    private static List<string> Lint(string key) => Lint(key, EndOf2023);

    private static List<string> Lint(string key, DateOnly on) =>
        [.. Findings(key, on)
            .Select(f => $"{f.Code} {(f.Where == "Toàn bảng" ? f.Where : f.Where.Split(' ')[0])}: {(f.Stated.Length > 0 ? f.Stated + " " : "")}| {f.Found}")];

    private static IReadOnlyList<RubricFinding> Findings(string key, DateOnly on)
    {
        var rubric = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Rubrics.Where(file => file.Value.Key == key)
            .MaxBy(file => file.Value.Version)!.Value;
        return LintRubric.Of(rubric, LegalRegister.From(new CatalogueFolder(RepositoryFolder.Catalogue)).Rows, on);
    }
}
