using Danchu.Core.Facts;
using Danchu.Core.Rubrics;
using Danchu.Documents;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// The league table as the seeds print it, on landscape pages: the units' own sums and classes, what those above gave criterion by criterion with the
/// maxima under the headings, their sums and classes. More criteria than a page is wide go on in a second table; a criterion too long for a heading has its
/// first clause and a number there, and its whole text below.
/// </summary>
internal static class ComposeLeague
{
    private const int WidestTable = 18;

    public static Annex Annex(League league, IReadOnlyList<LeagueColumn> columns, IReadOnlyList<LeagueRow> rows)
    {
        var title = ScorecardTitle.Of(league.Rubric, league.Period);
        var headings = new LeagueHeadings(columns);
        var parts = (columns.Count + WidestTable - 1) / WidestTable;
        var tables = columns.Chunk((columns.Count + parts - 1) / Math.Max(1, parts))
            .Select((part, at) => (Block)Table(league, part, headings, rows, at == parts - 1, at + 1, parts));
        return new Annex { Label = title.Label, Title = title.Title, Landscape = true, Body = [.. tables, .. Legend(headings)] };
    }

    /// <summary>"Có 62/65 đơn vị có kết quả: 37 đơn vị Tốt (59,68%), …"</summary>
    public static IEnumerable<Paragraph> Summary(League league, ClassCounts counts)
    {
        var done = counts.All - counts.Open;
        var classes = counts.Of.Where(c => c.Units > 0)
            .Select(c => $"{WriteFigure.Count(c.Units)} đơn vị xếp loại {c.Class.Name} ({WriteFigure.Percentage(c.Units, done)})")
            .Concat(counts.Unclassified > 0 && counts.Of.Count > 0 ? [$"{WriteFigure.Count(counts.Unclassified)} đơn vị không xếp loại"] : []).ToList();
        yield return new Paragraph($"Chấm điểm theo {char.ToLowerInvariant(league.Rubric.Name[0])}{league.Rubric.Name[1..]}: "
            + $"{WriteFigure.Count(done)}/{WriteFigure.Count(counts.All)} đơn vị có kết quả"
            + (classes.Count > 0 ? $", trong đó {string.Join("; ", classes)}." : "."));
    }

    private static Table Table(
        League league, LeagueColumn[] part, LeagueHeadings headings, IReadOnlyList<LeagueRow> rows, bool last, int number, int parts)
    {
        var (classes, final) = (league.Rubric.Classes.Count > 0, last && rows.Any(r => r.Unit.Final is not null));

        // Where no class stands beside it, the sum's column alone bears the heading of who gave it.
        var sum = classes ? 11 : 22;
        List<TableColumn> columns = [new(8, Alignment.Centre), new(42, Alignment.Left), new(sum, Alignment.Centre), .. Wide(classes)];
        columns.AddRange(part.Select(_ => new TableColumn(8.2, Alignment.Centre)));
        for (var sums = last ? final ? 2 : 1 : 0; sums > 0; sums--)
        {
            columns.AddRange([new TableColumn(sum, Alignment.Centre), .. Wide(classes)]);
        }

        return new Table
        {
            Columns = columns.ToSequence(),
            Rows = [.. Head(league, part, headings, classes, last, final), .. rows.Select(row => Row(row, part, classes, last, final))],
            HeaderRows = 3,
            Dense = true,
            Landscape = true,
            Caption = parts > 1 ? $"Bảng {WriteFigure.Number(number)}/{WriteFigure.Number(parts)}" : null,
        };
    }

    private static TableColumn[] Wide(bool classes) => classes ? [new(14, Alignment.Centre)] : [];

    private static IEnumerable<TableRow> Head(League league, LeagueColumn[] part, LeagueHeadings headings, bool classes, bool last, bool final)
    {
        var (rubric, sums) = (league.Rubric, classes ? 2 : 1);
        yield return new TableRow([
            new("TT") { RowSpan = 2 }, new("Đơn vị") { RowSpan = 2 }, new(rubric.SelfHeading) { ColumnSpan = sums },
            new(rubric.ReviewHeading) { ColumnSpan = part.Length + (last ? sums : 0) },
            .. final ? [new TableCell("Kết luận") { ColumnSpan = sums }] : (TableCell[])[],
        ]);
        TableCell[] sum = classes ? [new("Điểm"), new("Xếp loại")] : [new("Điểm")];
        TableCell[] total = classes ? [new("Tổng điểm"), new("Xếp loại")] : [new("Tổng điểm")];
        yield return new TableRow([
            .. sum, .. part.Select(c => new TableCell(headings.Of(c)) { Upright = true }), .. last ? total : [], .. final ? sum : [],
        ]) { Height = 62 };
        TableCell[] blank = classes ? [new("")] : [];
        yield return new TableRow([
            new("Điểm chuẩn") { ColumnSpan = 2 }, new(WriteFigure.Number(rubric.Total)), .. blank,
            .. part.Select(c => new TableCell(WriteFigure.Number(c.Criterion.Points))),
            .. last ? [new TableCell(WriteFigure.Number(rubric.Total)), .. blank] : (TableCell[])[],
            .. final ? [new TableCell(WriteFigure.Number(rubric.Total)), .. blank] : (TableCell[])[],
        ]);
    }

    private static TableRow Row(LeagueRow row, LeagueColumn[] part, bool classes, bool last, bool final)
    {
        var unit = row.Unit;
        return new TableRow([
            new(WriteFigure.Number(row.Number)), new(unit.Name), .. Sum(unit.Self, unit.SelfClass, classes), .. part.Select(column => Points(row, column)),
            .. last ? Sum(unit.Review, unit.ReviewClass, classes) : [], .. final ? Sum(unit.Final, unit.FinalClass, classes) : [],
        ]);
    }

    private static TableCell[] Sum(decimal? sum, string? name, bool classes) =>
        classes ? [new(sum is { } points ? WriteFigure.Number(points) : ""), new(name ?? "")] : [new(sum is { } only ? WriteFigure.Number(only) : "")];

    private static TableCell Points(LeagueRow row, LeagueColumn column) =>
        new(row.At(column.Criterion) is { } points ? WriteFigure.Number(points) : row.Skips(column) ? "–" : "");

    private static IEnumerable<Block> Legend(LeagueHeadings headings) => headings.Below.ToList() is { Count: > 0 } shortened
        ? [new Paragraph("Các tiêu chí ghi đầy đủ:"), .. shortened.Select(text => new Paragraph(text) { Alignment = Alignment.Left })]
        : [];
}
