using Danchu.Core.Scoring.Evidence;

namespace Danchu.Tests.Scoring.Evidence;

public sealed class JudgeFileTests
{
    public static TheoryData<string, byte[], string> Good => new()
    {
        { "quyet-dinh.pdf", EvidenceFiles.Pdf, "application/pdf" },
        { "ANH CHUP.JPG", EvidenceFiles.Jpeg, "image/jpeg" },
        { "anh.jpeg", EvidenceFiles.Jpeg, "image/jpeg" },
        { "anh.png", EvidenceFiles.Png, "image/png" },
        { "ke-hoach.docx", EvidenceFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "danh-sach.xlsx", EvidenceFiles.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "virus.pdf", EvidenceFiles.Program, "nội dung không phải tệp PDF" },
        { "trang.png", EvidenceFiles.Page, "nội dung không phải tệp ảnh PNG" },
        { "anh.png", EvidenceFiles.Jpeg, "nội dung không phải tệp ảnh PNG" },
        { "nen.docx", EvidenceFiles.Zip("a.exe"), "nội dung không phải tệp Word" },
        { "bang.docx", EvidenceFiles.Xlsx(), "nội dung không phải tệp Word" },
        { "macro.docx", EvidenceFiles.Docx("word/vbaProject.bin"), "có chứa macro" },
        { "hong.xlsx", [.. "PK\u0003\u0004hỏng"u8], "bị hỏng" },
        { "chay.exe", EvidenceFiles.Program, "chỉ nhận tệp .pdf" },
        { "trang.html", EvidenceFiles.Page, "chỉ nhận tệp .pdf" },
        { "quyet-dinh.pdf.exe", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf" },
        { "khong-duoi", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf" },
        { "rong.pdf", [], "nội dung không phải tệp PDF" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void File_WhoseNameAndContentAgree_IsTaken(string name, byte[] content, string type) => JudgeFile.Of(name, content).ShouldBe((type, null));

    [Theory]
    [MemberData(nameof(Bad))]
    public void File_ThatIsNotWhatItsNameSays_IsRefused(string name, byte[] content, string said)
    {
        var (type, refusal) = JudgeFile.Of(name, content);

        type.ShouldBeNull();
        refusal!.ShouldStartWith($"“{name}”: ");
        refusal!.ShouldContain(said);
    }
}
