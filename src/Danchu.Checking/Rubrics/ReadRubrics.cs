using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Rubrics;

/// <summary>Reads tables of criteria. A page break repeats the header and cuts rows in two; both are mended.</summary>
internal static class ReadRubrics
{
    public static List<Rubric> Read(ReportReading reading)
    {
        var rubrics = new List<Rubric>();
        var criteria = new List<Criterion>();
        var (column, again) = (-1, false);
        foreach (var row in reading.Tables.SelectMany(table => table.Rows))
        {
            if (HeaderColumn(reading, row) is { } found)
            {
                (column, again) = (found, criteria.Count > 0);
                continue;
            }

            if (column < 0 || row.Cells.Length <= column)
            {
                continue;
            }

            var criterion = ReadCriterion(reading, row, column);
            // A head that comes again stands on the next page, unless the numbers begin anew: then it is another table.
            if (again && criterion is { Depth: not 9 } && string.Equals(criterion.Label, criteria[0].Label, StringComparison.Ordinal))
            {
                var points = column;
                (criteria, column) = (Close(rubrics, criteria, null).Criteria, points);
            }

            again &= criterion is null;
            if (criterion is null)
            {
                Continue(reading, criteria, row, column);
            }
            else if (IsTotal(reading, row, column))
            {
                (criteria, column) = Close(rubrics, criteria, criterion);
            }
            else
            {
                criteria.Add(criterion);
            }
        }

        Close(rubrics, criteria, null);
        return rubrics;
    }

    private static (List<Criterion> Criteria, int Column) Close(List<Rubric> rubrics, List<Criterion> criteria, Criterion? total)
    {
        if (criteria.Count > 1)
        {
            BuildTree.Build(criteria);
            rubrics.Add(new Rubric(criteria, total));
        }

        return ([], -1);
    }

    /// <summary>The column of the highest points, when the row is a header of criteria and points.</summary>
    private static int? HeaderColumn(ReportReading reading, Row row)
    {
        int? points = null;
        var (criteria, standard) = (false, false);
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c].Value is not null || row.Cells[c].Span.Length > 160)
            {
                return null;
            }

            var text = reading.Folded.AsSpan(row.Cells[c].Span.Start, row.Cells[c].Span.Length);
            criteria |= Has(text, "nội dung") || Has(text, "tiêu chí") || Has(text, "chỉ tiêu");
            var highest = Has(text, "chuẩn") || Has(text, "tối đa") || Has(text, "thang điểm") || Has(text, "quy định");
            if (Has(text, "điểm") && (points is null || (highest && !standard)) && !Has(text, "tiêu chí đánh giá"))
            {
                (points, standard) = (c, highest);
            }
        }

        // Scores of an index stand under "điểm" too; only where it is said what can be reached are they points of a rubric.
        return criteria && standard && points > 0 ? points : null;
    }

    private static bool Has(ReadOnlySpan<char> text, string words) => text.IndexOf(words) >= 0;

    private static bool IsTotal(ReportReading reading, Row row, int column)
    {
        for (var c = 0; c < column; c++)
        {
            if (reading.Folded.AsSpan(row.Cells[c].Span.Start, row.Cells[c].Span.Length).TrimStart().StartsWith("tổng"))
            {
                return row.Cells[c].Span.Length < 40;
            }
        }

        return false;
    }

    private static Criterion? ReadCriterion(ReportReading reading, Row row, int column)
    {
        if (row.Cells[column].Value is not { } points || row.Cells[column].Percent)
        {
            return null;
        }

        var label = reading.Folded.AsSpan(row.Cells[0].Span.Start, row.Cells[0].Span.Length).Trim();
        var depth = column > 1 ? DepthOf(label) : 9;
        var criterion = new Criterion
        {
            Label = depth == 9 ? "" : new string(label.TrimEnd('.')),
            Depth = depth,
            Points = points,
            PointsSpan = row.Cells[column].Span,
            LabelSpan = row.Cells[0].Span,
        };
        criterion.Tokens.Add((reading.Blocks[row.Block].FirstToken, reading.Blocks[row.Block].LastToken));
        for (var c = column + 1; c < row.Cells.Length && row.Cells[c].Value is { } given && !row.Cells[c].Percent; c++)
        {
            criterion.Given.Add((given, row.Cells[c].Span));
        }

        return criterion;
    }

    private static int DepthOf(ReadOnlySpan<char> label)
    {
        label = label.TrimEnd('.');
        if (label.Length is 0 or > 8)
        {
            return 9;
        }

        if (label.IndexOfAnyExcept("ivx") < 0)
        {
            return 1;
        }

        if (label.Length == 1 && char.IsAsciiLetter(label[0]))
        {
            return 0;
        }

        if (label.IndexOfAnyExcept("0123456789.") >= 0)
        {
            // III.1: between the Roman numbers and those that begin anew under each of them.
            return label.IndexOf('.') is > 0 and var dot
                && label[..dot].IndexOfAnyExcept("ivx") < 0 && label[(dot + 1)..].IndexOfAnyExcept("0123456789") < 0 ? 2 : 9;
        }

        return 3 + label.Count('.');
    }

    /// <summary>The rest of a row that a page break cut off: it has text but neither number nor points.</summary>
    private static void Continue(ReportReading reading, List<Criterion> criteria, Row row, int column)
    {
        if (criteria.Count > 0 && row.Cells[0].Span.Length == 0 && row.Cells[column].Value is null)
        {
            criteria[^1].Tokens.Add((reading.Blocks[row.Block].FirstToken, reading.Blocks[row.Block].LastToken));
        }
    }
}
