using Danchu.Core.Files;

namespace Danchu.Core.Rubrics.Files;

/// <summary>A rubric as .xlsx in the layout that is read back, boxed and on landscape pages; no formulas.</summary>
internal static class WriteRubricSheet
{
    private const double LineHeight = 16;

    public static byte[] Of(Rubric rubric)
    {
        var rows = RubricSheet.Of(rubric);
        using var sheet = new SheetWriter(rubric.Name, [.. RubricSheet.Columns.Select(column => column.Width)]);
        foreach (var (label, value) in rows.Info)
        {
            // Label in the wide column, value across the columns next to it; a merged cell does not grow by itself.
            var height = LineHeight * Math.Max(1, Math.Ceiling((value as string ?? "").Length / 95.0));
            sheet.WriteRow([new(label, CellLook.BoxedBold), new(value, CellLook.Boxed)], firstColumn: 1, height);
            sheet.Merge(2, 5);
        }

        sheet.SkipRows(1);
        sheet.WriteRow(RubricSheet.Columns.Select(column => new ExportCell(column.Heading, CellLook.BoxedHeader)));
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

        using var file = sheet.Finish(landscape: true);
        return file.ToArray();
    }

    private static bool IsTotal(object?[] cells) => cells[1] is SheetWords.Total;
}
