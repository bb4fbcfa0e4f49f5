using System.IO.Compression;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// Looks over a PDF before it is read: what its streams unpack to is counted and kept nowhere, for the package that reads it makes an object of every letter.
/// </summary>
internal static class InspectPdf
{
    // A page full of text takes some twenty thousand bytes.
    private const int MostOfAStream = 2 << 20;
    private const int MostOfText = 16 << 20;
    private const int MostOfPictures = 60 << 20;
    private const int Dictionary = 1000;

    private const string TooLarge = "Nội dung tệp PDF giải nén ra quá lớn để đọc. Hãy gửi tệp Word gốc; nếu là bản chụp (scan) thì tệp không có chữ để đọc.";

    /// <returns>Null when it may be read.</returns>
    public static string? Refusal(byte[] bytes)
    {
        ReadOnlySpan<byte> file = bytes;
        var (text, pictures) = (0L, 0L);
        for (var at = 0; file[at..].IndexOf("stream"u8) is >= 0 and var found;)
        {
            var keyword = at + found;
            at = keyword + "stream"u8.Length;
            var dictionary = file[Math.Max(0, keyword - Dictionary)..keyword];
            dictionary = dictionary[(dictionary.LastIndexOf("obj"u8) + 1)..];
            if (IsChained(dictionary))
            {
                return TooLarge;
            }

            if (Start(file, at) is not { } start)
            {
                continue;
            }

            var isPicture = IsPicture(dictionary);
            var unpacked = Unpacked(bytes, start, isPicture ? MostOfPictures : MostOfAStream);
            (text, pictures) = isPicture ? (text, pictures + unpacked) : (text + unpacked, pictures);
            if (text > MostOfText || pictures > MostOfPictures || (!isPicture && unpacked > MostOfAStream))
            {
                return TooLarge;
            }
        }

        return null;
    }

    /// <summary>What a page draws by name and never reads as text: a stream that calls itself a form as well is one.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> dictionary) =>
        (dictionary.IndexOf("/Subtype/Image"u8) >= 0 || dictionary.IndexOf("/Subtype /Image"u8) >= 0) && dictionary.IndexOf("/Form"u8) < 0;

    // What is packed twice, or in the old way, may be anything: no office's program writes it.
    private static bool IsChained(ReadOnlySpan<byte> dictionary) =>
        dictionary.Count("/FlateDecode"u8) + dictionary.Count("/Fl "u8) > 1 || dictionary.IndexOf("/LZWDecode"u8) >= 0;

    /// <summary>Where packed bytes begin behind the keyword; null when they are not packed.</summary>
    private static int? Start(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] is (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at + 1 < file.Length && (file[at] & 0x0F) == 8 && ((file[at] << 8) + file[at + 1]) % 31 == 0 ? at : null;
    }

    private static long Unpacked(byte[] file, int start, long most)
    {
        var (count, buffer) = (0L, new byte[1 << 15]);
        try
        {
            using var stream = new ZLibStream(new MemoryStream(file, start, file.Length - start, writable: false), CompressionMode.Decompress);
            for (int read; count <= most && (read = stream.Read(buffer)) > 0;)
            {
                count += read;
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // Broken bytes unpack to no more than was counted; whether the file can be read is its reader's to say.
        }

        return count;
    }
}
