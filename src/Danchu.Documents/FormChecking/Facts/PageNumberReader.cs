using Danchu.Documents.Encodings;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking.Facts;

/// <summary>Finds where a file prints its page numbers.</summary>
internal sealed class PageNumberReader(DocxPackage package, LetterStyles styles, LegacyLetters reading, PieceCount pieces)
{
    private readonly Dictionary<string, LineReader?> read = new(StringComparer.Ordinal);

    /// <summary>The lines of the parts read so far.</summary>
    public IEnumerable<FormLine> Lines => read.Values.OfType<LineReader>().SelectMany(part => part.Lines);

    public PageNumberFacts Read(IReadOnlyList<SectionFacts> sections)
    {
        bool header = false, footer = false, onFirst = false;
        Alignment? alignment = null;
        for (var i = 0; i < sections.Count; i++)
        {
            foreach (var (kind, id) in sections[i].Parts)
            {
                // A part for the first page is not printed where the section does not ask for one.
                var part = kind.EndsWith(" first", StringComparison.Ordinal) && !sections[i].OwnFirstPage ? null : Part(id);
                if (part is { HasPageNumber: true })
                {
                    header |= kind.StartsWith("header", StringComparison.Ordinal);
                    footer |= kind.StartsWith("footer", StringComparison.Ordinal);
                    alignment ??= part.PageNumberAlignment;
                    onFirst |= i == 0 && kind.EndsWith(sections[0].OwnFirstPage ? " first" : " default", StringComparison.Ordinal);
                }
            }
        }

        return new PageNumberFacts(header, footer, onFirst, alignment);
    }

    private LineReader? Part(string id)
    {
        if (!read.TryGetValue(id, out var part))
        {
            using var xml = package.ById(id);
            read[id] = part = xml is null ? null : new LineReader(xml, styles, reading, pieces).Read();
        }

        return part;
    }
}
