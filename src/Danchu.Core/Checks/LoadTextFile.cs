using System.Text;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;
using Danchu.Documents.Encodings;
using Danchu.Documents.Reading;

namespace Danchu.Core.Checks;

/// <summary>
/// The text of a file to be checked: .txt and .md in Unicode, TCVN3 or VNI with their line ends untouched, .docx in its own characters, .pdf
/// that has text. Anything else is refused with a reason.
/// </summary>
public static class LoadTextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private const string PdfNote = "chữ đọc từ tệp PDF: số trang đã bỏ, chú thích xếp về cuối; có tệp Word thì nên kiểm tra tệp Word";
    private static readonly string[] TextNames = ["", ".txt", ".md"];

    /// <summary>What is accepted here and on the page alike, and .md.</summary>
    public static string KindWords => $"{string.Join(", ", UploadPurpose.Check.Kinds.Select(kind => kind.Extension))} hoặc .md";

    /// <param name="name">As the file is called; without an ending (standard input) it is known by its first bytes.</param>
    public static Outcome<LoadedText> From(string name, byte[] bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is ".pdf" || (ending is "" && bytes.AsSpan().StartsWith("%PDF-"u8)))
        {
            return FromPdf(bytes);
        }

        if (ending is ".docx" || (ending is "" && IsZip(bytes)))
        {
            return FromDocx(bytes);
        }

        return TextNames.Contains(ending, StringComparer.Ordinal)
            ? FromText(bytes)
            : new Refusal($"Chỉ kiểm tra được tệp {KindWords}.");
    }

    internal static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    /// <summary>Text that was pasted, or came as UTF-8: letters of an old encoding in it are converted.</summary>
    public static LoadedText FromPasted(string text)
    {
        var (read, converted) = LegacyText.Read(text);
        return new LoadedText(read, Notes(converted));
    }

    private static Outcome<LoadedText> FromDocx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var read = DocxReader.ReadText(stream);
        return read.Refusal is { } refusal ? new Refusal(refusal)
            : new LoadedText(read.Text, [.. read.PassedOver.Where(note => !note.StartsWith("không tìm thấy", StringComparison.Ordinal))]);
    }

    private static Outcome<LoadedText> FromPdf(byte[] bytes)
    {
        var read = ReadPdf.From(bytes);
        if (read.Refusal is { } refusal)
        {
            return new Refusal(refusal);
        }

        var loaded = FromPasted(read.Text);
        return loaded with { Notes = [PdfNote, .. loaded.Notes] };
    }

    private static Outcome<LoadedText> FromText(byte[] bytes)
    {
        if (Decode(bytes) is not { } loaded)
        {
            return new Refusal(
                "Tệp không phải là văn bản UTF-8, UTF-16, TCVN3 hay VNI; hãy lưu lại với bảng mã UTF-8 (Unicode).");
        }

        return loaded.Text.Contains('\0', StringComparison.Ordinal) ? new Refusal("Tệp không phải là văn bản (có ký tự NUL).")
            : string.IsNullOrWhiteSpace(loaded.Text) ? new Refusal("Tệp không có nội dung.")
            : loaded;
    }

    private static LoadedText? Decode(byte[] bytes)
    {
        var encoding = bytes.AsSpan() switch
        {
            [0xFF, 0xFE, ..] => (Encoding)new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => Strict,
        };
        var content = bytes.AsSpan(bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : encoding is UnicodeEncoding ? 2 : 0);
        try
        {
            return FromPasted(encoding.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            // No Unicode: perhaps the bytes of an old encoding, told by its words; if by nothing, whoever has the file can save it anew.
            return LegacyText.Read(content) is var (text, converted) ? new LoadedText(text, Notes(converted)) : null;
        }
    }

    private static IReadOnlyList<string> Notes(ConvertedLetters converted) => converted.Note is { } note ? [note] : [];
}

/// <summary>The text of a file as it is to be checked.</summary>
/// <param name="Notes">What was left out or converted on the way, in Vietnamese, each a sentence without its full stop.</param>
public sealed record LoadedText(string Text, IReadOnlyList<string> Notes);
