using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>
/// A table of totals as the sheets of a spreadsheet. A ratio takes two rows, its numerator and its denominator: both are numbers to calculate with.
/// </summary>
internal static class TotalsSheets
{
    public static ExportTable Of(TotalsTable table)
    {
        var name = $"Số liệu {table.Period!.Name}";
        ExportTable[] more = table.Years.Count > 1 ? [Coverage(table), Years(table)] : [Coverage(table)];
        var lines = table.Rows.SelectMany((row, at) => Lines(table, row, at + 1));
        return new(name, [.. Before(table), .. After(table)], lines.ToAsyncEnumerable())
        {
            More = more, Unit = table.OrganisationName, Period = table.Period!.Dated(),
        };
    }

    private static IEnumerable<ExportColumn> Before(TotalsTable table) =>
    [
        new("TT", 6), new("Nhóm", 24), new("Mã chỉ tiêu", 20), new("Chỉ tiêu", 56), new("Đơn vị tính", 14), new("Của đơn vị", 12),
        .. table.Levels.Select(l => new ExportColumn(l.Level.Label(), 12)), new("Toàn bộ", 12),
    ];

    private static ExportColumn[] After(TotalsTable table) => table.Previous is not { } previous ? [] :
    [
        new("Số đơn vị so sánh được", 12), new($"{table.Period!.Name}, các đơn vị ấy", 14), new($"{previous.Name}, các đơn vị ấy", 14), new("Tăng, giảm", 12),
        new("Tăng, giảm %", 12),
    ];

    private static IEnumerable<object?[]> Lines(TotalsTable table, TotalsRow row, int number)
    {
        yield return Line(table, row, number, row.Indicator.NumeratorName, part: false);
        if (row.Indicator.Kind == IndicatorKind.Ratio)
        {
            yield return Line(table, row, number, row.Indicator.DenominatorName, part: true);
        }
    }

    private static object?[] Line(TotalsTable table, TotalsRow row, int number, string name, bool part)
    {
        var indicator = row.Indicator;
        var title = indicator.Kind != IndicatorKind.Ratio ? indicator.Name
            : $"{indicator.Name} ({(name.Length > 0 ? name : part ? "mẫu số" : "tử số")})";
        object?[] compared = table.Previous is null ? [] : row.Same is not { } same ? [null, null, null, null, null] :
        [
            same.Units, Cell(same.Now, part), Cell(same.Before, part), part ? null : Rounded(row.Difference), part ? null : Rounded(row.Percent),
        ];
        return
        [
            number, indicator.Group, indicator.Key, title, indicator.Unit, Cell(row.Own, part), .. row.Levels.Select(l => Cell(l.Figure, part)),
            Cell(row.Whole.Figure, part), .. compared,
        ];
    }

    private static ExportTable Coverage(TotalsTable table) => new(
        "Mức đầy đủ",
        [
            new("TT", 6), new("Mã chỉ tiêu", 20), new("Chỉ tiêu", 56),
            .. table.Levels.SelectMany(l => new ExportColumn[]
            {
                new($"{l.Level.Label()}: có số liệu", 14), new($"{l.Level.Label()}: phải báo cáo", 14), new($"{l.Level.Label()}: còn thiếu", 14),
            }),
        ],
        table.Rows.Index().Select(r => (object?[])
        [
            r.Index + 1, r.Item.Indicator.Key, r.Item.Indicator.Name,
            .. r.Item.Coverages.SelectMany(c => c is null ? new object?[] { "không cộng", null, null } : [c.Given, c.Asked, c.Missing]),
        ]).ToAsyncEnumerable());

    private static ExportTable Years(TotalsTable table) => new(
        "Các năm",
        [
            new("TT", 6), new("Mã chỉ tiêu", 20), new("Chỉ tiêu", 56), new("Đơn vị tính", 14),
            .. table.Years.SelectMany(y => new ExportColumn[]
            {
                new(y.Period.Name + string.Concat(y.Mergers.Select(m => $" (có sáp nhập từ {m.On:dd/MM/yyyy})")), 16), new("Số đơn vị có số liệu", 12),
            }),
        ],
        table.Rows.Index().SelectMany(r => Enumerable.Range(0, r.Item.Indicator.Kind == IndicatorKind.Ratio ? 2 : 1), (r, part) => (object?[])
        [
            r.Index + 1, r.Item.Indicator.Key,
            r.Item.Indicator.Name + (r.Item.Indicator.Kind != IndicatorKind.Ratio ? "" : part == 1 ? " (mẫu số)" : " (tử số)"),
            r.Item.Indicator.Unit, .. r.Item.Years.SelectMany(y => new object?[] { Cell(y.Figure, part == 1), y.Coverage?.Given }),
        ]).ToAsyncEnumerable());

    private static object? Cell(Figure? figure, bool part) => figure switch
    {
        null => null,
        { State: FigureState.NotArisen } => "không phát sinh",
        { State: FigureState.NotAvailable } => "chưa có số liệu",
        { Text: { } text } => text,
        _ => Plain(part ? figure.Denominator : figure.Value),
    };

    // Without the zeros that the database keeps behind the comma.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private static decimal? Rounded(decimal? number) => number is { } value ? decimal.Round(value, 2, MidpointRounding.AwayFromZero) : null;
}
