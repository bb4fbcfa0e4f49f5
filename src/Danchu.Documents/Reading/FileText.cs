using System.Globalization;
using System.Text;

namespace Danchu.Documents.Reading;

/// <summary>
/// The text of a file in the file's own characters, laid out for the checker: one paragraph a line with its number, cells of a table parted by tabs, footnotes
/// at their marks as <c>[1]</c> and gathered at the end of their part. Nothing is written that does not stand in the file.
/// </summary>
internal sealed class FileText
{
    private readonly StringBuilder text = new();
    private readonly List<(int Number, Footnote Note)> notes = [];
    private int note;

    public override string ToString() => text.ToString();

    /// <summary>Head or end of a letter: a line for each line of each cell, the columns one after the other.</summary>
    public void Lines(IEnumerable<WordBlock> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var paragraph in block is WordTable table ? table.Paragraphs : [(WordParagraph)block])
            {
                Lines(paragraph);
            }
        }
    }

    public void Blocks(IReadOnlyList<WordBlock> blocks, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (blocks[i] is WordTable table)
            {
                Table(table);
            }
            else if (blocks[i] is WordParagraph { IsEmpty: false } paragraph)
            {
                Paragraph(paragraph);
                text.Append('\n');
            }
        }
    }

    public void Blank() => text.Append('\n');

    /// <summary>The footnotes met since the last time, each on its own line.</summary>
    public void Footnotes()
    {
        foreach (var (number, footnote) in notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{number}] ");
            Inlines(footnote.Content);
            text.Append('\n');
        }

        notes.Clear();
    }

    private void Lines(WordParagraph paragraph)
    {
        var start = text.Length;
        Paragraph(paragraph, lineEnds: true);
        if (text.Length > start)
        {
            text.Append('\n');
        }
    }

    private void Paragraph(WordParagraph paragraph, bool lineEnds = false)
    {
        text.Append(paragraph.NumberText is { Length: > 0 } number ? number + " " : "");
        Inlines(paragraph.Content, lineEnds);
    }

    // A cell that reaches over columns or goes on below leaves its other places empty, so that columns stay under each other.
    private void Table(WordTable table)
    {
        Blank();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                text.Append(i == 0 ? "" : "\t");
                if (!row.Cells[i].MergeContinues)
                {
                    Cell(row.Cells[i]);
                }

                text.Append('\t', row.Cells[i].Span - 1);
            }

            text.Append('\n');
        }

        Blank();
    }

    private void Cell(WordCell cell)
    {
        var first = true;
        foreach (var paragraph in cell.Paragraphs.Where(paragraph => !paragraph.IsEmpty || paragraph.NumberText is not null))
        {
            text.Append(first ? "" : " ");
            first = false;
            Paragraph(paragraph);
        }
    }

    private void Inlines(Sequence<Inline> content, bool lineEnds = false)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Run run:
                    // Raised digits are a unit's (m2) or a typed footnote mark.
                    Append(run.Style.HasFlag(RunStyle.Superscript) ? Raised(run.Text) : run.Text, lineEnds);
                    break;
                case BoundFigure figure:
                    Append(figure.Text, lineEnds);
                    break;
                case Footnote footnote:
                    notes.Add((++note, footnote));
                    text.Append(CultureInfo.InvariantCulture, $"[{note}]");
                    break;
                case LineBreak:
                    text.Append(lineEnds ? '\n' : ' ');
                    break;
            }
        }
    }

    // A line end or tab inside a paragraph would look like a new line or cell; in a head it is one.
    private void Append(string letters, bool lineEnds)
    {
        foreach (var letter in letters)
        {
            text.Append(letter is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? lineEnds ? '\n' : ' ' : letter);
        }
    }

    private string Raised(string letters) =>
        letters.Length is > 0 and < 4 && letters.All(char.IsAsciiDigit) ? RaisedDigits.Of(text, letters) : letters;
}
