using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Sameness;

/// <summary>Collects the figures of tables that have a name of their own: rows with one figure, and the totals of columns.</summary>
internal static class NameFigures
{
    private const int Most = 400;
    private const int MostWords = 12;
    private static readonly System.Collections.Frozen.FrozenSet<ulong> TotalWords = WordHashes.Set("tổng cộng số chung toàn tỉnh huyện xã");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Totals = WordHashes.Set("tổng cộng");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> All = WordHashes.Set("tổng");

    /// <summary>"Diện tích đất hiến", "Số lượng hồ sơ": what is measured is said by the unit.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Generic = WordHashes.Set("diện tích lượng kết quả");
    private static readonly Dictionary<ulong, byte> Scales = new()
    {
        [WordHashes.Hash("nghìn")] = 3, [WordHashes.Hash("ngàn")] = 3, [WordHashes.Hash("triệu")] = 6, [WordHashes.Hash("tỷ")] = 9, [WordHashes.Hash("tỉ")] = 9,
    };

    /// <summary>A name that several figures go by names none of them.</summary>
    public static List<NamedFigure> Of(ReportReading reading)
    {
        var named = new List<NamedFigure>();
        foreach (var table in reading.Tables)
        {
            foreach (var row in table.Rows)
            {
                if (named.Count < Most)
                {
                    ReadRow(reading, table, row, named);
                }
            }
        }

        var taken = named.CountBy(Name).ToDictionary();
        return named.FindAll(figure => taken[Name(figure)] == 1);
    }

    /// <summary>The same for the same words in any order.</summary>
    private static ulong Name(NamedFigure figure)
    {
        var name = 0UL;
        foreach (var word in figure.Words)
        {
            name += word;
        }

        return name;
    }

    private static void ReadRow(ReportReading reading, Table table, Row row, List<NamedFigure> named)
    {
        var first = row.Cells.Length > 2 && row.Cells[0].Value is not null ? 1 : 0;
        var figures = Enumerable.Range(first, row.Cells.Length - first).Where(c => row.Cells[c] is { Value: > 0, Percent: false }).ToList();
        if (figures.Count == 0 || first == row.Cells.Length - 1)
        {
            return;
        }

        if (IsTotal(reading, row, figures))
        {
            var heads = table.Rows[0].Cells;
            foreach (var c in figures.Where(c => c < heads.Length && heads[c].Value is null))
            {
                Add(reading, row, c, [heads[c]], whole: true, table.Rows[0].Block, named);
            }
        }
        else if (figures.Count == 1)
        {
            Add(reading, row, figures[0], row.Cells[first..figures[0]], whole: false, row.Block, named);
        }
    }

    /// <summary>"Tổng cộng", "Cộng toàn tỉnh": a row that has no name of its own.</summary>
    private static bool IsTotal(ReportReading reading, Row row, List<int> figures)
    {
        var (any, only) = (false, true);
        for (var i = reading.Blocks[row.Block].FirstToken; i < reading.Blocks[row.Block].LastToken; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Start < row.Cells[figures[0]].Span.Start)
            {
                any |= Totals.Contains(token.Hash);
                only &= TotalWords.Contains(token.Hash);
            }
        }

        return any && only;
    }

    private static void Add(ReportReading reading, Row row, int column, Cell[] label, bool whole, int block, List<NamedFigure> named)
    {
        if (FindNumber(reading, row, row.Cells[column].Span.Start) is not { Doubtful: false } number || label.Length == 0)
        {
            return;
        }

        var (words, power) = (new List<ulong>(), (byte)0);
        for (var i = reading.Blocks[block].FirstToken; i < reading.Blocks[block].LastToken; i++)
        {
            var token = reading.Tokens[i];
            if (token.Start < label[0].Span.Start || token.Start >= label[^1].Span.End)
            {
                continue;
            }

            // A label that counts or dates something names no figure by its words alone.
            if (token.Kind == TokenKind.Number && !IsTime(reading.Numbers[token.Number]))
            {
                return;
            }

            whole |= All.Contains(token.Hash);
            power = Scales.GetValueOrDefault(token.Hash, power);
            if (token.Kind == TokenKind.Word && !Context.IsEmpty(token) && !Generic.Contains(token.Hash) && !words.Contains(token.Hash))
            {
                words.Add(token.Hash);
            }
        }

        if (words.Count is > 0 and <= MostWords)
        {
            named.Add(new(number, [.. words], whole, power));
        }
    }

    private static bool IsTime(Number number) => number.Role is NumberRole.Name;

    private static Number? FindNumber(ReportReading reading, Row row, int at)
    {
        for (var i = reading.Blocks[row.Block].FirstToken; i < reading.Blocks[row.Block].LastToken; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number && reading.Tokens[i].Start == at)
            {
                // "văn bản ⇥ 52": the word of the cell before makes no name of it.
                return reading.Numbers[reading.Tokens[i].Number] is { Role: NumberRole.Quantity or NumberRole.Name } number ? number : null;
            }
        }

        return null;
    }
}
