using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Accounts;

/// <summary>
/// A list of people from Excel (its first sheet) or as CSV, read like the catalogue's files: UTF-8 with or without its mark, comma or semicolon, columns in
/// any order, headings in Vietnamese or in the words of the code.
/// </summary>
internal static class ParsePeopleFile
{
    public const int RowsLimit = 1000;

    private const string UserName = "Tên đăng nhập";
    private const string FullName = "Họ và tên";
    private const string Unit = "Mã đơn vị";
    private const string RoleOf = "Vai trò";

    public static readonly IReadOnlyList<string> Columns = [UserName, FullName, Unit, RoleOf];

    private static readonly Dictionary<string, string> Also = new(StringComparer.OrdinalIgnoreCase)
    {
        [UserName] = UserName, ["user_name"] = UserName, ["Tài khoản"] = UserName,
        [FullName] = FullName, ["full_name"] = FullName, ["Họ tên"] = FullName,
        [Unit] = Unit, ["organisation_code"] = Unit,
        [RoleOf] = RoleOf, ["role"] = RoleOf,
    };

    public static Outcome<PeopleList> Read(Upload upload)
    {
        var errors = new ErrorList();
        var text = upload.Kind == FileKind.Xlsx
            ? SheetText.Csv(ParseSheets.From("", upload.Content, errors, firstOnly: true))
            : SourceText.FromStream("", new MemoryStream(upload.Content), UploadPurpose.People.SizeLimit, errors)?.Text;
        if (errors.Count > 0 || text is null)
        {
            return errors.Refusals(nameof(ImportPeople.Input.File));
        }

        var table = CsvTable.Read(new SourceText("", text), Columns, [], errors, Also);
        if (errors.Count > 0)
        {
            return errors.Refusals(nameof(ImportPeople.Input.File));
        }

        return table.Count switch
        {
            0 => Refuse("Tệp không có dòng nào dưới dòng tên cột."),
            > RowsLimit => Refuse($"Tệp có {table.Count} dòng, mỗi lần nạp tối đa {RowsLimit} dòng; hãy chia thành nhiều tệp."),
            _ => new PeopleList(text, [.. table.Select(Row)]),
        };
    }

    private static PeopleFileRow Row(CsvRow row) => new(
        row.Line, Cell(row, UserName), Cell(row, FullName), Cell(row, Unit).ToUpperInvariant(), Cell(row, RoleOf));

    private static string Cell(CsvRow row, string column) => InputText.Line(row[column].Text);

    private static Refusal Refuse(string message) => new(message, nameof(ImportPeople.Input.File));
}

/// <summary>What a file says.</summary>
/// <param name="Text">As CSV, whatever it came as.</param>
internal sealed record PeopleList(string Text, List<PeopleFileRow> Rows);

/// <summary>A line of the file: one role of one person. <paramref name="Line"/> counts from 1 and includes the heading.</summary>
internal sealed record PeopleFileRow(int Line, string UserName, string FullName, string OrganisationCode, string Role);
