using Danchu.Checking.Reading;

namespace Danchu.Checking.Structure;

/// <summary>Cuts the text into blocks. Lines broken by a converter (seed 001 has every line apart) are joined again.</summary>
internal static class SplitBlocks
{
    /// <summary>A line shorter than this was not broken by the margin: the next one is a new paragraph.</summary>
    private const int FullLine = 55;

    private static readonly string[] OpenEnds =
        [" chiếm", " đạt", " bằng", " tỷ lệ", " tỉ lệ", " còn", " gồm", " được", " trên", " tổng số", " tăng", " giảm", " là", " với", " tức", " tương đương"];

    public static List<Block> Split(string text, char[] folded, List<FootnoteMark> marks)
    {
        var blocks = new List<Block>();
        var opening = marks.Where(mark => mark.Opens).ToDictionary(mark => mark.Position, mark => mark.Number);
        var rows = FindRows.Find(text);
        var lastLine = default(TextSpan);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = Trim(text, at, end);
            if (line.Length > 0)
            {
                Add(text, folded, opening, rows, blocks, line, new TextSpan(at, end), lastLine);
                lastLine = line;
            }

            at = end + 1;
        }

        return blocks;
    }

    private static void Add(
        string text, char[] folded, Dictionary<int, int> opening, Dictionary<int, char> rows, List<Block> blocks, TextSpan line, TextSpan whole,
        TextSpan before)
    {
        var separator = rows.GetValueOrDefault(line.Start, text[line.Start] == '|' ? '|' : '\t');
        var kind = rows.ContainsKey(line.Start) ? BlockKind.Row : KindOf(text, folded, opening, line, whole);
        var last = blocks.Count > 0 ? blocks[^1] : null;
        if (last is not null && last.Kind != BlockKind.Row && kind is (BlockKind.Text or BlockKind.Item) && Continues(text, folded, line, before, kind))
        {
            last!.End = line.End;
            return;
        }

        blocks.Add(new Block
        {
            Kind = kind, Start = line.Start, End = line.End, Separator = separator, Footnote = opening.GetValueOrDefault(MarkOf(text, line)),
        });
    }

    private static BlockKind KindOf(string text, char[] folded, Dictionary<int, int> opening, TextSpan line, TextSpan whole)
    {
        if (opening.ContainsKey(MarkOf(text, line)))
        {
            return BlockKind.Footnote;
        }

        var cells = text[line.Start] == '|' ? 2 : CountCells(text, whole);
        if (cells > 1)
        {
            return BlockKind.Row;
        }

        var c = text[line.Start];
        if (c is ('-' or '+' or '•' or '–' or '*') && line.Length > 1 && text[line.Start + 1] is (' ' or '\t'))
        {
            return BlockKind.Item;
        }

        if (c == '#')
        {
            return BlockKind.Heading;
        }

        return IsNumbered(folded, line) ? BlockKind.Heading : BlockKind.Text;
    }

    /// <summary>Where a footnote mark would stand: "[1] …", "*[1]* …".</summary>
    private static int MarkOf(string text, TextSpan line)
    {
        var at = line.Start;
        while (at < line.End && at < line.Start + 3 && text[at] == '*')
        {
            at++;
        }

        return at;
    }

    private static int CountCells(string text, TextSpan line)
    {
        if (!text.AsSpan(line.Start, line.Length).Contains('\t'))
        {
            return 1;
        }

        var (cells, filled) = (0, false);
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] != '\t')
            {
                filled |= !char.IsWhiteSpace(text[i]);
            }
            else
            {
                (cells, filled) = (cells + (filled ? 1 : 0), false);
            }
        }

        return cells + (filled ? 1 : 0);
    }

    /// <summary>1. · 1.2. · 3) · a) · IV. · IV- before a word.</summary>
    private static bool IsNumbered(char[] folded, TextSpan line)
    {
        var i = line.Start;
        if (char.IsAsciiDigit(folded[i]))
        {
            while (i < line.End
                && i < line.Start + 8
                && (char.IsAsciiDigit(folded[i]) || (folded[i] == '.' && i + 1 < line.End && char.IsAsciiDigit(folded[i + 1]))))
            {
                i++;
            }
        }
        else
        {
            while (i < line.End && i < line.Start + 5 && folded[i] is ('i' or 'v' or 'x'))
            {
                i++;
            }

            if (i == line.Start && char.IsLetter(folded[i]) && i + 1 < line.End && folded[i + 1] == ')')
            {
                i++;
            }
        }

        return i > line.Start && i + 1 < line.End && folded[i] is ('.' or ')' or '-') && !char.IsAsciiDigit(folded[i + 1]);
    }

    private static bool Continues(string text, char[] folded, TextSpan line, TextSpan before, BlockKind kind)
    {
        if (before.Length == 0)
        {
            return false;
        }

        var end = text[before.End - 1];
        if (end is '.' or '!' or '?' or ':' or '…')
        {
            return false;
        }

        var first = folded[line.Start];
        if (char.IsDigit(first) && EndsOpen(folded, before))
        {
            return true;
        }

        var small = char.IsLetter(text[line.Start]) && char.IsLower(text[line.Start]);
        if (kind == BlockKind.Item)
        {
            return end is not (';' or '.') && before.Length >= FullLine && line.Length > 2 && char.IsLower(text[line.Start + 2]) && end != ',';
        }

        if (small || (end is ('-' or ',') && !char.IsDigit(first)))
        {
            return true;
        }

        if (end == ';')
        {
            return false;
        }

        return before.Length >= FullLine && !IsCapitals(text, before) && !IsCapitals(text, line);
    }

    /// <summary>"… 5.018 hồ sơ, chiếm" and, on the next line, "22,4%": no paragraph ends in such a word.</summary>
    private static bool EndsOpen(char[] folded, TextSpan line)
    {
        foreach (var word in OpenEnds)
        {
            if (folded.AsSpan(line.Start, line.Length).EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCapitals(string text, TextSpan line)
    {
        var (upper, letters) = (0, 0);
        foreach (var c in text.AsSpan(line.Start, Math.Min(line.Length, 200)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 3 && upper * 10 > letters * 7;
    }

    private static TextSpan Trim(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new(from, to);
    }
}
