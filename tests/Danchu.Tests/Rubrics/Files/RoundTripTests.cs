using Danchu.Core.Documents;
using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Documents.Forms;
using Danchu.Tests.Catalogue.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Danchu.Tests.Rubrics.Files;

/// <summary>YAML, .xlsx and .docx of a rubric are the same data: the five real ones, and random ones with everything a rubric can have.</summary>
public sealed class RoundTripTests
{
    private static readonly DocumentForm Form = ParseDocumentForms.FromFolder(new CatalogueFolder(RepositoryFolder.Catalogue).DocumentForms)
        .Choose(IssuerForm.State, new DateOnly(2023, 12, 1));

    public static TheoryData<string> Keys => [.. SameContent.RealKeys];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Xlsx_OfARealRubric_GivesTheSameData(string key) => SameInXlsx(SameContent.Real(key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Docx_OfARealRubric_GivesTheSameData(string key) => SameInDocx(SameContent.Real(key));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_OfARandomRubric_GiveTheSameData(int seed)
    {
        var rubric = Rich(seed);

        SameInXlsx(rubric);
        SameInDocx(rubric);
    }

    [Fact]
    public void Xlsx_OfARealRubric_IsValidWithRealNumbersAndNoFormula()
    {
        using var stream = new MemoryStream(WriteRubricSheet.Of(SameContent.Real("bcd-huyen")));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml;
        sheet.ShouldContain("<x:v>100</x:v>");
        sheet.ShouldNotContain("<x:f>");
    }

    [Fact]
    public void Docx_OfARealRubric_IsValid()
    {
        using var stream = new MemoryStream(WriteRubricTables.Of(SameContent.Real("co-quan-qcdc"), "Danh mục chung", Form));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    private static void SameInXlsx(Rubric rubric) =>
        SameContent.Text(SameContent.ReadSound("bang.xlsx", WriteRubricSheet.Of(rubric))).ShouldBe(SameContent.Text(rubric));

    private static void SameInDocx(Rubric rubric) =>
        SameContent.Text(SameContent.ReadSound("bang.docx", WriteRubricTables.Of(rubric, "Huyện", Form))).ShouldBe(SameContent.Text(rubric));

    private static Rubric Rich(int seed)
    {
        var (rubric, _) = RandomRubric.Of(seed);
        var random = new Random(seed);
        rubric.Criteria = rubric.Criteria.ConvertAll(Decorated);
        (rubric.Name, rubric.Title, rubric.Source) = ("Bảng thử: số 1", "Bảng thử năm {nam}", "Dòng một\nDòng hai");
        (rubric.ForKinds, rubric.ValidFrom, rubric.ValidTo) = (
            [OrganisationKind.Commune, OrganisationKind.Agency], new DateOnly(2023, 1, 1), random.Next(2) == 0 ? null : new DateOnly(2025, 6, 30));
        (rubric.LegalBasis, rubric.Cap) = (["22-HD/BCĐ", "04/2015/NĐ-CP"], random.Next(2) == 0 ? null : 110.5m);
        rubric.Vetoes = [new("khieu-kien", "Có khiếu kiện đông người: phức tạp", "Khá"), new("ky-luat", "Người đứng đầu bị kỷ luật", null)];
        rubric.Quotas = [new("Tốt", 20.5m, "Khá"), new("Khá", 90, null)];
        rubric.EarlierHeadings = [.. new[] { "Tổ KT, đánh giá chấm", "Phòng Nội vụ chấm" }.Take(random.Next(3))];
        return rubric;

        Criterion Decorated(Criterion line)
        {
            var worded = line with
            {
                Number = random.Next(5) == 0 ? "" : line.Number,
                Text = $"Tiêu chí “{line.Key}” & <nội dung>{(random.Next(3) == 0 ? "\nDòng hai" : "")}",
                Guidance = random.Next(2) == 0 ? "" : "Xem hồ sơ lưu",
                Doubt = random.Next(3) == 0 ? "In mờ." : "",
                ForKinds = random.Next(4) == 0 ? [OrganisationKind.Commune] : [],
                Children = line.Children.ConvertAll(Decorated),
            };
            return line.IsGroup
                ? worded with { Bonus = false, NotApplicable = NotApplicableRule.Never }
                : Scored(worded with { Evidence = random.Next(2) == 0 });
        }

        Criterion Scored(Criterion leaf) => random.Next(6) switch
        {
            0 => leaf with { Kind = CriterionKind.YesNo, Proposal = new(PointsRuleKind.SentOnTime, null, null) },
            1 => leaf with
            {
                Kind = CriterionKind.Bands,
                Bands = [new(30.5m, null, false, 15), new(20, 30.5m, random.Next(2) == 0, 10.25m), new(0, 20, true, 0)],
                Proposal = new(PointsRuleKind.Ratio, "don-vi-duoc-kiem-tra", "dau-moi-truc-thuoc"),
            },
            2 => leaf with { Kind = CriterionKind.Bands, Bands = [new(0, null, false, 1)] },
            3 => leaf with
            {
                Kind = CriterionKind.Deductions,
                Floor = 0.5m,
                Deductions = [new("a", "có điểm nóng, phức tạp", 3, false, "khieu-kien-dong-nguoi"), new("b", "đơn vượt cấp", 0.25m, true, null)],
                Proposal = random.Next(2) == 0 ? null : new(PointsRuleKind.Deductions, null, null),
            },
            4 => leaf with { Proposal = new(PointsRuleKind.Present, "khieu-kien-dong-nguoi", null) },
            _ => leaf,
        };
    }
}
