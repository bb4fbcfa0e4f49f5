using Danchu.Core.Documents.Head;
using Danchu.Core.Facts;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Danchu.Documents;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>A table of totals as a document that can be signed: what was added up in a sentence, the figures as an annex on landscape pages.</summary>
internal static class ComposeTotalsDocument
{
    public static OfficialDocument Of(TotalsTable table, DocumentHead head, DateOnly today)
    {
        var period = table.Period!.Name.InSentence();
        return new OfficialDocument
        {
            Title = head.Title("BC", number: null, head.Undated(today.Month, today.Year), $"Số liệu tổng hợp thực hiện dân chủ ở cơ sở {period}"),
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
        TableColumn[] before = table.Previous is null ? [] : [new(22, Alignment.Right), new(22, Alignment.Right), new(18, Alignment.Right)];
        return new Table
        {
            Columns =
            [
                new(10, Alignment.Centre), new(88), new(22), .. own ? [new TableColumn(20, Alignment.Right)] : (TableColumn[])[],
                .. table.Levels.Select(_ => new TableColumn(20, Alignment.Right)), new(22, Alignment.Right), new(18, Alignment.Centre), .. before,
            ],
            Rows = [Head(table, own), .. table.Groups.SelectMany(g => Group(table, g, own))],
            HeaderRows = 1,
            Landscape = true,
        };
    }

    private static TableRow Head(TotalsTable table, bool own) => new(
    [
        new("TT"), new("Chỉ tiêu"), new("Đơn vị tính"), .. own ? [new TableCell("Của đơn vị")] : (TableCell[])[],
        .. table.Levels.Select(l => new TableCell(l.Level.Label())), new("Toàn bộ"), new("Số đơn vị"),
        .. table.Previous is { } previous ? [new($"{previous.Name} (cùng đơn vị)"), new("Tăng, giảm"), new("%")] : (TableCell[])[],
    ]);

    private static IEnumerable<TableRow> Group(TotalsTable table, TotalsGroup group, bool own)
    {
        var columns = 5 + (own ? 1 : 0) + table.Levels.Count + (table.Previous is null ? 0 : 3);
        yield return new TableRow([new(Strong(group.Name.Length > 0 ? group.Name : "Khác")) { ColumnSpan = columns, Alignment = Alignment.Left }]);
        foreach (var (at, row) in group.Rows.Index())
        {
            yield return Row(table, row, at + 1, own);
        }
    }

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
