using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Documents.Reading;

/// <summary>Addressees and grounds, between the head and the body.</summary>
internal sealed class OpeningReader(IReadOnlyList<WordBlock> blocks, WordParts parts, int start)
{
    private const string Label = "Kính gửi";

    public int Next { get; private set; } = start;

    public static bool IsLabel(WordParagraph paragraph) => paragraph.Text.StartsWith(Label, StringComparison.OrdinalIgnoreCase);

    public Sequence<string> Addressees()
    {
        SkipEmpty();
        if (Next < blocks.Count && blocks[Next] is WordTable table && table.Paragraphs.FirstOrDefault(p => !p.IsEmpty) is { } first && IsLabel(first))
        {
            Next++;
            return table.Paragraphs.SelectMany(Lines).Where(line => line.Length > 0).ToSequence();
        }

        if (Next >= blocks.Count || blocks[Next] is not WordParagraph label || !IsLabel(label))
        {
            return [];
        }

        var addressees = Lines(label).Where(line => line.Length > 0).ToList();
        for (Next++; Next < blocks.Count && blocks[Next] is WordParagraph paragraph && (paragraph.IsEmpty || IsAddressee(paragraph)); Next++)
        {
            addressees.AddRange(Lines(paragraph).Where(line => line.Length > 0));
        }

        return addressees.ToSequence();
    }

    public Sequence<Paragraph> Grounds()
    {
        var grounds = new List<Paragraph>();
        SkipEmpty();
        for (; Next < blocks.Count && blocks[Next] is WordParagraph paragraph && (paragraph.IsEmpty || IsGround(paragraph)); Next++)
        {
            if (!paragraph.IsEmpty)
            {
                grounds.Add(new Paragraph(InlineEdges.ReplaceEnd(WithoutDash(paragraph.Content), Endings.Without)));
            }
        }

        return grounds.ToSequence();
    }

    private static Sequence<Inline> WithoutDash(Sequence<Inline> content) =>
        InlineText.Of(content).StartsWith("- ", StringComparison.Ordinal) ? InlineEdges.Cut(content, 2) : content;

    private bool IsAddressee(WordParagraph paragraph) => parts.Styles.Ours
        ? paragraph.Style is StyleIds.Addressee
        : paragraph.Text.StartsWith("- ", StringComparison.Ordinal) || paragraph.NumberText is "-";

    private bool IsGround(WordParagraph paragraph) => parts.Styles.Ours
        ? paragraph.Style is StyleIds.Ground
        : paragraph.Text.TrimStart('-', ' ').StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase) && paragraph.Outline is null;

    private static IEnumerable<string> Lines(WordParagraph paragraph)
    {
        var text = paragraph.Text;
        if (IsLabel(paragraph))
        {
            text = text[Label.Length..].TrimStart(':', ' ', '\n', '\t');
        }

        return text.Split('\n').Select(line => EndReader.Unmarked(line.Trim()));
    }

    private void SkipEmpty()
    {
        while (Next < blocks.Count && blocks[Next] is WordParagraph { IsEmpty: true })
        {
            Next++;
        }
    }
}
