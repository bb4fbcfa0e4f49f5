using System.Globalization;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Entries.Files;

/// <summary>Entries from Excel (its first sheet), from CSV or pasted: a row an entry, columns in any order, headed as the register calls them.</summary>
internal sealed class ParseEntryFile(EntryHeadings headings, string date)
{
    public const int RowsLimit = 5_000;

    public static readonly string TooManyRows = $"có quá {RowsLimit} dòng; hãy chia ra, mỗi lần tối đa {RowsLimit} dòng.";

    public Outcome<TypedRows> Read(Upload upload)
    {
        var errors = new ErrorList();
        var text = upload.Kind == FileKind.Xlsx
            ? KeptRows.Csv(ParseSheets.From("", upload.Content, errors, firstOnly: true, RowsLimit), headings.Accepted.ContainsKey)
            : SourceText.FromStream("", new MemoryStream(upload.Content), UploadPurpose.Entries.SizeLimit, errors)?.Text;
        return text is null || errors.Count > 0 ? errors.Refusals(nameof(ImportEntries.Input.File)) : Read(text, nameof(ImportEntries.Input.File));
    }

    public Outcome<TypedRows> ReadPasted(string pasted)
    {
        const string Field = nameof(ImportEntries.Input.Pasted);
        if (pasted.Length > ParseSheets.TextLimit || pasted.AsSpan().Count('\n') > 2 * RowsLimit)
        {
            return new Refusal("Phần dán vào " + TooManyRows, Field);
        }

        return Read(KeptRows.Csv(ParsePasted.From(pasted), headings.Accepted.ContainsKey), Field);
    }

    private Outcome<TypedRows> Read(string text, string field)
    {
        var errors = new ErrorList();
        var optional = headings.Columns.Select(headings.Of).Where(name => !string.Equals(name, date, StringComparison.Ordinal))
            .Concat([EntryHeadings.Number, EntryHeadings.Struck, KeptRows.Line]);
        var table = CsvTable.Read(new SourceText("", text), [date], [.. optional], errors, headings.Accepted);
        if (errors.Count > 0)
        {
            return errors.Refusals(field);
        }

        return table.Count switch
        {
            0 => new Refusal("Không có dòng nào dưới dòng tên cột.", field),
            > RowsLimit => new Refusal("Tệp " + TooManyRows, field),
            _ => new TypedRows(text, [.. table.Select(Row)]),
        };
    }

    private TypedRow Row(CsvRow row)
    {
        var line = int.TryParse(row[KeptRows.Line].Text, CultureInfo.InvariantCulture, out var kept) ? kept : row.Line;
        var typed = headings.Columns.Select(column => (column.Key, row[headings.Of(column)].Text)).Where(cell => cell.Text is not null)
            .ToDictionary(cell => cell.Key, cell => cell.Text!, StringComparer.Ordinal);
        return new TypedRow(line, InputText.Line(row[EntryHeadings.Number].Text), typed);
    }
}

/// <summary>What a file says.</summary>
/// <param name="Text">As CSV, whatever it came as.</param>
internal sealed record TypedRows(string Text, List<TypedRow> Rows);

/// <summary>A row of a file.</summary>
/// <param name="Number">The entry's number in the book, empty for one that is looked for by what it says.</param>
/// <param name="Typed">By column; one that the file does not have is not among them.</param>
internal sealed record TypedRow(int Line, string Number, Dictionary<string, string> Typed);
