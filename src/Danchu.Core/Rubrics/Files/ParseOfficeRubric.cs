using Danchu.Core.Files;
using Danchu.Core.Indicators;
using IndicatorKind = Danchu.Core.Indicators.IndicatorKind;

namespace Danchu.Core.Rubrics.Files;

/// <summary>A rubric from an office's file, .xlsx, .xls or .docx, by the ending of its name.</summary>
internal static class ParseOfficeRubric
{
    public static bool Knows(string file) => Ending(file) is ".xlsx" or ".xls" or ".docx";

    public static Rubric? From(string file, byte[] bytes, IReadOnlyDictionary<string, IndicatorKind> indicators, RubricHead otherwise, ErrorList errors)
    {
        if (bytes.Length == 0 || bytes.Length > InspectSpreadsheet.FileLimit)
        {
            errors.Add(file, 1, bytes.Length == 0 ? "tệp trống." : $"tệp lớn quá {InspectSpreadsheet.FileLimit / 1_000_000} MB.");
            return null;
        }

        var rows = Ending(file) switch
        {
            ".xlsx" or ".xls" => ParseSheets.From(file, bytes, errors, values: true),
            ".docx" => ParseRubricTables.From(file, bytes, errors),
            _ => Unknown(file, errors),
        };
        return errors.Count > 0 ? null : new ParseRubricRows(file, indicators, errors).From(rows, otherwise);
    }

    private static IReadOnlyList<SheetRow> Unknown(string file, ErrorList errors)
    {
        errors.Add(file, 1, "chỉ nạp được tệp Excel (.xlsx, .xls) hoặc Word (.docx).");
        return [];
    }

    private static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant();
}
