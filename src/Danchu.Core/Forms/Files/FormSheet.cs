using Danchu.Core.Files;
using Danchu.Core.Indicators;

namespace Danchu.Core.Forms.Files;

/// <summary>A form as a sheet: a row without indicator is a group. What is written is read back to the same.</summary>
internal static class FormSheet
{
    private const string Number = "TT";
    private const string Label = "Nội dung";
    private const string Indicator = "Chỉ tiêu";
    private const string Unit = "Đơn vị tính";
    private const string Scope = "Phạm vi";
    private const string Breakdown = "Chia theo";
    private const string Note = "Ghi chú";

    private static readonly (string Heading, double Width)[] Columns =
        [(Number, 7), (Label, 60), (Indicator, 45), (Unit, 14), (Scope, 24), (Breakdown, 16), (Note, 30)];

    public static byte[] Write(StatisticalForm form, IReadOnlyList<ListIndicators.Row> indicators)
    {
        var (lines, units) = (new IndicatorLines(indicators), indicators.ToDictionary(i => i.Key, i => i.Unit, StringComparer.Ordinal));
        using var sheet = new SheetWriter(new SheetLayout(form.Name, [.. Columns.Select(column => column.Width)]) { FrozenRows = 1 });
        sheet.WriteRow(Columns.Select(column => new ExportCell(column.Heading, CellLook.BoxedHeader)));
        foreach (var group in form.Groups)
        {
            sheet.WriteRow(new[] { group.Number, group.Heading, null, null, null, null, null }.Select(value => new ExportCell(value, CellLook.BoxedBold)));
            foreach (var row in group.Rows)
            {
                sheet.WriteRow(new[]
                {
                    row.Number, row.Label, SumLine.Write(row, lines), units.GetValueOrDefault(row.Shows.First()), RowScopes.Of(row.Scope),
                    row.Breakdown, row.Note,
                }.Select(value => new ExportCell(value, CellLook.Boxed)));
            }
        }

        using var file = sheet.Finish();
        return file.ToArray();
    }

    /// <summary>The lines under the heading row; the key of each is its row number in the sheet.</summary>
    public static List<FormLineDraft> Read(string fileName, byte[] bytes, ErrorList errors)
    {
        var rows = ParseSheets.From(fileName, bytes, errors, firstOnly: true).Where(row => !row.IsEmpty).ToList();
        var heading = rows.FindIndex(row => Place(row, Label) is not null && Place(row, Indicator) is not null);
        if (heading < 0)
        {
            if (errors.Count == 0)
            {
                errors.Add(fileName, 1, $"không thấy dòng tiêu đề có các cột “{Number}”, “{Label}”, “{Indicator}”.");
            }

            return [];
        }

        int? At(string name) => Place(rows[heading], name);
        return
        [
            .. rows.Skip(heading + 1).Select(row => new FormLineDraft(
                row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), row[At(Number)].Text is { Length: > 0 } number ? number : "-",
                row[At(Label)].Text, row[At(Indicator)].Text, RowScopes.WordOf(row[At(Scope)].Text), row[At(Note)].Text,
                row[At(Breakdown)].Text)),
        ];
    }

    private static int? Place(SheetRow row, string name) => row.Cells.Index()
        .Where(cell => string.Equals(cell.Item.Text, name, StringComparison.OrdinalIgnoreCase)).Select(cell => (int?)cell.Index).FirstOrDefault();
}
