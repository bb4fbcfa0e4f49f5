using System.Globalization;
using System.Text;
using Danchu.Core.Operations;
using Danchu.Documents.Encodings;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Danchu.Core.Files;

/// <summary>The rows of all sheets of an .xlsx. What is no such file, too large, or holds formulas where a list is read, is refused first.</summary>
internal static class ParseSheets
{
    public const int RowLimit = 3_000;

    // One sheet may be named many times, and is read again for each name.
    private const int SheetLimit = 50;
    public const int ColumnLimit = 40;

    /// <summary>Excel's own limit. One long text that thousands of cells point to is a few bytes in the file and would fill the memory here.</summary>
    public const int CellLimit = 32_767;

    /// <summary>Of all cells together, each counted where it stands.</summary>
    public const int TextLimit = 3_000_000;

    // The reader of old .xls asks for code pages even when it reads .xlsx.
    static ParseSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="firstOnly">The first sheet alone: the others explain it.</param>
    /// <param name="under">Most rows under a heading, where it is a list that is read; what has more is refused before it is unpacked.</param>
    /// <param name="values">An old .xls is read too, and a formula's saved value is taken (in an .xlsx named in the notes); otherwise both are refused.</param>
    public static IReadOnlyList<SheetRow> From(
        string file, byte[] bytes, ErrorList errors, bool firstOnly = false, int? under = null, bool values = false)
    {
        try
        {
            var formulas = new List<SheetFormula>();
            var isOld = values && InspectSpreadsheet.IsOld(bytes);
            if (!isOld && InspectSpreadsheet.Refusals(bytes, under, values ? formulas : null) is { Count: > 0 } refusals)
            {
                refusals.ForEach(refusal => errors.Add(file, refusal.Line, refusal.Reason));
                return [];
            }

            errors.Notes.AddRange(formulas.Select(formula => formula.Note));
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = isOld ? ExcelReaderFactory.CreateBinaryReader(stream) : ExcelReaderFactory.CreateOpenXmlReader(stream);
            return InUnicode(Rows(reader, file, errors, firstOnly, under + 1 ?? RowLimit), errors);
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException
            or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or OverflowException or NullReferenceException
            or NotSupportedException)
        {
            // Whatever the readers of zip, XML and sheets make of broken bytes: the file cannot be read, and nothing but the file is at fault.
            errors.Add(file, 1, InspectSpreadsheet.Broken);
            return [];
        }
    }

    // Fonts are not looked at: the letters of a whole list say enough.
    private static IReadOnlyList<SheetRow> InUnicode(List<SheetRow> rows, ErrorList errors)
    {
        var (texts, converted) = LegacyText.Read([.. rows.SelectMany(row => row.Cells).Select(cell => cell.Text)]);
        if (converted.Note is not { } note)
        {
            return rows;
        }

        errors.Notes.Add(note);
        var next = 0;
        return rows.ConvertAll(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = texts[next++] })] });
    }

    private static List<SheetRow> Rows(IExcelDataReader reader, string file, ErrorList errors, bool firstOnly, int limit)
    {
        var (rows, text) = (new List<SheetRow>(), 0L);
        if (reader.ResultsCount > SheetLimit)
        {
            errors.Add(file, 1, $"tệp có quá {SheetLimit} trang tính.");
            return [];
        }

        do
        {
            for (var line = 1; reader.Read(); line++)
            {
                if (line > limit || rows.Count >= limit)
                {
                    errors.Add(file, line, $"tệp có quá {limit} dòng.");
                    return [];
                }

                if (TooLong(reader, line, ref text) is { } reason)
                {
                    errors.Add(file, line, reason);
                    return [];
                }

                var row = Row(reader, line);
                if (!row.IsEmpty)
                {
                    rows.Add(row);
                }
            }
        }
        while (!firstOnly && reader.NextResult());
        return rows;
    }

    private static string? TooLong(IExcelDataReader reader, int line, ref long text)
    {
        for (var column = 0; column < Math.Min(reader.FieldCount, ColumnLimit); column++)
        {
            if (reader.GetValue(column) is string { Length: var length })
            {
                text += length;
                if (length > CellLimit)
                {
                    return $"ô {Column(column)}{line.ToString(CultureInfo.InvariantCulture)} có quá {CellLimit} ký tự.";
                }
            }
        }

        return text > TextLimit ? $"chữ trong các ô dài quá {TextLimit / 1_000_000} triệu ký tự; hãy chỉ giữ trang tính cần nạp." : null;
    }

    private static SheetRow Row(IExcelDataReader reader, int line)
    {
        var sheet = reader.ResultsCount > 1 ? $"trang tính “{reader.Name}”, " : "";
        return new SheetRow(
            string.Create(CultureInfo.InvariantCulture, $"{sheet}dòng {line}"), line,
            [.. Enumerable.Range(0, Math.Min(reader.FieldCount, ColumnLimit))
                .Select(column => Cell(reader.GetValue(column), $"{sheet}ô {Column(column)}{line}", line))]);
    }

    private static string Column(int column) => column < 26 ? ((char)('A' + column)).ToString() : Column((column / 26) - 1) + (char)('A' + (column % 26));

    private static SheetCell Cell(object? value, string place, int line) => value switch
    {
        null => new SheetCell(place, line, ""),
        double number => Number(number, place, line),
        DateTime moment => new SheetCell(
            place, line, DateOnly.FromDateTime(moment).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture), Day: DateOnly.FromDateTime(moment)),
        bool truth => new SheetCell(place, line, truth ? "có" : "không"),
        _ => new SheetCell(place, line, InputText.Lines(Convert.ToString(value, CultureInfo.InvariantCulture))),
    };

    // Excel keeps binary fractions: 12.1 comes as 12.0999999999999996. Fifteen digits are what it shows itself.
    private static SheetCell Number(double number, string place, int line) =>
        Math.Abs(number) < 1e12 && (decimal)Math.Round(number, 9) is var exact
            ? new SheetCell(place, line, exact.ToString("0.#########", CultureInfo.InvariantCulture).Replace('.', ','), exact)
            : new SheetCell(place, line, number.ToString("R", CultureInfo.InvariantCulture));
}
