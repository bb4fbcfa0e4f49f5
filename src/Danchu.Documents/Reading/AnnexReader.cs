using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Everything behind the signature: annexes, each from its label to the next.</summary>
internal sealed class AnnexReader(IReadOnlyList<WordBlock> blocks, WordParts parts)
{
    private string? label, attached;
    private int? ordinal;
    private readonly List<string> title = [];

    public Sequence<Annex> Read(int from)
    {
        return Places(blocks, parts, from).Select(place => One(place.From, place.To)).ToSequence();
    }

    /// <summary>Where each annex begins and ends, counted in blocks.</summary>
    public static IEnumerable<(int From, int To)> Places(IReadOnlyList<WordBlock> blocks, WordParts parts, int from)
    {
        while (from < blocks.Count && blocks[from] is WordParagraph { IsEmpty: true })
        {
            from++;
        }

        while (from < blocks.Count)
        {
            var to = from + 1;
            while (to < blocks.Count && !(blocks[to] is WordParagraph paragraph && IsLabel(paragraph, parts)))
            {
                to++;
            }

            yield return (from, to);
            from = to;
        }
    }

    /// <summary>Who issued the document, from "(Kèm theo … của …)".</summary>
    public string? IssuerInText => attached is { } text && text.LastIndexOf(" của ", StringComparison.Ordinal) is var at and >= 0
        ? text[(at + 5)..].TrimEnd(')', ' ')
        : null;

    private Annex One(int from, int to)
    {
        (label, ordinal) = (null, null);
        title.Clear();
        var landscape = blocks[from].Landscape;
        var at = from;
        if (blocks[at] is WordParagraph first && IsLabel(first, parts))
        {
            Label(first);
            at++;
        }

        for (; at < to && blocks[at] is WordParagraph paragraph && Title(paragraph); at++)
        {
        }

        return new Annex
        {
            Ordinal = ordinal,
            Label = label,
            Title = string.Join('\n', title),
            Landscape = landscape,
            Body = new BodyReader(blocks, parts).Read(at, to, landscape),
        };
    }

    private static bool IsLabel(WordParagraph paragraph, WordParts parts) =>
        parts.Styles.Ours && paragraph.Style is { } style && style.StartsWith("Annex", StringComparison.Ordinal)
        ? style is StyleIds.AnnexLabel
        : (paragraph.Bold || paragraph.Alignment == Alignment.Centre) && paragraph.Text is { Length: < 300 } text && Patterns.AnnexLabel().IsMatch(text);

    private void Label(WordParagraph paragraph)
    {
        var lines = paragraph.Text.Split('\n');
        var words = lines[0].Trim();
        var last = words[(words.LastIndexOf(' ') + 1)..];
        if (last.Length < words.Length
            && (Numerals.ReadRoman(last) ?? Numerals.ReadArabic(last)) is { } ordinal)
        {
            (this.ordinal, words) = (ordinal, words[..^last.Length].TrimEnd());
        }

        label = words.Equals("Phụ lục", StringComparison.OrdinalIgnoreCase) ? null : words;
        title.AddRange(lines.Skip(1));
    }

    private bool Title(WordParagraph paragraph)
    {
        if (paragraph.IsEmpty || (paragraph.Text is { Length: < 100 } && Patterns.OnlyMarks().IsMatch(paragraph.Text)))
        {
            return true;
        }

        var style = parts.Styles.Ours ? paragraph.Style : null;
        if (style is StyleIds.AnnexAttached || (paragraph.Text.Length < 1000 && Patterns.Attached().IsMatch(paragraph.Text)))
        {
            attached = paragraph.Text;
            return true;
        }

        if (style is not StyleIds.AnnexTitle && (style is not null || paragraph.Alignment != Alignment.Centre || paragraph.Outline is not null))
        {
            return false;
        }

        title.Add(paragraph.Text);
        return true;
    }
}
