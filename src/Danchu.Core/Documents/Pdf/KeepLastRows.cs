using System.IO.Compression;
using System.Text;

namespace Danchu.Core.Documents.Pdf;

/// <summary>
/// A table that ends at a signature, cut before its last two rows for LibreOffice: Word keeps marked rows with what follows, LibreOffice only a whole table,
/// and the signature would stand alone on its page. The cut does not show, and the file itself is not touched.
/// </summary>
internal static class KeepLastRows
{
    private const string Part = "word/document.xml";
    private const string Close = "</w:tbl>";
    private const string Row = "<w:tr>";

    // As our writer ends a table that stays with the signature.
    private const string End = Close + "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/><w:keepNext/></w:pPr></w:p>";

    // A line of a twentieth of a point between the halves: without it they would be one table again.
    private const string Between =
        "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"1\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

    /// <param name="document">A .docx; any that is not ours, or does not end so, comes back as it is.</param>
    public static byte[] In(byte[] document)
    {
        try
        {
            using var memory = new MemoryStream();
            memory.Write(document);
            using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
            {
                if (zip.GetEntry(Part) is not { } entry || Cut(Text(entry)) is not { } cut)
                {
                    return document;
                }

                entry.Delete();
                using var part = zip.CreateEntry(Part).Open();
                part.Write(Encoding.UTF8.GetBytes(cut));
            }

            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            // No zip: LibreOffice will say so itself.
            return document;
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string? Cut(string xml)
    {
        var end = xml.IndexOf(End, StringComparison.Ordinal);
        var start = end < 0 ? -1 : xml.LastIndexOf("<w:tbl>", end, StringComparison.Ordinal);
        var first = start < 0 ? -1 : xml.IndexOf(Row, start, StringComparison.Ordinal);
        var last = start < 0 ? -1 : xml.LastIndexOf(Row, end, StringComparison.Ordinal);
        var cut = last <= first ? -1 : xml.LastIndexOf(Row, last - 1, StringComparison.Ordinal);
        if (cut <= first || xml.IndexOf("<w:vMerge/>", cut, end - cut, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var opening = xml[start..first].Replace("<w:top w:val=\"single\"", "<w:top w:val=\"nil\"", StringComparison.Ordinal);
        return string.Concat(xml.AsSpan(0, cut), Close + Between + opening, xml.AsSpan(cut));
    }
}
