using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;

namespace Danchu.Tests.Catalogue.Reading;

public sealed class ParseCatalogueTests
{
    [Fact]
    public void From_TheRepositorysCatalogue_ReadsWithoutError()
    {
        var result = ParseCatalogue.From(RepositoryFolder.Catalogue);

        result.Errors.ShouldBeEmpty();
        result.Value!.Indicators.Count.ShouldBeGreaterThanOrEqualTo(120);
        result.Value.Outlines.Select(outline => outline.Value.Key).Distinct(StringComparer.Ordinal).ShouldBe(
            ["bcd-huyen-nam", "co-quan-dan-van-chinh-quyen-nam", "co-quan-qcdc-nam", "dang-qcdc-6-thang", "tinh-tu-kiem-tra", "xa-nam"],
            ignoreOrder: true);
        var part = result.Value.Indicators.Select(indicator => indicator.Value).Single(indicator => indicator.Key is "nhan-khau.mong");
        (part.Name, part.Unit, part.Whole, part.Breakdown).ShouldBe(("Số nhân khẩu: Mông", "người", "nhan-khau", "dân tộc"));
        result.Value.Lines.Select(line => line.Key).ShouldBe(["party", "state", "front"]);
        result.Value.LegalDocuments.ShouldContain(document => document.Symbol == "10/2022/QH15");
    }

    [Fact]
    public void From_TheRepositorysCatalogue_IsUnicodeNfcWithoutMarkAndCarriageReturn()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Catalogue, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var text = Encoding.UTF8.GetString(bytes);
            text.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(file);
            text.ShouldNotContain('\r', customMessage: file);
            bytes.Take(3).ShouldNotBe([0xEF, 0xBB, 0xBF], file);
        }
    }

    [Fact]
    public void From_TheDistrictsAnnex_HasItsRowsInOrder()
    {
        var annex = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Forms.Select(form => form.Value).Single(form => form.Key is "phu-luc-huyen-2023");

        annex.Groups.Select(group => group.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "6.1", "6.2"]);
        annex.Groups.SelectMany(group => group.Rows).Count().ShouldBe(25);
        annex.Groups[7].Rows.ShouldAllBe(row => row.Scope == Scope.OfLevel(Level.Commune));
        annex.Groups[4].Rows.ShouldAllBe(row => row.Scope == Scope.Subtree);
    }

    [Fact]
    public void Walk_OutlineWithThreeLevels_GivesReadingOrderAndDepth()
    {
        var outline = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Outlines
            .Select(outline => outline.Value)
            .Single(outline => outline is { Key: "bcd-huyen-nam", Version: 2 });

        outline.Walk().Where(entry => entry.Depth == 3).Select(entry => entry.Section.Number).ShouldBe(["3.1", "3.2", "2.1", "2.2"]);
        outline.Walk().First().Section.Heading.ShouldBe("KHÁI QUÁT TÌNH HÌNH");
    }

    [Theory]
    [InlineData("nd09-2019", "nam", "Năm 2023", "2022-12-15", "2023-12-14")]
    [InlineData("nd09-2019", "6-thang-dau", "6 tháng đầu năm 2023", "2022-12-15", "2023-06-14")]
    [InlineData("nd09-2019", "quy-2", "Quý II năm 2023", "2023-03-15", "2023-06-14")]
    [InlineData("nd09-2019", "thang-01", "Tháng 01 năm 2023", "2022-12-15", "2023-01-14")]
    [InlineData("duong-lich", "nam", "Năm 2023", "2023-01-01", "2023-12-31")]
    [InlineData("duong-lich", "thang-02", "Tháng 02 năm 2023", "2023-02-01", "2023-02-28")]
    public void Resolve_PeriodOfACalendar_GivesNameAndInclusiveDays(string calendar, string period, string name, string from, string to)
    {
        var template = Template(calendar, period);
        (template.NameIn(2023), template.FromIn(2023), template.ToIn(2023)).ShouldBe((name, Day(from), Day(to)));
    }

    [Fact]
    public void Resolve_LastDayOfFebruaryInALeapYear_IsThe29th()
    {
        Template("duong-lich", "thang-02").ToIn(2024).ShouldBe(new DateOnly(2024, 2, 29));
    }

    private static PeriodTemplate Template(string calendar, string period) => ParseCatalogue.From(RepositoryFolder.Catalogue).Value!
        .Calendars.Single(entry => string.Equals(entry.Key, calendar, StringComparison.Ordinal))
        .Periods.Single(entry => string.Equals(entry.Key, period, StringComparison.Ordinal));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
