using Danchu.Core.Facts;
using Danchu.Core.Rubrics;
using Danchu.Documents;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// One unit's scorecard as the seeds print it: TT, nội dung, điểm chuẩn, điểm tự chấm, điểm thẩm định, ghi chú; at the end the sum and the class.
/// </summary>
internal static class ComposeScorecard
{
    /// <summary>The columns of points that this reader sees, with what each stage gave.</summary>
    public static IEnumerable<(ScoreStage Stage, string Heading, Score Score)> Stages(ShowScorecard.View view)
    {
        foreach (var stage in view.Stages.Where(s => s != ScoreStage.Final || view.File.Card.State == ScorecardState.Closed))
        {
            yield return (stage, view.File.Rubric.HeadingOf(stage), view.Scores[stage]);
        }
    }

    // Millimetres of an upright page, and of a letter of a heading on four lines.
    private const double Page = 165;
    private const double Letter = 2.9 / 4;

    // So wide that its heading takes no more than four lines.
    private static double Width(string heading) => Math.Clamp(heading.Length * Letter, 16, 28);

    /// <param name="openColumns">With empty columns for those above, to be filled in.</param>
    public static Table Table(ShowScorecard.View view, bool openColumns = false)
    {
        var (rubric, stages) = (view.File.Rubric, Stages(view).ToList());
        string[] toFill = openColumns ? [.. rubric.Reviews().Select(rubric.HeadingOf)] : [];
        var open = toFill.Select(_ => new TableCell("")).ToArray();
        var points = stages.Select(s => s.Heading).Concat(toFill).Select(heading => new TableColumn(Width(heading), Alignment.Centre)).ToList();
        var note = points.Count > 2 ? 24 : 34;
        var text = Math.Max(50, Page - 24 - note - points.Sum(column => column.Width));
        List<TableColumn> columns = [new(10, Alignment.Centre), new(text), new(14, Alignment.Centre), .. points, new(note)];
        var rows = new List<TableRow>
        {
            new([
                new("TT"), new("Nội dung tiêu chí"), new("Điểm chuẩn"), .. stages.Select(s => new TableCell(s.Heading)),
                .. toFill.Select(heading => new TableCell(heading)), new("Ghi chú"),
            ]),
        };
        rows.AddRange(view.Rows.Select(row => Row(view, row, stages, open)));
        rows.Add(new TableRow(
            [
                new(""), Cell("Tổng cộng điểm", bold: true), Cell(WriteFigure.Number(rubric.Total), bold: true),
                .. stages.Select(s => Cell(Total(view, s), bold: true)), .. open, new(""),
            ]));
        if (rubric.Classes.Count > 0)
        {
            rows.Add(new TableRow([new(""), Cell("Xếp loại", bold: true), new(""), .. stages.Select(s => Cell(Class(view, s), bold: true)), .. open, new("")]));
        }

        return new Table { Columns = columns.ToSequence(), Rows = rows.ToSequence() };
    }

    /// <summary>"Kiểm tra 11/51 đầu mối…", what the unit gave as its reason, what the reviewers did.</summary>
    public static string Note(ShowScorecard.View view, ShowScorecard.Row row)
    {
        var parts = new List<string>();
        Add("", row.Self?.Computation);
        Add("Tự chấm: ", row.Self?.Reason);
        foreach (var stage in view.Stages.Where(s => s.IsReview()))
        {
            Add(stage == ScoreStage.Review ? "Thẩm định: " : $"{view.File.Rubric.HeadingOf(stage)}: ", row.At(stage)?.Reason);
        }

        Add("Giải trình: ", row.Answer);
        Add("Kết luận: ", view.File.Card.State == ScorecardState.Closed ? row.Final?.Reason : null);
        return string.Join("; ", parts);

        void Add(string lead, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                parts.Add(lead + text.Trim().TrimEnd('.', ';'));
            }
        }
    }

    public static string? Class(ShowScorecard.View view, (ScoreStage Stage, string Heading, Score Score) stage) =>
        stage.Score.IsComplete && view.File.Rubric.Classes.Count > 0 ? stage.Score.Class ?? "Không xếp loại" : null;

    private static string? Total(ShowScorecard.View view, (ScoreStage Stage, string Heading, Score Score) stage) =>
        view.File.Points.Exists(p => p.Stage == stage.Stage) ? WriteFigure.Number(stage.Score.Total) : null;

    private static TableRow Row(ShowScorecard.View view, ShowScorecard.Row row, List<(ScoreStage Stage, string Heading, Score Score)> stages, TableCell[] open)
    {
        var (line, bold) = (row.Criterion, row.Criterion.IsGroup);
        return new TableRow(
        [
            Cell(line.Number, bold), Cell(line.Text, bold), Cell(WriteFigure.Number(line.Points), bold), .. stages.Select(s => Cell(Points(row, s), bold)),
            .. open,
            new(Note(view, row)),
        ]);
    }

    private static string? Points(ShowScorecard.Row row, (ScoreStage Stage, string Heading, Score Score) stage)
    {
        return stage.Score.Points.TryGetValue(row.Criterion.Key, out var points)
            ? WriteFigure.Number(points)
            : row.At(stage.Stage) is { NotApplicable: true } ? "–" : null;
    }

    private static TableCell Cell(string? text, bool bold) => new(text is null or "" ? [] : [new Run(text, bold ? RunStyle.Bold : RunStyle.Plain)]);
}
