using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Uploads;

namespace Danchu.Core.Accounts;

/// <summary>A list of people as CSV, read like the catalogue's files: UTF-8 with or without its mark, comma or semicolon, columns in any order.</summary>
internal static class ParsePeopleFile
{
    public const int RowsLimit = 1000;

    private static readonly string[] Columns = ["user_name", "full_name", "organisation_code", "role"];

    public static Outcome<List<PeopleFileRow>> Read(byte[] file)
    {
        var errors = new ErrorList();
        using var stream = new MemoryStream(file);
        var table = CsvTable.Read(SourceText.FromStream("people.csv", stream, UploadPurpose.People.SizeLimit, errors), Columns, [], errors);
        if (errors.Count > 0)
        {
            return errors.Sorted().Select(e => Refuse($"Dòng {e.Line}: {e.Reason}")).ToList();
        }

        return table.Count switch
        {
            0 => Refuse("Tệp không có dòng nào dưới dòng tên cột."),
            > RowsLimit => Refuse($"Tệp có {table.Count} dòng, mỗi lần nạp tối đa {RowsLimit} dòng; hãy chia thành nhiều tệp."),
            _ => table.Select(Row).ToList(),
        };
    }

    private static PeopleFileRow Row(CsvRow row) => new(
        row.Line, Text(row, "user_name"), Text(row, "full_name"), Text(row, "organisation_code").ToUpperInvariant(), Text(row, "role"));

    private static string Text(CsvRow row, string column) => InputText.Line(row[column].Text);

    private static Refusal Refuse(string message) => new(message, nameof(ImportPeople.Input.File));
}

/// <summary>A line of the file: one role of one person. <paramref name="Line"/> counts from 1 and includes the heading.</summary>
internal sealed record PeopleFileRow(int Line, string UserName, string FullName, string OrganisationCode, string Role);
