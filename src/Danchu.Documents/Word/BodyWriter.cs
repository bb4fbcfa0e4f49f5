using Danchu.Documents.Forms;
using Danchu.Documents.Reading;

namespace Danchu.Documents.Word;

/// <summary>Headings, paragraphs, lists and tables one after another.</summary>
internal sealed class BodyWriter(WordText text, SectionWriter sections)
{
    private readonly HeadingNumbers numbers = new(text.Form);

    public void Write(Sequence<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block, kept: false);
        }
    }

    /// <summary>
    /// The last lines are kept with what follows, so that a signature never stands on a page without text; a short last line brings what is before it.
    /// </summary>
    public void WriteToSignature(Sequence<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            Write(blocks[i], kept: i == blocks.Count - 1 || (i == blocks.Count - 2 && IsShort(blocks[i + 1])));
        }
    }

    private static bool IsShort(Block block) =>
        block is Paragraph paragraph && InlineText.Of(paragraph.Content).Length < TwoLines;

    private void Write(Block block, bool kept)
    {
        if (block is not Table { Landscape: true })
        {
            sections.LeaveWide(text);
        }

        switch (block)
        {
            case Heading heading:
                Heading(heading);
                break;
            case Paragraph paragraph:
                Paragraph(paragraph, kept);
                break;
            case ListBlock list:
                List(list, depth: 0, kept);
                break;
            case Table table:
                Table(table, kept);
                break;
        }
    }

    private void Heading(Heading heading)
    {
        var number = numbers.Next(heading);
        text.Paragraph(
            StyleIds.Heading(heading.Level), heading.Content, number is null ? "" : number + " ", HeadingNumbers.FormOf(text.Form, heading.Level).Look.Upper);
    }

    private void Paragraph(Paragraph paragraph, bool kept)
    {
        text.Open(StyleIds.Body);
        text.Xml.Raw(kept ? Kept : []);
        text.Xml.Raw(paragraph.Alignment switch
        {
            Alignment.Left => "<w:jc w:val=\"left\"/>"u8,
            Alignment.Centre => "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>"u8,
            Alignment.Right => "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"right\"/>"u8,
            _ => [],
        });
        text.Content();
        text.Inlines(paragraph.Content);
        text.Close();
    }

    /// <summary>
    /// Markers are written as text, as clerks write them: Word's own lettering knows no đ, and a copied list keeps its marks.
    /// An inner list is indented by one step more.
    /// </summary>
    private void List(ListBlock list, int depth, bool kept)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var last = kept && i == list.Items.Count - 1;
            text.Open(StyleIds.List);
            text.Xml.Raw(last && list.Items[i].Inner is null ? Kept : []);
            if (depth > 0)
            {
                text.Xml.Raw("<w:ind w:left=\""u8);
                text.Xml.Number(depth * ListStep);
                text.Xml.Raw("\"/>"u8);
            }

            text.Content();
            text.Inlines(list.Items[i].Content, Marker(list.Marker, i + 1));
            text.Close();
            if (list.Items[i].Inner is { } inner)
            {
                List(inner, depth + 1, last);
            }
        }
    }

    private void Table(Table table, bool kept)
    {
        if (table.Landscape)
        {
            sections.EnterWide(text);
        }

        if (table.Caption is { } caption)
        {
            text.Paragraph(StyleIds.Caption, caption);
        }

        TableWriter.Write(text, table, sections.TextWidth, kept);
        text.Open(StyleIds.Gap);
        text.Xml.Raw(kept ? Kept : []);
        text.Content();
        text.Close();
    }

    // Letters of body text on two lines.
    private const int TwoLines = 160;

    internal const int ListStep = 284;

    private static ReadOnlySpan<byte> Kept => "<w:keepNext/>"u8;

    internal static string Marker(ListMarker marker, int number) => marker switch
    {
        ListMarker.Dash => "- ",
        ListMarker.Plus => "+ ",
        ListMarker.Letter => Numerals.Letter(number) + ") ",
        _ => Numerals.Arabic(number) + ". ",
    };
}
