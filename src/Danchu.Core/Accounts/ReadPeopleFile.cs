using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Danchu.Core.Operations;

namespace Danchu.Core.Accounts;

/// <summary>
/// A list of people as CSV: UTF-8 with or without its mark, separated by comma, semicolon or tab; first line user_name, full_name, organisation_code,
/// role, in any order.
/// </summary>
internal static class ReadPeopleFile
{
    public const int BytesLimit = 2 * 1024 * 1024;
    public const int RowsLimit = 1000;

    private static readonly string[] Columns = ["user_name", "full_name", "organisation_code", "role"];

    public static Outcome<List<PeopleFileRow>> Read(byte[] file)
    {
        if (file.Length is 0 or > BytesLimit)
        {
            return new Refusal(file.Length == 0 ? "Tệp trống." : "Tệp lớn quá 2 MB.", nameof(ImportPeople.Input.File));
        }

        if (Decoded(file) is not { } text)
        {
            return new Refusal("Tệp không phải văn bản mã UTF-8. Trong Excel, chọn Lưu thành “CSV UTF-8”.", nameof(ImportPeople.Input.File));
        }

        try
        {
            return Rows(text);
        }
        catch (CsvHelperException trouble)
        {
            // Quotation marks out of place and the like: the library knows the line, the sentence is ours.
            return new Refusal($"Dòng {trouble.Context?.Parser?.RawRow ?? 1}: không đọc được theo dạng CSV (kiểm tra dấu ngoặc kép).", nameof(ImportPeople.Input.File));
        }
    }

    private static string? Decoded(byte[] file)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);
            return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Windows-1258, UTF-16: guessing would spoil names.
            return null;
        }
    }

    private static Outcome<List<PeopleFileRow>> Rows(string text)
    {
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MaxFieldSize = 10_000,
        });
        if (!csv.Read() || !csv.ReadHeader())
        {
            return new Refusal("Tệp trống.", nameof(ImportPeople.Input.File));
        }

        var missing = Columns.Except(csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant()), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return new Refusal($"Dòng 1: thiếu cột {string.Join(", ", missing)}. Dòng đầu phải là user_name,full_name,organisation_code,role.", nameof(ImportPeople.Input.File));
        }

        var rows = new List<PeopleFileRow>();
        while (csv.Read())
        {
            rows.Add(new PeopleFileRow(csv.Parser.RawRow, Field(csv, 0), Field(csv, 1), Field(csv, 2).ToUpperInvariant(), Field(csv, 3)));
            if (rows.Count > RowsLimit)
            {
                return new Refusal($"Tệp có quá {RowsLimit} dòng; hãy chia thành nhiều tệp.", nameof(ImportPeople.Input.File));
            }
        }

        return rows.Count > 0 ? rows : new Refusal("Tệp không có dòng nào dưới dòng tiêu đề.", nameof(ImportPeople.Input.File));
    }

    private static string Field(CsvReader csv, int column) => InputText.Line(csv.GetField(Columns[column]));

    private static string Delimiter(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Contains(';') ? ";" : header.Contains('\t') ? "\t" : ",";
    }
}

internal sealed record PeopleFileRow(int Line, string UserName, string FullName, string OrganisationCode, string Role);
