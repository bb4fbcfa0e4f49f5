using System.Globalization;
using Danchu.Core.Documents;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Rubrics.Files;

/// <summary>
/// A rubric as .docx in the layout that is read back: what it says of itself, the table of criteria on landscape
/// pages with its heading repeated, then its classes.
/// </summary>
internal static class WriteRubricTables
{
    public static byte[] Of(Rubric rubric, string issuer, DocumentForm form)
    {
        var sheet = RubricSheet.Of(rubric);
        var document = new OfficialDocument
        {
            Title = new TitleBlock
            {
                IssuingBody = issuer, IssuerInText = issuer, Number = new DocumentNumber(null, "BTC"), PlaceAndDate = PlaceAndDate.Draft("…", null, null),
                TypeName = "Bảng tiêu chí", Subject = rubric.Name,
            },
            Body = [Info(sheet), Criteria(sheet), .. sheet.Lists.Select(List)],
            Signature = SignatureBlock.Parse([]),
        };
        return WordFile.Write(document, form);
    }

    private static Table Info(RubricSheet sheet) => new()
    {
        Columns = [new TableColumn(45), new TableColumn(120)],
        Rows = sheet.Info.Select(info => new TableRow([Cell(info.Label), Cell(info.Value)])).ToSequence(),
        HeaderRows = 0,
    };

    private static Table Criteria(RubricSheet sheet) => new()
    {
        Columns = RubricSheet.Columns
            .Select(column => new TableColumn(column.Width, column.Heading is SheetWords.Points or SheetWords.Depth ? Alignment.Centre : Alignment.Left))
            .ToSequence(),
        Rows = sheet.Criteria.Select(Row).Prepend(Row([.. RubricSheet.Columns.Select(object? (column) => column.Heading)])).ToSequence(),
        Landscape = true,
    };

    private static Block List(IReadOnlyList<object?[]> rows) => new Table
    {
        Columns = rows[0].Select((_, at) => new TableColumn(at == 0 ? 100 : 35)).ToSequence(),
        Rows = rows.Select(Row).ToSequence(),
    };

    private static TableRow Row(object?[] cells) => new(cells.Select(Cell).ToSequence());

    private static TableCell Cell(object? value)
    {
        var lines = Shown(value).Split('\n');
        return new TableCell(lines.SelectMany((line, at) => at == 0 ? Inline.Of(line) : Inline.Of(line).Prepend(new LineBreak())).ToSequence());
    }

    private static string Shown(object? value) => value switch
    {
        decimal number => LintWords.Show(number),
        DateOnly day => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
