using System.Security.Cryptography;
using Danchu.Core.Operations;

namespace Danchu.Core.Uploads;

/// <summary>A file that was taken: under a name of ours, of a kind that its content shows.</summary>
public sealed record Upload(string Name, FileKind Kind, byte[] Content)
{
    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>What became of an uploaded file.</summary>
/// <param name="Upload">Null when it is not taken.</param>
/// <param name="Reason">Why it is not taken and what to do, in Vietnamese.</param>
/// <param name="Mismatch">Name and content say different kinds: what the content is. Goes into the security records.</param>
public sealed record JudgedUpload(UploadPurpose Purpose, string Shown, Upload? Upload, string Reason, string? Mismatch = null)
{
    /// <summary>The refusal at the field of the form that the file came in.</summary>
    public Refusal Refuse(string field) => new(Reason, field);
}

/// <summary>
/// The one rule for everything that is uploaded: the name's extension, the content and the size are judged together. A program renamed to .pdf, a page renamed
/// to .png, a PDF called .bat, a zip that is no Word file are not taken; nor is a Word or Excel file that carries macros.
/// </summary>
public static class JudgeUpload
{
    public static JudgedUpload Of(UploadPurpose purpose, string name, byte[] content)
    {
        var shown = FileName.Shown(name);
        if (content.Length == 0)
        {
            return new(purpose, shown, null, shown.Length == 0 ? "Chưa chọn tệp." : $"“{shown}”: tệp rỗng; hãy chọn tệp khác.");
        }

        if (content.Length > purpose.SizeLimit)
        {
            return new(purpose, shown, null, $"“{shown}”: tệp lớn quá {purpose.SizeWords}; hãy giảm kích thước hoặc chia thành nhiều tệp rồi gửi lại.");
        }

        var found = RecogniseContent.Of(content);
        var named = FileKind.OfExtension(Path.GetExtension(shown));
        if (named is null || !purpose.Kinds.Contains(named))
        {
            return new(purpose, shown, null, $"“{shown}”: chỉ nhận tệp {purpose.KindWords}.", Differ(named, found) ? found.What : null);
        }

        return Differ(named, found) ? Mistaken(purpose, shown, named, found)
            : found.Fault is { } fault ? new(purpose, shown, null, $"“{shown}”: {fault}")
            : new(purpose, shown, new Upload(FileName.Of(name, named), named, content), "");
    }

    // A name of no known kind says nothing that a text could contradict.
    private static bool Differ(FileKind? named, RecognisedContent found) => named is null
        ? found.Kind is { IsText: false }
        : found.Kind is null || (found.Kind != named && !(found.Kind.IsText && named.IsText));

    private static JudgedUpload Mistaken(UploadPurpose purpose, string shown, FileKind named, RecognisedContent found)
    {
        var what = found.What.Length == 0 ? "không rõ loại" : found.What;
        var isText = found.Kind?.IsText ?? false;
        var advice = found.Kind is { } kind && !isText && purpose.Kinds.Contains(kind)
            ? $" Nội dung là {what}: hãy đổi đuôi tên tệp thành {kind.Extension} rồi gửi lại."
            : found.Kind is { IsOld: true } old ? $" Nội dung là {what}; hãy lưu thành kiểu {(old == FileKind.Xls ? ".xlsx" : ".docx")} rồi gửi lại."
            : found.What.Length > 0 && !isText ? $" Nội dung là {what}."
            : " Hãy chọn đúng tệp rồi gửi lại.";
        return new(purpose, shown, null, $"“{shown}”: nội dung không phải tệp {named.Label}, dù tên tệp ghi như vậy.{advice}", what);
    }
}
