using Danchu.Core.Documents.FormTable;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Intake;
using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>Words in a form's table stand across the row, not in a column of numbers; and intake still finds them.</summary>
public sealed class ComposeFormTableTests
{
    private const string Short = "Bí thư chi bộ, trưởng bản";
    private static readonly string Long = string.Join("; ", Enumerable.Repeat("thành viên Ban Chỉ đạo xã, thị trấn", 8));

    [Theory]
    [InlineData(1, "", 2)]
    [InlineData(2, "", 3)]
    [InlineData(2, "đối tượng", 2)]
    public void Of_ShortWords_ReachOverTheFiguresAndAnEmptyUnit(int columns, string unit, int span)
    {
        var row = TableOf(Short, columns, unit).Rows[^1];

        (row.Cells[^1].ColumnSpan, row.Cells[^1].Alignment).ShouldBe((span, Alignment.Left));
        row.Cells.Sum(cell => cell.ColumnSpan).ShouldBe(3 + columns);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_LongWords_StandBehindTheirLabelAcrossTheWholeRow(int columns)
    {
        var table = TableOf(Long, columns, "");

        table.Rows[^1].Cells.Select(cell => cell.ColumnSpan).ShouldBe([1, 2 + columns]);
        var read = AnnexTable.Rows(table).Last();
        (read.Label, read.Value, read.Bound?.Tag).ShouldBe(("Đối tượng tham gia", Long, "doi-tuong"));
    }

    private static Table TableOf(string words, int columns, string unit)
    {
        var form = new StatisticalForm
        {
            Key = "bieu", Version = 1, Name = "Biểu", Title = "Biểu", ForKinds = [], ContentHash = "",
            Groups = [new FormGroup("1", "Tuyên truyền", [Row("so-nguoi", "Số người"), Row("doi-tuong", "Đối tượng tham gia")])],
        };
        var indicators = new[] { Of("so-nguoi", "người", IndicatorKind.Count), Of("doi-tuong", unit, IndicatorKind.Text) }
            .ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        var figures = Enumerable.Range(0, columns).Select(at => new FigureColumn(at == 0 ? "Số liệu" : "Kỳ trước", 28, row => new TableCell(
            [new BoundFigure(row.Indicator, row.Indicator is "doi-tuong" ? words : "190")]))).ToList();
        return ComposeFormTable.Of(form, Period(), indicators, figures);
    }

    private static FormRow Row(string key, string label) => new("-", label, key, Scope.Own, "");

    private static Indicator Of(string key, string unit, IndicatorKind kind) => new()
    {
        Key = key, Name = key, Unit = unit, Kind = kind, Decimals = 0, Aggregation = Aggregation.Sum, Comparison = Comparison.PreviousPeriod,
    };

    private static ReportingPeriod Period() => new()
    {
        Calendar = "nam", Kind = PeriodKind.Year, Year = 2023, Ordinal = 1, Name = "Năm 2023", From = new(2023, 1, 1), To = new(2023, 12, 31),
    };
}
