using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Villages;

/// <summary>
/// A list of villages from Excel (its first sheet), as CSV, or pasted out of Excel: columns in any order with their headings; what is pasted without headings
/// has the columns in the order of <see cref="Columns"/>.
/// </summary>
internal static class ParseVillageFile
{
    public const int RowsLimit = 500;

    public const string Name = "Tên thôn";
    public const string Households = "Số hộ";
    public const string People = "Số nhân khẩu";
    public const string Head = "Trưởng thôn";
    public const string TermFrom = "Nhiệm kỳ từ";
    public const string TermTo = "Nhiệm kỳ đến";
    public const string Code = "Mã";

    public static readonly IReadOnlyList<string> Columns = [Name, Households, People, Head, TermFrom, TermTo, Code];

    private static readonly SheetRow Headings = new("", 1, [.. Columns.Select(name => new SheetCell("", 1, name))]);

    private static readonly Dictionary<string, string> Also = new(StringComparer.OrdinalIgnoreCase)
    {
        [Name] = Name, ["Tên"] = Name, ["Thôn"] = Name, ["Thôn, bản, tổ dân phố"] = Name, ["Tên thôn, bản, tổ dân phố"] = Name, ["name"] = Name,
        [Households] = Households, ["Hộ"] = Households, ["households"] = Households,
        [People] = People, ["Số khẩu"] = People, ["Khẩu"] = People, ["Nhân khẩu"] = People, ["people"] = People,
        [Head] = Head, ["Trưởng thôn, bản"] = Head, ["Trưởng thôn, Trưởng bản, Tổ trưởng tổ dân phố"] = Head, ["head"] = Head,
        [TermFrom] = TermFrom, ["Từ ngày"] = TermFrom, [TermTo] = TermTo, ["Đến ngày"] = TermTo,
        [Code] = Code, ["Mã thôn"] = Code, ["code"] = Code,
    };

    public static Outcome<VillageList> Read(Upload upload)
    {
        var errors = new ErrorList();
        var text = upload.Kind == FileKind.Xlsx
            ? SheetText.Csv(ParseSheets.From("", upload.Content, errors, firstOnly: true))
            : SourceText.FromStream("", new MemoryStream(upload.Content), UploadPurpose.Villages.SizeLimit, errors)?.Text;
        return errors.Count > 0 || text is null ? errors.Refusals(nameof(ImportVillages.Input.File)) : Read(text, nameof(ImportVillages.Input.File));
    }

    /// <param name="pasted">Cells parted by tabs as Excel copies them, or CSV.</param>
    public static Outcome<VillageList> Read(string pasted)
    {
        var isSheet = pasted.Contains('\t', StringComparison.Ordinal);
        var rows = ParsePasted.From(isSheet ? pasted : pasted.Replace(',', '\t'));
        if (!rows[0].Cells.Any(cell => Also.ContainsKey(cell.Text.Trim(' ', '"'))))
        {
            rows = [Headings, .. rows.Select(row => row with { Line = row.Line + 1 })];
        }
        else if (!isSheet)
        {
            return Read(pasted, nameof(ImportVillages.Input.Pasted));
        }

        return Read(SheetText.Csv(rows), nameof(ImportVillages.Input.Pasted));
    }

    private static Outcome<VillageList> Read(string text, string field)
    {
        var errors = new ErrorList();
        var table = CsvTable.Read(new SourceText("", text), [Name], [.. Columns.Except([Name], StringComparer.Ordinal)], errors, Also);
        if (errors.Count > 0)
        {
            return errors.Refusals(field);
        }

        return table.Count switch
        {
            0 => new Refusal("Danh sách không có dòng nào dưới dòng tên cột.", field),
            > RowsLimit => new Refusal($"Danh sách có {table.Count} dòng, mỗi lần nạp tối đa {RowsLimit} dòng.", field),
            _ => new VillageList(text, [.. table.Select(Row)]),
        };
    }

    private static VillageFileRow Row(CsvRow row) => new(
        row.Line, Cell(row, Name), Cell(row, Code).ToUpperInvariant(), Cell(row, Households), Cell(row, People), Cell(row, Head), Cell(row, TermFrom),
        Cell(row, TermTo));

    private static string Cell(CsvRow row, string column) => InputText.Line(row[column].Text);
}

/// <summary>What a list says.</summary>
/// <param name="Text">As CSV, whatever it came as.</param>
internal sealed record VillageList(string Text, List<VillageFileRow> Rows);

/// <summary>A line of the list as typed. <paramref name="Line"/> counts from 1 and includes the heading.</summary>
internal sealed record VillageFileRow(
    int Line, string Name, string Code, string Households, string People, string Head, string TermFrom, string TermTo)
{
    /// <summary>What goes into the book, by column; what was left empty is left as it is.</summary>
    public IEnumerable<(string Column, string Typed)> Fields => new[]
    {
        (VillageState.HouseholdsColumn, Households), (VillageState.PeopleColumn, People), (VillageState.HeadColumn, Head),
        (VillageState.TermFromColumn, TermFrom), (VillageState.TermToColumn, TermTo),
    }.Where(cell => cell.Item2.Length > 0);
}
