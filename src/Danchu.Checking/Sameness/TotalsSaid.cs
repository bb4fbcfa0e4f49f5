using System.Runtime.InteropServices;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Sameness;

/// <summary>
/// One figure in the body and again where the body points: "tổng mức đầu tư 1.864,3 tỷ đồng (Phụ lục)" against the total row "1.846,3" of a
/// table, "63.420 triệu đồng[1]" against "63.240 triệu đồng" in that footnote. Only two digits of four or more that changed places are told.
/// </summary>
internal static class TotalsSaid
{
    private const int MostTotals = 200;
    private const int Digits = 4;
    private const int Before = 8;
    private const int MostToMark = 20;
    private static readonly PhraseBook Totals = new("tổng|tổng số|tổng cộng|cộng");
    private static readonly PhraseBook Annexes = new("phụ lục|bảng|biểu|danh sách|phụ biểu|chi tiết|kèm theo|thống kê");

    /// <summary>Each figure said wrong, or right elsewhere, with the other.</summary>
    public static IEnumerable<(Number Said, TextSpan Place, decimal Other)> Find(ReportReading reading) =>
        AgainstTables(reading).Concat(AgainstNotes(reading));

    private static IEnumerable<(Number, TextSpan, decimal)> AgainstTables(ReportReading reading)
    {
        var totals = reading.Tables.SelectMany(table => table.Rows).Where(row => IsTotal(reading, row)).SelectMany(row => row.Cells)
            .Where(cell => cell is { Value: > 0, Percent: false }).Take(MostTotals).ToList();
        if (totals.Count == 0)
        {
            yield break;
        }

        foreach (var number in reading.Numbers)
        {
            if (number is { Role: NumberRole.Quantity, Doubtful: false, Change: false } && Relations.Relation.DigitsOf(number) >= Digits
                && IsPointed(reading, number)
                && totals.FindAll(cell => cell.Decimals == number.Decimals && Slip.IsSwap(number.Mantissa, cell.Value!.Value, number.Decimals))
                    is [{ Value: { } total } cell])
            {
                yield return (number, cell.Span, total * number.Scale);
            }
        }
    }

    /// <summary>Called a total, in a sentence that speaks of a table.</summary>
    private static bool IsPointed(ReportReading reading, Number number)
    {
        var sentence = reading.Sentences[number.Sentence];
        return reading.Blocks[sentence.Block].Kind != BlockKind.Row && reading.AnyPhrase(Math.Max(sentence.From, number.Token - Before), number.Token, Totals)
            && reading.AnyPhrase(sentence.From, sentence.To, Annexes);
    }

    private static bool IsTotal(ReportReading reading, Row row) => Array.Exists(row.Cells[..Math.Min(2, row.Cells.Length)], cell =>
        reading.Folded.AsSpan(cell.Span.Start, cell.Span.Length) is var text && (text.StartsWith("tổng") || text.StartsWith("cộng")));

    private static IEnumerable<(Number, TextSpan, decimal)> AgainstNotes(ReportReading reading)
    {
        var notes = reading.Blocks.Where(block => block.Footnote > 0).ToLookup(block => block.Footnote);
        var starts = reading.Numbers.ConvertAll(number => number.Start);
        // Numbers that begin anew with every chapter name no note.
        foreach (var mark in reading.Marks.Where(mark => !mark.Opens && notes[mark.Number].Count() == 1))
        {
            var at = ~CollectionsMarshal.AsSpan(starts).BinarySearch(mark.Position) - 1;
            if (at < 0 || at >= starts.Count || reading.Numbers[at] is not { Role: NumberRole.Quantity, Doubtful: false } said
                || mark.Position - said.End > MostToMark || Relations.Relation.DigitsOf(said) < Digits)
            {
                continue;
            }

            foreach (var note in notes[mark.Number].Where(block => block.LastSentence > block.FirstSentence))
            {
                var (from, to) = (reading.Sentences[note.FirstSentence].FirstNumber, reading.Sentences[note.LastSentence - 1].LastNumber);
                var same = reading.Numbers.GetRange(from, to - from).FindAll(number => number.Unit == said.Unit && number.Power == said.Power);
                if (!same.Exists(number => number.Value == said.Value) && same.Find(number => Slip.IsSwapOf(number, said.Value)) is { } other)
                {
                    yield return (other, said.Span, said.Value);
                }
            }
        }
    }
}
