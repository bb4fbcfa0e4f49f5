using System.IO.Compression;
using Danchu.Core.Documents;
using Danchu.Core.Files;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>
/// What kind of file something is: its name and its content must agree. A program renamed to .pdf, a page renamed to .png, a zip that is no Word file
/// are none; nor is a Word or Excel file that carries macros.
/// </summary>
public static class JudgeFile
{
    public const string Accepted = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

    /// <returns>The content type, or why the file is not taken, in Vietnamese.</returns>
    public static (string? ContentType, string? Refusal) Of(string name, byte[] content) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => content.AsSpan().StartsWith("%PDF-"u8) ? Is("application/pdf") : IsNot(name, "PDF"),
        ".png" => content is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] ? Is("image/png") : IsNot(name, "ảnh PNG"),
        ".jpg" or ".jpeg" => content is [0xFF, 0xD8, 0xFF, ..] ? Is("image/jpeg") : IsNot(name, "ảnh JPEG"),
        ".docx" => OfOffice(name, content, "word/document.xml", WordFile.ContentType, "Word (.docx)"),
        ".xlsx" => OfOffice(name, content, "xl/workbook.xml", WriteSpreadsheet.ContentType, "Excel (.xlsx)"),
        _ => (null, $"“{name}”: chỉ nhận tệp .pdf, .docx, .xlsx, .jpg hoặc .png."),
    };

    private static (string?, string?) Is(string contentType) => (contentType, null);

    private static (string?, string?) IsNot(string name, string kind) => (null, $"“{name}”: nội dung không phải tệp {kind}, dù tên tệp ghi như vậy.");

    private static (string?, string?) OfOffice(string name, byte[] content, string mainPart, string contentType, string kind)
    {
        if (content is not [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return IsNot(name, kind);
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry(mainPart) is null)
            {
                return IsNot(name, kind);
            }

            return zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? (null, $"“{name}”: tệp có chứa macro; hãy lưu lại không kèm macro.")
                : Is(contentType);
        }
        catch (InvalidDataException)
        {
            // A damaged file is refused to the person who sent it; it is no fault of ours.
            return (null, $"“{name}”: tệp {kind} bị hỏng, không mở được.");
        }
    }
}
