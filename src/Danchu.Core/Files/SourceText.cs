using System.Security.Cryptography;
using System.Text;

namespace Danchu.Core.Files;

/// <summary>
/// The text of one file as the readers see it: UTF-8 without its byte order mark, lines ended by LF, Unicode NFC.
/// Excel writes a mark and CRLF, a Mac writes Vietnamese letters taken apart (NFD): both mean the same text, so
/// neither is an error, and neither changes the hash.
/// </summary>
internal sealed record SourceText(string File, string Text)
{
    public const int YamlLimit = 1_000_000;
    public const int CsvLimit = 16_000_000;
    public const int MarkupLimit = 200_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Distinguishes two contents of one version: a version in use never changes.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Strict.GetBytes(Text)));

    public static SourceText? FromFile(string folder, string file, int limit, ErrorList errors)
    {
        var path = Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return FromStream(file, stream, limit, errors);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A missing or locked file is reported like any other error of the folder.
            errors.Add(file, 1, System.IO.File.Exists(path) ? "không mở được tệp." : "thiếu tệp này.");
            return null;
        }
    }

    public static SourceText? FromStream(string file, Stream stream, int limit, ErrorList errors)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > limit)
            {
                errors.Add(file, 1, $"tệp quá lớn: giới hạn là {limit / 1000} KB.");
                return null;
            }
        }

        return FromBytes(file, kept.GetBuffer().AsSpan(0, (int)kept.Length), errors);
    }

    private static SourceText? FromBytes(string file, ReadOnlySpan<byte> bytes, ErrorList errors)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            // The index gives the line; text saved by Excel as "Unicode" is UTF-16 and fails here at once.
            var line = 1 + bytes[..Math.Clamp(problem.Index, 0, bytes.Length)].Count((byte)'\n');
            errors.Add(file, line, "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8.");
            return null;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return HasControlCharacters(file, text, errors) ? null : new SourceText(file, text.Normalize(NormalizationForm.FormC));
    }

    private static bool HasControlCharacters(string file, string text, ErrorList errors)
    {
        var line = 1;
        foreach (var letter in text)
        {
            if (letter == '\n')
            {
                line++;
            }
            else if ((char.IsControl(letter) && letter != '\t') || letter >= '\uFFFE' || letter is >= '\u202A' and <= '\u202E')
            {
                // Marks that turn the writing direction hide what a line says (U+202A to U+202E).
                errors.Add(file, line, $"có ký tự điều khiển U+{(int)letter:X4} không được phép.");
                return true;
            }
        }

        return false;
    }
}
