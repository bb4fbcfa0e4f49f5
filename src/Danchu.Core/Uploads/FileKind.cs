namespace Danchu.Core.Uploads;

/// <summary>
/// A kind of file that may be uploaded somewhere: how it is called to people, the content type we serve it with, the extension we give it. Whether a file
/// is of a kind is told by its content (<see cref="RecogniseContent"/>).
/// </summary>
/// <param name="Label">After "tệp": "PDF", "Word (.docx)".</param>
/// <param name="Also">Another extension that people give it.</param>
public sealed record FileKind(string Label, string ContentType, string Extension, string Also = "")
{
    public static readonly FileKind Pdf = new("PDF", "application/pdf", ".pdf");
    public static readonly FileKind Png = new("ảnh PNG", "image/png", ".png");
    public static readonly FileKind Jpeg = new("ảnh JPEG", "image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Docx =
        new("Word (.docx)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    public static readonly FileKind Xlsx = new("Excel (.xlsx)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Doc = new("Word kiểu cũ (.doc)", "application/msword", ".doc");
    public static readonly FileKind Rtf = new("RTF (.rtf)", "application/rtf", ".rtf");
    public static readonly FileKind Odt = new("OpenDocument (.odt)", "application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileKind Xls = new("Excel kiểu cũ (.xls)", "application/vnd.ms-excel", ".xls");
    public static readonly FileKind Text = new("văn bản (.txt)", "text/plain; charset=utf-8", ".txt");
    public static readonly FileKind Csv = new("bảng CSV", "text/csv; charset=utf-8", ".csv");

    public static readonly FileKind Json = new("JSON", "application/json; charset=utf-8", ".json");

    public static readonly IReadOnlyList<FileKind> All = [Pdf, Png, Jpeg, Docx, Xlsx, Doc, Rtf, Odt, Xls, Text, Csv, Json];

    /// <summary>Text documents that can be saved as .docx.</summary>
    public static readonly IReadOnlyList<FileKind> OldPapers = [Doc, Rtf, Odt];

    /// <summary>Kinds that a place may not take although it takes what they can be saved as.</summary>
    public bool IsOld => OldPapers.Contains(this) || this == Xls;

    /// <summary>Plain texts are told apart by their names only.</summary>
    public bool IsText => this == Text || this == Csv || this == Json;

    public IEnumerable<string> Extensions => Also.Length == 0 ? [Extension] : [Extension, Also];

    /// <returns>Null when no kind has that extension.</returns>
    public static FileKind? OfExtension(string extension) =>
        All.FirstOrDefault(kind => kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

    /// <summary>The kind of a stored file, by the content type it was stored with.</summary>
    public static FileKind? OfContentType(string contentType) =>
        All.FirstOrDefault(kind => string.Equals(kind.ContentType, contentType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Pictures can be looked at without keeping them; everything else is a download.</summary>
    /// <param name="contentType">Null: there is no file.</param>
    public static bool IsPicture(string? contentType) =>
        contentType is not null && OfContentType(contentType) is { } kind && (kind == Png || kind == Jpeg);
}
