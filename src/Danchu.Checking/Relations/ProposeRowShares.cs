using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// A share said of a row of a table by its name: "Tiểu học ⇥ 91.274 … Cộng ⇥ 232.113" and "tiểu học đông nhất, chiếm 39,3% tổng số". A column
/// of which it is the share explains it; of a wrong one two digits must have changed places, or other rows' shares be right of the same total.
/// </summary>
internal static class ProposeRowShares
{
    private const int MostTables = 8;
    private const int MostRows = 40;
    private const int MostWords = 8;
    private const int MostSubject = 14;
    private const int Fewest = 2;
    private const int Digits = 3;
    private static readonly ulong And = WordHashes.Hash("và");

    /// <summary>A row: the words of its name, and its cells beside those of the total row.</summary>
    private sealed record NamedRow(ulong[] Words, List<(Number Part, Number Whole)> Cells);

    public static void Propose(ReportReading reading, HashSet<Number> explained, List<Relation> relations)
    {
        var rows = RowsOf(reading);
        if (rows.Count == 0)
        {
            return;
        }

        var (right, open) = (new HashSet<(Number, int)>(), new List<(Number Percent, NamedRow Row)>());
        foreach (var percent in reading.Numbers)
        {
            if (!Percentages.IsUsable(percent) || percent.Mantissa is <= 0 or >= 100 || Percentages.IsChangeOf(reading, percent)
                || reading.Blocks[reading.Sentences[percent.Sentence].Block].Kind == BlockKind.Row || RowOf(reading, percent, rows) is not { } row)
            {
                continue;
            }

            if (row.Cells.Find(cell => Precision.JudgeShare(percent, cell.Part, cell.Whole) == Verdict.Holds) is { Part: not null } cell)
            {
                right.Add((cell.Whole, percent.Sentence));
                relations.Add(MakeShare.Of("T202", Situation.ShareEarlier, percent, cell.Part, cell.Whole, 3));
            }
            else if (!explained.Contains(percent))
            {
                open.Add((percent, row));
            }
        }

        foreach (var (percent, row) in open)
        {
            // "tiểu học chiếm 39,3% tổng số; kế đó là trung học cơ sở (39,2%)": beside a share that is right it is of the same column.
            var sisters = row.Cells.FindAll(cell => right.Contains((cell.Whole, percent.Sentence)));
            var wrong = sisters.Count == 1 ? sisters : row.Cells.FindAll(cell => IsSlip(percent, cell));
            if (wrong is [{ } cell])
            {
                relations.Add(MakeShare.Of("T202", Situation.ShareEarlier, percent, cell.Part, cell.Whole, 6));
            }
        }
    }

    private static bool IsSlip(Number percent, (Number Part, Number Whole) cell) => Relation.DigitsOf(percent) >= Digits
        && (Slip.IsSwapOf(percent, cell.Part.Value * 100 / cell.Whole.Value) || Slip.IsOverRest(percent, cell.Part, cell.Whole));

    /// <summary>The only row whose name stands before the percentage, with no other percentage between.</summary>
    private static NamedRow? RowOf(ReportReading reading, Number percent, List<NamedRow> rows)
    {
        Span<ulong> said = stackalloc ulong[MostSubject];
        var count = 0;
        for (var i = percent.Token - 1; i >= reading.Sentences[percent.Sentence].From && count < said.Length && reading.Tokens[i].Sign is not ';'; i--)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number && reading.Numbers[reading.Tokens[i].Number].Role != NumberRole.Year)
            {
                break;
            }

            if (reading.Tokens[i].Kind == TokenKind.Word)
            {
                said[count++] = reading.Tokens[i].Hash;
            }
        }

        NamedRow? best = null;
        foreach (var row in rows)
        {
            if (IsNamed(row.Words, said[..count]))
            {
                if (best is not null && best.Words.Length == row.Words.Length)
                {
                    return null;
                }

                best = best is null || row.Words.Length > best.Words.Length ? row : best;
            }
        }

        return best;
    }

    /// <summary>Its first two words, and all the others but one.</summary>
    private static bool IsNamed(ulong[] words, ReadOnlySpan<ulong> said)
    {
        if (!said.Contains(words[0]) || !said.Contains(words[1]))
        {
            return false;
        }

        var found = 0;
        foreach (var word in words)
        {
            found += said.Contains(word) ? 1 : 0;
        }

        return found >= Math.Max(Fewest, words.Length - 1);
    }

    private static List<NamedRow> RowsOf(ReportReading reading)
    {
        var (named, tables) = (new List<NamedRow>(), 0);
        foreach (var table in reading.Tables)
        {
            if (tables < MostTables && table.Rows.Count is > Fewest and <= MostRows && table.Rows.FindLast(row => IsTotal(reading, row)) is { } total)
            {
                tables++;
                named.AddRange(table.Rows.Where(row => row != total && row.Cells.Length == total.Cells.Length)
                    .Select(row => new NamedRow(WordsOf(reading, row), CellsOf(reading, row, total)))
                    .Where(row => row.Words.Length >= Fewest && row.Cells.Count > 0));
            }
        }

        return named;
    }

    private static bool IsTotal(ReportReading reading, Row row) => Array.Exists(row.Cells[..Math.Min(2, row.Cells.Length)], cell =>
        reading.Folded.AsSpan(cell.Span.Start, cell.Span.Length) is var text && (text.StartsWith("tổng") || text.StartsWith("cộng")));

    private static ulong[] WordsOf(ReportReading reading, Row row)
    {
        var block = reading.Blocks[row.Block];
        var words = new List<ulong>(MostWords);
        for (var i = block.FirstToken; i < block.LastToken && words.Count < MostWords; i++)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Hash != And)
            {
                words.Add(token.Hash);
            }
            else if (token.Kind == TokenKind.Number && words.Count > 0)
            {
                break;
            }
        }

        return [.. words];
    }

    /// <summary>Its figures that are less than those of the total row.</summary>
    private static List<(Number Part, Number Whole)> CellsOf(ReportReading reading, Row row, Row total)
    {
        var cells = new List<(Number, Number)>();
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is { Value: > 0, Percent: false } && total.Cells[c] is { Value: > 0, Percent: false } && row.Cells[c].Value < total.Cells[c].Value
                && NumberAt(reading, row.Cells[c].Span.Start) is { } part && NumberAt(reading, total.Cells[c].Span.Start) is { } whole
                && part.Power == whole.Power)
            {
                cells.Add((part, whole));
            }
        }

        return cells;
    }

    private static Number? NumberAt(ReportReading reading, int start)
    {
        var (low, high) = (0, reading.Numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Numbers[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < reading.Numbers.Count && reading.Numbers[low] is { Role: NumberRole.Quantity } number && number.Start == start ? number : null;
    }
}
