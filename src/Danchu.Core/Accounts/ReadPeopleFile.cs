using System.Text;
using CsvHelper;
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

        return Rows(text);
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
        long? malformed = null;
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Delimiter(text),
            TrackLineNumbers = true,
            OnMalformedRecord = bad => malformed ??= Math.Max(1, bad.LineNumber),
        });
        if (!csv.Read())
        {
            return new Refusal("Tệp trống.", nameof(ImportPeople.Input.File));
        }

        var header = Values(csv).Select(h => h.Trim().ToLowerInvariant()).ToList();
        var missing = Columns.Except(header, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            return new Refusal($"Dòng 1: thiếu cột {string.Join(", ", missing)}. Dòng đầu phải là user_name,full_name,organisation_code,role.", nameof(ImportPeople.Input.File));
        }

        var rows = new List<PeopleFileRow>();
        while (csv.Read() && rows.Count <= RowsLimit)
        {
            var values = Values(csv);
            var fields = Columns.Select(c => header.IndexOf(c)).Select(at => at < values.Length ? InputText.Line(values[at]) : "").ToList();
            if (fields.Exists(f => f.Length > 0))
            {
                rows.Add(new PeopleFileRow((int)csv.LineNumber, fields[0], fields[1], fields[2].ToUpperInvariant(), fields[3]));
            }
        }

        return (malformed, rows.Count) switch
        {
            ({ } line, _) => new Refusal($"Dòng {line}: không đọc được theo dạng CSV (kiểm tra dấu ngoặc kép).", nameof(ImportPeople.Input.File)),
            (_, 0) => new Refusal("Tệp không có dòng nào dưới dòng tiêu đề.", nameof(ImportPeople.Input.File)),
            (_, > RowsLimit) => new Refusal($"Tệp có quá {RowsLimit} dòng; hãy chia thành nhiều tệp.", nameof(ImportPeople.Input.File)),
            _ => rows,
        };
    }

    private static string[] Values(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static char Delimiter(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Contains(';') ? ';' : header.Contains('\t') ? '\t' : ',';
    }
}

internal sealed record PeopleFileRow(int Line, string UserName, string FullName, string OrganisationCode, string Role);
