using System.IO.Compression;
using System.Text;

namespace Danchu.Core.Uploads;

/// <summary>What the bytes of a file are, whatever it is called.</summary>
/// <param name="Kind">Null when it is none of the kinds that are taken anywhere.</param>
/// <param name="What">In Vietnamese, after "nội dung là".</param>
/// <param name="Fault">Of that kind, but not to be taken: why, and what to do.</param>
internal sealed record RecognisedContent(FileKind? Kind, string What, string? Fault = null);

/// <summary>Tells by its bytes what a file is.</summary>
internal static class RecogniseContent
{
    // A Word or Excel file has some dozens of parts; one of a report with many pictures some hundreds.
    private const int PartsLimit = 2_000;

    private static readonly RecognisedContent Unknown = new(null, "");

    public static RecognisedContent Of(byte[] content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Is(FileKind.Pdf),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Is(FileKind.Png),
        [0xFF, 0xD8, 0xFF, ..] => Is(FileKind.Jpeg),
        [(byte)'P', (byte)'K', 3, 4, ..] => OfZip(content),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OfOle(content),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Is(FileKind.Rtf),
        [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => new(null, "chương trình máy tính"),
        [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00, ..] => new(null, "lối tắt của Windows"),
        _ => IsText(content) ? Is(FileKind.Text) : Unknown,
    };

    private static RecognisedContent Is(FileKind kind) => new(kind, $"tệp {kind.Label}");

    // A text in an old code page is still a text: what reads it says that it must be saved as UTF-8. So is UTF-16, which marks itself.
    private static bool IsText(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !content.Contains((byte)0);

    // Such a file's directory names its streams in UTF-16; a protected .docx or .xlsx is one too.
    private static RecognisedContent OfOle(ReadOnlySpan<byte> content) =>
        Has(content, "EncryptedPackage") ? new(null, "tệp Word hoặc Excel có đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại")
        : Has(content, "WordDocument") ? Is(FileKind.Doc)
        : Has(content, "Workbook") || Has(content, "Book\0") ? Is(FileKind.Xls)
        : new(null, "tệp Word hoặc Excel kiểu cũ (.doc, .xls); hãy lưu thành kiểu .docx hoặc .xlsx rồi gửi lại");

    private static bool Has(ReadOnlySpan<byte> content, string stream) => content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    private static RecognisedContent OfZip(byte[] content)
    {
        if (content.AsSpan(0, Math.Min(content.Length, 120)).IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
        {
            return content.AsSpan(0, Math.Min(content.Length, 120)).IndexOf("opendocument.text"u8) >= 0
                ? Is(FileKind.Odt)
                : new(null, "tệp OpenDocument (.ods, .odp); hãy lưu thành kiểu .docx hoặc .xlsx rồi gửi lại");
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return OfParts(zip);
        }
        catch (InvalidDataException)
        {
            // A damaged file is refused to the person who sent it; it is no fault of ours.
            return new(null, "tệp nén bị hỏng, không mở được; hãy lưu lại tệp rồi gửi lại");
        }
    }

    private static RecognisedContent OfParts(ZipArchive zip)
    {
        if (zip.Entries.Count > PartsLimit)
        {
            return new(null, $"tệp nén có quá {PartsLimit} phần");
        }

        var kind = zip.GetEntry("[Content_Types].xml") is null ? null
            : zip.GetEntry("word/document.xml") is not null ? FileKind.Docx
            : zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Xlsx
            : null;
        return kind is null ? new(null, "tệp nén (.zip)")
            : zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? Is(kind) with { Fault = "tệp có chứa macro; hãy lưu lại không kèm macro." }
                : Is(kind);
    }
}
