using Danchu.Core.Documents.Head;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Danchu.Documents;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>A table of totals as a document that can be signed: what was added up in a sentence, the figures as an annex on landscape pages.</summary>
internal static class ComposeTotalsDocument
{
    // Millimetres: a page on its side, the least that names of indicators need, and a digit.
    private const double Page = 252;
    private const double LeastNames = 55;
    private const double Digit = 2.15;

    // Letters of a dense table, in parts of those of others.
    private const double Small = 0.75;

    public static OfficialDocument Of(TotalsTable table, DocumentHead head, DateOnly today)
    {
        var period = table.Period!.Name.InSentence();
        return new OfficialDocument
        {
            Title = head.Title("", number: null, head.Undated(today.Month, today.Year), $"Số liệu thực hiện dân chủ ở cơ sở {period}")
                with { TypeName = "Bảng tổng hợp", Unnumbered = true },
            Body = Summary(table).Select(text => (Block)new Paragraph(text)).ToSequence(),
            Annexes = [new Annex { Title = $"Số liệu tổng hợp {period}", Landscape = true, Body = [Table(table)] }],
            Signature = head.Signature,
            Recipients = head.Recipients,
        };
    }

    private static IEnumerable<string> Summary(TotalsTable table)
    {
        yield return $"Số liệu {table.Period!.Name.InSentence()}, chốt ngày {table.Period.To:dd/MM/yyyy}, cộng từ báo cáo đã tiếp nhận của "
            + string.Join(", ", table.Levels.Select(l => $"{WriteFigure.Count(l.Units)}/{WriteFigure.Count(l.Asked)} {l.Level.CountedWord()}"))
            + ", như phụ lục kèm theo.";
        if (table.Previous is { } previous)
        {
            yield return $"So sánh với {previous.Name.InSentence()} trên những đơn vị có số liệu cả hai năm, {table.Basis}: "
                + string.Join(", ", table.Levels.Where(l => l.Same > 0).Select(l => $"{WriteFigure.Count(l.Same)} {l.Level.CountedWord()}")
                    .DefaultIfEmpty("không có đơn vị nào")) + ".";
        }

        if (table.Rows.Where(r => r.Now.Coverage is { Missing: > 0 }).ToList() is { Count: > 0 } missing)
        {
            yield return $"Còn {WriteFigure.Count(missing.Count)} chỉ tiêu chưa đủ số liệu của các đơn vị phải báo cáo, ghi ở cột “Số đơn vị” của phụ lục.";
        }
    }

    private static Table Table(TotalsTable table)
    {
        var own = table.Rows.Any(r => r.Own is not null);
        var head = Head(table, own);
        List<TableRow> rows = [head, .. table.Groups.SelectMany(g => Group(table, g, own))];
        List<TableColumn> figures = [.. Enumerable.Range(3, head.Cells.Count - 3).Select(at => new TableColumn(
            Width(rows.Where(row => row.Cells.Count == head.Cells.Count).Select(row => row.Cells[at])),
            at == Coverage(table, own) ? Alignment.Centre : Alignment.Right))];
        var names = Page - 32 - figures.Sum(column => column.Width);
        if (names < LeastNames)
        {
            figures = figures.ConvertAll(column => column with { Width = column.Width * Small });
        }

        return new Table
        {
            Columns = [new(10, Alignment.Centre), new(Math.Max(Page - 32 - figures.Sum(column => column.Width), LeastNames)), new(22), .. figures],
            Rows = rows.ToSequence(),
            HeaderRows = 1,
            Landscape = true,
            Dense = names < LeastNames,
        };
    }

    private static int Columns(TotalsTable table, bool own) => Coverage(table, own) + (table.Previous is null ? 1 : 4);

    private static int Coverage(TotalsTable table, bool own) => 4 + (own ? 1 : 0) + table.Levels.Count;

    // So wide that no figure and no word of the heading breaks.
    private static double Width(IEnumerable<TableCell> cells)
    {
        var words = cells.SelectMany(cell => cell.Content.OfType<Run>()).SelectMany(run => run.Text.Split(' '));
        return Math.Max(16, (words.Select(word => word.Length).DefaultIfEmpty().Max() * Digit) + 4);
    }

    private static TableRow Head(TotalsTable table, bool own) => new(
    [
        new("TT"), new("Chỉ tiêu"), new("Đơn vị tính"), .. own ? [new TableCell("Của đơn vị")] : (TableCell[])[],
        .. table.Levels.Select(l => new TableCell(l.Level.Label())), new("Toàn bộ"), new("Số đơn vị"),
        .. table.Previous is { } previous ? [new($"{previous.Name} (cùng đơn vị)"), new("Tăng, giảm"), new("%")] : (TableCell[])[],
    ]);

    private static IEnumerable<TableRow> Group(TotalsTable table, TotalsGroup group, bool own)
    {
        yield return new TableRow([new(Strong(group.Name.Length > 0 ? group.Name : "Khác")) { ColumnSpan = Columns(table, own), Alignment = Alignment.Left }]);
        foreach (var (at, row) in group.Rows.Index())
        {
            yield return row.Indicator.Kind == IndicatorKind.Text ? Words(table, row, at + 1, own) : Row(table, row, at + 1, own);
        }
    }

    // Words are not added up: what the unit itself says stands across the row.
    private static TableRow Words(TotalsTable table, TotalsRow row, int number, bool own) => new(
    [
        new(WriteFigure.Number(number)), new(row.Indicator.Name),
        new(row.Own is null ? "không cộng" : Written(row, row.Own)) { ColumnSpan = Columns(table, own) - 2, Alignment = Alignment.Left },
    ]);

    private static TableRow Row(TotalsTable table, TotalsRow row, int number, bool own) => new(
    [
        new(WriteFigure.Number(number)), new(row.Indicator.Name), new(row.Indicator.Unit),
        .. own ? [new TableCell(Written(row, row.Own))] : (TableCell[])[],
        .. row.Levels.Select(l => new TableCell(l.Adds ? Written(row, l.Figure) : "–")), new(row.Whole.Adds ? Written(row, row.Whole.Figure) : "không cộng"),
        new(row.Now.Coverage is { } coverage ? $"{WriteFigure.Number(coverage.Given)}/{WriteFigure.Number(coverage.Asked)}" : "–"),
        .. table.Previous is null ? (TableCell[])[] :
        [
            new(Written(row, row.Same?.Before) + (row.LeavesOut ? $" ({WriteFigure.Number(row.Same!.Units)} đơn vị)" : "")), new(WriteChange.Difference(row)),
            new(WriteChange.Percent(row)),
        ],
    ]);

    private static string Written(TotalsRow row, Figure? figure) => figure is null ? "" : WriteFigure.InText(row.Indicator, figure);

    private static Sequence<Inline> Strong(string text) => [new Run(text, RunStyle.Bold)];
}
