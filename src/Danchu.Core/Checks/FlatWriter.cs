using System.Globalization;
using System.Text;
using Danchu.Checking;
using Danchu.Documents;

namespace Danchu.Core.Checks;

/// <summary>Writes blocks one below the other and records where the bound figures are.</summary>
internal sealed class FlatWriter
{
    private readonly StringBuilder text = new();
    private readonly List<FlatFigure> figures = [];
    private readonly List<(int Number, Footnote Footnote, FlatPart Part)> notes = [];
    private readonly List<FlatPart> parts = [];
    private readonly HeadingLabels labels = new();
    private int noteNumber;
    private int heading = -1;

    public FlatText Done() => new(text.ToString(), figures) { Parts = parts };

    /// <summary>What is written from here on belongs to this part of the document.</summary>
    public void Begin(FlatKind kind) => parts.Add(new FlatPart(text.Length, kind, kind is FlatKind.Body or FlatKind.Heading ? heading : -1));

    public void Line(string line) => text.Append(Quote.OneLine(line)).Append('\n');

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            Line(line);
        }
    }

    public void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    public void Block(Block block)
    {
        switch (block)
        {
            case Heading title:
                Heading(title);
                break;
            case Paragraph paragraph:
                Inlines(paragraph.Content);
                text.Append('\n');
                break;
            case ListBlock list:
                List(list);
                break;
            case Table table:
                Table(table);
                break;
        }
    }

    /// <summary>The footnotes met since the last time, each on its own line.</summary>
    public void Footnotes()
    {
        foreach (var (number, note, part) in notes)
        {
            parts.Add(part with { Start = text.Length });
            text.Append(CultureInfo.InvariantCulture, $"[{number}] ");
            Inlines(note.Content);
            text.Append('\n');
        }

        notes.Clear();
    }

    private void Heading(Heading title)
    {
        heading++;
        Begin(FlatKind.Heading);
        text.Append(labels.Next(title));
        Inlines(title.Content);
        text.Append('\n');
        Begin(FlatKind.Body);
    }

    private void List(ListBlock list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            text.Append(list.Marker switch
            {
                ListMarker.Plus => "+ ",
                ListMarker.Letter => HeadingLabels.Letter(i + 1) + ") ",
                ListMarker.Number => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "),
                _ => "- ",
            });
            Inlines(list.Items[i].Content);
            text.Append('\n');
            if (list.Items[i].Inner is { } inner)
            {
                List(inner);
            }
        }
    }

    // A cell that reaches over columns or down over rows leaves its other places empty, so that columns stay under each other.
    private void Table(Table table)
    {
        Line(table.Caption ?? "");
        var covered = new int[Math.Max(1, table.Columns.Count)];
        foreach (var row in table.Rows)
        {
            var (column, next) = (0, 0);
            while (column < covered.Length)
            {
                if (column > 0)
                {
                    text.Append('\t');
                }

                if (covered[column] > 0)
                {
                    covered[column++]--;
                }
                else
                {
                    column = next < row.Cells.Count ? Cell(row.Cells[next++], column, covered) : column + 1;
                }
            }

            text.Append('\n');
        }

        Line("");
    }

    private int Cell(TableCell cell, int column, int[] covered)
    {
        Inlines(cell.Content);
        var end = Math.Min(covered.Length, column + Math.Max(1, cell.ColumnSpan));
        for (var c = column; c < end; c++)
        {
            covered[c] = Math.Max(covered[c], cell.RowSpan - 1);
        }

        text.Append('\t', end - column - 1);
        return end;
    }

    private void Inlines(Sequence<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Run run:
                    // Raised digits are a unit's (m2) or a typed footnote mark; a line end or tab inside a run would look like a new block.
                    Append(run.Style.HasFlag(RunStyle.Superscript) ? Raised(run.Text) : run.Text);
                    break;
                case BoundFigure figure:
                    var start = text.Length;
                    Append(figure.Text);
                    figures.Add(new FlatFigure(figure.Tag, new TextSpan(start, text.Length)));
                    break;
                case Footnote footnote:
                    notes.Add((++noteNumber, footnote, parts.Count > 0 ? parts[^1] : FlatPart.Beginning));
                    text.Append(CultureInfo.InvariantCulture, $"[{noteNumber}]");
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
            }
        }
    }

    private void Append(string letters)
    {
        foreach (var letter in letters)
        {
            text.Append(letter is '\n' or '\r' or '\t' or '\u2028' or '\u2029' ? ' ' : letter);
        }
    }

    private string Raised(string letters) => letters switch
    {
        "2" when text is [.., 'm'] => "²",
        "3" when text is [.., 'm'] => "³",
        _ when letters.Length is > 0 and < 4 && letters.All(char.IsAsciiDigit) => $"[{letters}]",
        _ => letters,
    };
}
