using Danchu.Core.Checks;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Documents;

namespace Danchu.Tests.Documents.Conversion;

/// <summary>.doc, .rtf and .odt through the real LibreOffice: read like the .docx they were made of.</summary>
public sealed class ConvertToWordTests : IDisposable
{
    private static readonly byte[] Docx = Sample.Of(
        new Heading(1, 1, "Kết quả"),
        new Paragraph([new Run("Toàn xã có 24 buổi đối thoại, đã giải quyết 46/61 đơn, đạt 76,41%"), new Footnote("Họp ngày 31/02/2023."), new Run(".")]))
        .Docx(CatalogueForms.State);

    private static readonly CheckFile Check = new(
        new CheckText(new LegalRegister([])), FormRegister.From(new CatalogueFolder(Path.GetDirectoryName(CatalogueForms.Folder)!)));

    private readonly ConvertToPdf cage = new(new PdfOptions());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => cage.Dispose();

    [Theory]
    [InlineData("doc")]
    [InlineData("rtf")]
    [InlineData("odt")]
    public async Task Check_OfAnotherKind_FindsWhatTheDocxHas(string ending)
    {
        var bytes = await SavedAs.MakeAsync(Docx, ending, Cancel);
        JudgeUpload.Of(UploadPurpose.Check, $"bao-cao.{ending}", bytes).Upload!.Kind.Extension.ShouldBe("." + ending);

        var read = (await Check.ReadAsync(new ConvertToWord(cage), $"bao-cao.{ending}", bytes, null, null, Cancel))
            .ShouldBeOfType<Outcome<CheckedText>.Done>().Value;

        read.Remarks.Select(remark => remark.Finding.Code).ShouldBe(["T201", "D501"]);
        read.Text.ShouldContain("Toàn xã có 24 buổi đối thoại, đã giải quyết 46/61 đơn, đạt 76,41%[1]");
        read.Notes[0].ShouldBe($"tệp .{ending} đã được LibreOffice đổi sang .docx để đọc");
    }

    [Fact]
    public async Task Convert_WithoutLibreOffice_SaysWhatToDo()
    {
        using var none = new ConvertToPdf(new PdfOptions { Program = "khong-co-chuong-trinh-nay" });

        var refused = (await new ConvertToWord(none).ReadAsync("a.doc", [1], Cancel)).ShouldBeOfType<Outcome<ConvertedPaper>.Refused>();

        refused.Reasons[0].Message.ShouldStartWith(
            "Máy này chưa cài LibreOffice nên chưa đọc được tệp .doc. Hãy mở tệp, chọn “Lưu thành” (Save As) kiểu Word (.docx)");
    }

    [Fact]
    public async Task Convert_OfABrokenFile_IsRefused() =>
        (await new ConvertToWord(cage).ReadAsync("a.odt", [.. "PK\u0003\u0004 hỏng"u8], Cancel)).ShouldBeOfType<Outcome<ConvertedPaper>.Refused>()
            .Reasons[0].Message.ShouldContain("LibreOffice");

    [Fact]
    public async Task Convert_OfADocx_LeavesItAsItIs() =>
        (await new ConvertToWord(cage).ReadAsync("a.docx", Docx, Cancel)).ShouldBeOfType<Outcome<ConvertedPaper>.Done>().Value
            .ShouldSatisfyAllConditions(paper => paper.Content.ShouldBeSameAs(Docx), paper => paper.Notes.ShouldBeEmpty());
}
