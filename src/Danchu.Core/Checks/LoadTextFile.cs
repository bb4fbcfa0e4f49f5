using System.Text;
using Danchu.Core.Operations;
using Danchu.Documents.Reading;

namespace Danchu.Core.Checks;

/// <summary>
/// The text of a file to be checked: .txt and .md as UTF-8 with their line ends untouched, .docx flattened. Anything else is refused with a reason.
/// </summary>
public static class LoadTextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] TextNames = ["", ".txt", ".md"];

    /// <param name="name">As the file is called; without an ending (standard input) it is known by its first bytes.</param>
    public static Outcome<string> From(string name, byte[] bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is ".docx" || (ending is "" && IsZip(bytes)))
        {
            return FromDocx(bytes);
        }

        return TextNames.Contains(ending, StringComparer.Ordinal)
            ? FromText(bytes)
            : new Refusal("Chỉ kiểm tra được tệp .txt, .md hoặc .docx.");
    }

    internal static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    private static Outcome<string> FromDocx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return DocxReader.Read(stream) switch
        {
            DocxRead read => FlattenDocument.From(read.Document).Text,
            DocxRefused refused => new Refusal(refused.Reason),
            _ => new Refusal("Không đọc được tệp."),
        };
    }

    private static Outcome<string> FromText(byte[] bytes)
    {
        var content = bytes.AsSpan();
        content = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        try
        {
            var text = Strict.GetString(content);
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                return new Refusal("Tệp không phải là văn bản (có ký tự NUL).");
            }

            return string.IsNullOrWhiteSpace(text) ? new Refusal("Tệp không có nội dung.") : text;
        }
        catch (DecoderFallbackException)
        {
            // Old code pages (TCVN3, VNI) and UTF-16 cannot be distinguished safely; whoever has the file can save it anew.
            return new Refusal("Tệp không phải là văn bản UTF-8; hãy lưu lại với bảng mã UTF-8.");
        }
    }
}
