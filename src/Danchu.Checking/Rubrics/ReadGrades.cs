using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Rubrics;

/// <summary>A score and the class next to it.</summary>
internal sealed record Grade(decimal Score, TextSpan ScoreSpan, int Rank, TextSpan ClassSpan);

/// <summary>Scores followed by a class in table rows; all tables of a text share one scale when their classes are the same.</summary>
internal static class ReadGrades
{
    private const int Most = 120;
    private static readonly Dictionary<string, int> Ranks =
        new(StringComparer.Ordinal) { ["kém"] = 1, ["yếu"] = 2, ["trung bình"] = 3, ["khá"] = 4, ["tốt"] = 5, ["xuất sắc"] = 6 };

    public static List<List<Grade>> Read(ReportReading reading)
    {
        var all = new List<List<Grade>> { new() };
        foreach (var row in reading.Tables.SelectMany(table => table.Rows))
        {
            for (var c = 1; c < row.Cells.Length; c++)
            {
                if (row.Cells[c - 1].Value is not { } score || score is <= 0 or > 100 || row.Cells[c].Span.Length is 0 or > 12)
                {
                    continue;
                }

                if (!Ranks.TryGetValue(new string(reading.Folded, row.Cells[c].Span.Start, row.Cells[c].Span.Length), out var rank))
                {
                    continue;
                }

                if (all[^1].Count == Most)
                {
                    all.Add([]);
                }

                all[^1].Add(new(score, row.Cells[c - 1].Span, rank, row.Cells[c].Span));
            }
        }

        return all;
    }
}
