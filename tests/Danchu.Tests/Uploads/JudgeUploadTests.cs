using System.Text;
using Danchu.Core.Uploads;
using Danchu.Tests.Scoring.Evidence;

namespace Danchu.Tests.Uploads;

public sealed class JudgeUploadTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
    private static readonly byte[] Csv = [.. "user_name,full_name\n"u8];

    // An old Word file, a shortcut of Windows, a page: what is called otherwise to get in.
    private static readonly (string What, byte[] Content)[] Strange =
    [
        ("program", EvidenceFiles.Program),
        ("elf", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2]),
        ("shortcut", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0]),
        ("old word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]),
        ("zip", EvidenceFiles.Zip("a.exe")),
        ("damaged zip", [.. "PK\u0003\u0004hỏng"u8]),
        ("noise", [1, 0, 2, 0, 3]),
    ];

    public static TheoryData<string, byte[], string, string> Good => new()
    {
        { "quyet-dinh.pdf", EvidenceFiles.Pdf, "quyet-dinh.pdf", "application/pdf" },
        { "ANH CHUP.JPG", EvidenceFiles.Jpeg, "ANH CHUP.jpg", "image/jpeg" },
        { "anh.jpeg", EvidenceFiles.Jpeg, "anh.jpg", "image/jpeg" },
        { "C:\\máy quét\\Ảnh 01.png", EvidenceFiles.Png, "Ảnh 01.png", "image/png" },
        { "ke-hoach.docx", EvidenceFiles.Docx(), "ke-hoach.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "danh-sach.xlsx", EvidenceFiles.Xlsx(), "danh-sach.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    public static TheoryData<string, byte[], string, bool> Bad => new()
    {
        { "virus.pdf", EvidenceFiles.Program, "nội dung không phải tệp PDF", true },
        { "trang.png", EvidenceFiles.Page, "nội dung không phải tệp ảnh PNG", true },
        { "anh.png", EvidenceFiles.Jpeg, "Nội dung là tệp ảnh JPEG: hãy đổi đuôi tên tệp thành .jpg", true },
        { "nen.docx", EvidenceFiles.Zip("a.exe"), "nội dung không phải tệp Word", true },
        { "bang.docx", EvidenceFiles.Xlsx(), "nội dung không phải tệp Word", true },
        { "macro.docx", EvidenceFiles.Docx("word/vbaProject.bin"), "có chứa macro", false },
        { "hong.xlsx", [.. "PK\u0003\u0004hỏng"u8], "bị hỏng", true },
        { "chay.exe", EvidenceFiles.Program, "chỉ nhận tệp .pdf, .docx, .xlsx, .jpg hoặc .png.", false },
        { "trang.html", EvidenceFiles.Page, "chỉ nhận tệp .pdf", false },
        { "ky.bat", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "ky.hta", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "ky.lnk", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "ky.html", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "quyet-dinh.pdf.exe", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "quyet-dinh\u202Efdp.exe", EvidenceFiles.Pdf, "“quyet-dinhfdp.exe”: chỉ nhận tệp .pdf", true },
        { "khong-duoi", EvidenceFiles.Pdf, "chỉ nhận tệp .pdf", true },
        { "rong.pdf", [], "tệp rỗng", false },
        { "", [], "Chưa chọn tệp.", false },
    };

    public static TheoryData<string> Purposes => [.. UploadPurpose.All.Select(p => p.Label)];

    [Theory]
    [MemberData(nameof(Good))]
    public void File_WhoseNameAndContentAgree_IsTakenUnderANameOfOurs(string name, byte[] content, string kept, string type)
    {
        var upload = JudgeUpload.Of(UploadPurpose.Evidence, name, content).Upload;

        (upload?.Name, upload?.Kind.ContentType).ShouldBe((kept, type));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void File_ThatIsNotWhatItsNameSays_IsRefused(string name, byte[] content, string said, bool mismatch)
    {
        var judged = JudgeUpload.Of(UploadPurpose.Evidence, name, content);

        judged.Upload.ShouldBeNull();
        judged.Reason.ShouldContain(said);
        (judged.Mismatch is not null).ShouldBe(mismatch);
    }

    /// <summary>Every purpose × every kind's content under every kind's name: taken only where both are the same and the purpose takes it.</summary>
    [Theory]
    [MemberData(nameof(Purposes))]
    public void File_OfEveryKindUnderEveryName_IsTakenOnlyWhereItAgrees(string label)
    {
        var purpose = UploadPurpose.All.Single(p => p.Label == label);
        foreach (var named in FileKind.All)
        {
            foreach (var kind in FileKind.All)
            {
                var judged = JudgeUpload.Of(purpose, "tep" + named.Extension, ContentOf(kind));

                var agrees = named == kind || (named.IsText && kind.IsText);
                (judged.Upload is not null).ShouldBe(agrees && purpose.Kinds.Contains(named), $"{kind.Label} called {named.Extension} for {label}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void File_OfAStrangeKind_IsTakenNowhereUnderNoName(string label)
    {
        var purpose = UploadPurpose.All.Single(p => p.Label == label);
        foreach (var (what, content) in Strange)
        {
            // Without a zero byte nothing tells rich text from a plain one; as a plain one it does no harm.
            foreach (var extension in FileKind.All.Select(k => k.Extension).Concat([".bat", ".hta", ".lnk", ".html", ".exe", ".docm", ""]))
            {
                JudgeUpload.Of(purpose, "tep" + extension, content).Upload.ShouldBeNull($"{what} called {extension} for {label}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public void File_OneByteTooLarge_IsRefusedAndTheLimitIsNot(string label)
    {
        var purpose = UploadPurpose.All.Single(p => p.Label == label);
        var kind = purpose.Kinds.FirstOrDefault(k => k != FileKind.Docx && k != FileKind.Xlsx);
        var most = Padded(kind ?? FileKind.Pdf, purpose.SizeLimit);

        if (kind is not null)
        {
            JudgeUpload.Of(purpose, "tep" + kind.Extension, most).Upload.ShouldNotBeNull();
        }

        JudgeUpload.Of(purpose, "tep" + purpose.Kinds[0].Extension, [.. most, (byte)' ']).Reason.ShouldContain($"tệp lớn quá {purpose.SizeWords}");
    }

    private static byte[] Padded(FileKind kind, int size)
    {
        var bytes = new byte[size];
        Array.Fill(bytes, (byte)' ');
        ContentOf(kind).CopyTo(bytes, 0);
        return bytes;
    }

    private static byte[] ContentOf(FileKind kind) => kind.Extension switch
    {
        ".pdf" => EvidenceFiles.Pdf,
        ".png" => EvidenceFiles.Png,
        ".jpg" => EvidenceFiles.Jpeg,
        ".docx" => EvidenceFiles.Docx(),
        ".xlsx" => EvidenceFiles.Xlsx(),
        ".doc" => [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument")],
        ".xls" => [.. Ole, .. Encoding.Unicode.GetBytes("Workbook")],
        ".rtf" => [.. "{\\rtf1 x}"u8],
        ".odt" => [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8],
        _ => Csv,
    };
}
