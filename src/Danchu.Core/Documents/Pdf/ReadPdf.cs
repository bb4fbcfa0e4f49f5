using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// The text of a PDF for the checker: lines in reading order, paragraphs put together again, columns one after the other, footnotes at the end, page
/// numbers left out. A scan has no text and is named as such. It reads within bounds and runs nothing.
/// </summary>
public static class ReadPdf
{
    private const int MostPages = 400;
    private const int MostLetters = 1_000_000;

    // The package holds every letter of a page as an object: a page of a report has three thousand.
    private const int MostOnAPage = 60_000;
    private const int MostBytes = 20 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const string Scan = "Tệp PDF là bản chụp (scan), không có chữ để đọc. Hãy gửi tệp Word gốc, hoặc tệp PDF xuất từ Word; bản giấy thì cần gõ lại "
        + "hoặc dùng phần mềm nhận dạng chữ (OCR) rồi đọc lại cẩn thận các số.";

    private const string Broken = "Tệp PDF bị hỏng hoặc có đặt mật khẩu nên không đọc được.";

    /// <param name="Refusal">Why it cannot be read and what to do, in Vietnamese; null when it was.</param>
    public sealed record Reading(string Text, string? Refusal);

    public static Reading From(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return new("", $"Tệp PDF lớn quá {MostBytes >> 20} MB.");
        }

        if (InspectPdf.Refusal(bytes) is { } tooLarge)
        {
            return new("", tooLarge);
        }

        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return pdf.NumberOfPages > MostPages ? new("", $"Tệp PDF có quá {MostPages} trang; hãy chia thành nhiều tệp.") : Read(pdf);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The package throws whatever a broken file leads it to; nothing but the file is at fault, and nothing of it is kept.
            return new("", Broken);
        }
    }

    private static Reading Read(PdfDocument pdf)
    {
        var (text, letters, watch) = (new PdfPageText(), 0, Stopwatch.StartNew());
        if (IsDisguised(pdf))
        {
            return new("", Broken);
        }

        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            if (watch.Elapsed > Longest)
            {
                return new("", "Tệp PDF quá phức tạp nên đọc quá lâu; hãy gửi tệp Word gốc hoặc chia thành nhiều tệp.");
            }

            var page = pdf.GetPage(number);
            letters += page.Letters.Count;
            if (letters > MostLetters || page.Letters.Count > MostOnAPage)
            {
                return new("", "Tệp PDF có quá nhiều chữ; hãy chia thành nhiều tệp.");
            }

            text.Add(page);
        }

        var read = text.ToString();
        return string.IsNullOrWhiteSpace(read) ? new("", Scan) : new(read, null);
    }

    // Pictures may unpack to more than text may: a page whose text calls itself a picture was made to get past that.
    private static bool IsDisguised(PdfDocument pdf) => pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys
        .Select(key => pdf.Structure.GetObject(key)?.Data).OfType<DictionaryToken>().Any(page =>
            page.TryGet(NameToken.Contents, out var contents)
            && (contents is ArrayToken several ? several.Data : [contents]).OfType<IndirectReferenceToken>()
                .Any(one => pdf.Structure.GetObject(one.Data)?.Data is StreamToken stream
                    && stream.StreamDictionary.TryGet(NameToken.Subtype, out NameToken kind) && kind.Equals(NameToken.Image)));
}
