using System.Globalization;

namespace Danchu.Core.Uploads;

/// <summary>What a file is uploaded for: which kinds are taken there, and how large.</summary>
/// <param name="Label">As the security records say it.</param>
public sealed record UploadPurpose(string Label, int SizeLimit, IReadOnlyList<FileKind> Kinds)
{
    public static readonly UploadPurpose Evidence =
        new("tài liệu minh chứng", 20 << 20, [FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Jpeg, FileKind.Png]);

    public static readonly UploadPurpose EntryFile = new("tệp của mục ghi sổ", 20 << 20, Evidence.Kinds);
    public static readonly UploadPurpose ProposalAnswer = new("văn bản trả lời kiến nghị", 20 << 20, Evidence.Kinds);
    public static readonly UploadPurpose SignedFile = new("bản ký đính kèm", 20 << 20, [FileKind.Pdf, FileKind.Png, FileKind.Jpeg]);
    public static readonly UploadPurpose Report = new("tệp Word của báo cáo", 10 << 20, [FileKind.Docx, .. FileKind.OldPapers]);

    public static readonly UploadPurpose Check = new(
        "văn bản kiểm tra", 10 << 20, [FileKind.Docx, .. FileKind.OldPapers, FileKind.Pdf, FileKind.Text]);

    public static readonly UploadPurpose Rubric = new(
        "bảng tiêu chí", 5_000_000, [FileKind.Xlsx, FileKind.Xls, FileKind.Docx, .. FileKind.OldPapers]);

    public static readonly UploadPurpose Outline = new("đề cương", 5_000_000, [FileKind.Docx, .. FileKind.OldPapers]);
    public static readonly UploadPurpose Form = new("biểu số liệu", 2_000_000, [FileKind.Xlsx]);
    public static readonly UploadPurpose People = new("danh sách người dùng", 2_000_000, [FileKind.Xlsx, FileKind.Csv]);
    public static readonly UploadPurpose Villages = new("danh sách thôn", 2_000_000, [FileKind.Xlsx, FileKind.Csv]);
    public static readonly UploadPurpose Entries = new("mục ghi sổ", 5_000_000, [FileKind.Xlsx, FileKind.Csv]);

    public static readonly UploadPurpose Facts = new("số liệu của hệ thống khác", 2_000_000, [FileKind.Json, FileKind.Csv]);

    public static readonly IReadOnlyList<UploadPurpose> All =
        [Facts, Evidence, EntryFile, ProposalAnswer, SignedFile, Report, Check, Rubric, Outline, Form, People, Villages, Entries];

    /// <summary>For a form's field: the extensions that a browser offers.</summary>
    public string Accept => string.Join(',', Kinds.SelectMany(kind => kind.Extensions));

    /// <summary>For people: "20 MB".</summary>
    public string SizeWords => string.Create(CultureInfo.InvariantCulture, $"{SizeLimit / 1_000_000} MB");

    /// <summary>For people: ".pdf, .png hoặc .jpg".</summary>
    public string KindWords
    {
        get
        {
            var extensions = Kinds.Select(kind => kind.Extension).ToList();
            return extensions.Count == 1 ? extensions[0] : $"{string.Join(", ", extensions[..^1])} hoặc {extensions[^1]}";
        }
    }
}
