using Danchu.Core.Files;

namespace Danchu.Core.Rubrics.Files;

/// <summary>A rubric as .xlsx in the layout that is read back, boxed and on landscape pages; no formulas.</summary>
internal static class WriteRubricSheet
{
    public static byte[] Of(Rubric rubric)
    {
        var rows = RubricSheet.Of(rubric);
        using var sheet = new SheetWriter(new SheetLayout(rubric.Name, [.. RubricSheet.Columns.Select(column => column.Width)]));
        foreach (var (label, value) in rows.Info)
        {
            // Label in the wide column, value across the columns next to it; a merged cell does not grow by itself.
            var height = RowHeight.Of(value as string ?? "", RubricSheet.Columns.Skip(2).Take(4).Sum(column => column.Width), isBold: false);
            sheet.WriteRow([new(label, CellLook.BoxedBold), new(value, CellLook.Boxed)], firstColumn: 1, height ?? RowHeight.Single);
            sheet.Merge(2, 5);
        }

        sheet.SkipRows(1);
        sheet.WriteRow(RubricSheet.Columns.Select(column => new ExportCell(column.Heading, CellLook.BoxedHeader)));
        sheet.Repeat(sheet.Row, sheet.Row);
        foreach (var cells in rows.Criteria)
        {
            sheet.WriteRow(cells.Select(value => new ExportCell(value, IsTotal(cells) ? CellLook.BoxedBold : CellLook.Boxed)));
        }

        foreach (var list in rows.Lists)
        {
            sheet.SkipRows(1);
            foreach (var (index, cells) in list.Index())
            {
                sheet.WriteRow(cells.Select(value => new ExportCell(value, index == 0 ? CellLook.BoxedHeader : CellLook.Boxed)), firstColumn: 1);
            }
        }

        using var file = sheet.Finish();
        return file.ToArray();
    }

    private static bool IsTotal(object?[] cells) => cells[1] is SheetWords.Total;
}
