using System.Globalization;
using System.Xml;
using Danchu.Documents.Encodings;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Reads what a .docx shows of its form; within the limits of the reader, and nothing from a file that the reader refuses.</summary>
public static class ReadFormFacts
{
    public static FormFacts? From(Stream input, ReadingLimits? limits = null)
    {
        limits ??= new ReadingLimits();
        try
        {
            using var package = new DocxPackage(input, limits);
            return Read(package, limits);
        }
        catch (Exception fault) when (fault is RefusalException or InvalidDataException or XmlException or NotSupportedException or FormatException
            or EndOfStreamException or ArgumentException or OverflowException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // The reader already says why the file cannot be read; there is no form to check.
            return null;
        }
    }

    private static FormFacts? Read(DocxPackage package, ReadingLimits limits) => LegacyLetters.ReadWith(letters => Read(package, limits, letters));

    private static FormFacts? Read(DocxPackage package, ReadingLimits limits, LegacyLetters letters)
    {
        using var main = package.Open(package.MainPart);
        if (main is null)
        {
            return null;
        }

        var (styles, pieces) = (LetterStyles.Read(package), new PieceCount(limits.Pieces));
        var body = new LineReader(main, styles, letters, pieces).Read();
        var margins = new PageNumberReader(package, styles, letters, pieces);
        var numbers = margins.Read(body.Sections);
        return new FormFacts
        {
            Pages = [.. body.Sections.Select(section => section.Page)],
            Lines = body.Lines,
            PageNumbers = numbers,
            Margins = [.. margins.Lines],
            ManyPages = body.Breaks || body.Sections.Skip(1).Any(section => !section.Continuous) || CountedPages(package) > 1,
        };
    }

    private static int CountedPages(DocxPackage package)
    {
        using var xml = package.Open("docProps/app.xml");
        var pages = 0;
        if (xml is not null)
        {
            xml.MoveToContent();
            xml.Children(() => pages = xml.LocalName is "Pages"
                && int.TryParse(xml.ReadElementContentAsString(), NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? counted : pages);
        }

        return pages;
    }
}
