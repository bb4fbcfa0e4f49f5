using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;

namespace Danchu.Core.Entries;

/// <summary>Reads what was typed into a column, on a page or in a sheet, as it is kept.</summary>
internal static class ParseField
{
    public const int LineLimit = 500;
    public const int LinesLimit = 4_000;

    private static readonly string[] Yes = ["yes", "true", "on", "có", "x", "1"];

    private static readonly string[] No = ["no", "false", "không", "0"];

    /// <returns>What is kept, empty for nothing; or why it cannot be read.</returns>
    public static (string Kept, string? Why) From(RegisterColumn column, string typed)
    {
        var text = InputText.Lines(typed);
        if (!column.Many)
        {
            return text.Length == 0 ? ("", null) : One(column, column.Kind == ColumnKind.LongText ? text : InputText.Line(text));
        }

        var read = text.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => One(column, one)).ToList();
        var kept = string.Join('\n', read.Select(one => one.Kept).Where(one => one.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
        return (kept, read.Select(one => one.Why).FirstOrDefault(why => why is not null) ?? TooLong(column, kept, LinesLimit));
    }

    private static (string Kept, string? Why) One(RegisterColumn column, string text) => column.Kind switch
    {
        ColumnKind.Date => Day(text),
        ColumnKind.Choice => Choice(column, text),
        ColumnKind.YesNo => Array.Exists(Yes, word => Same(word, text)) ? ("yes", null)
            : Array.Exists(No, word => Same(word, text)) ? ("no", null) : ("", $"Cột “{column.Name}” ghi “có” hoặc “không”."),
        ColumnKind.Entry => Guid.TryParse(text, out var id) ? (id.ToString(), null) : ("", $"Chọn một mục có sẵn cho “{column.Name}”."),
        _ when column.IsNumber => Number(column, text),
        ColumnKind.LongText => (text, TooLong(column, text, LinesLimit)),
        _ => (text, TooLong(column, text, LineLimit)),
    };

    private static (string, string?) Day(string text) => VietnameseDays.Read(text) is { } day
        ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
        : ("", $"“{Short(text)}” không phải là ngày. Viết như 01/07/2025.");

    private static (string, string?) Choice(RegisterColumn column, string text)
    {
        var known = column.Choices.Find(choice => string.Equals(choice.Key, text, StringComparison.Ordinal))
            ?? column.Choices.Find(choice => string.Equals(SearchText.Of(choice.Name), SearchText.Of(text), StringComparison.Ordinal));
        return known is not null ? (known.Key, null)
            : ("", $"“{Short(text)}” không có trong “{column.Name}”: {string.Join(", ", column.Choices.Select(choice => choice.Name))}.");
    }

    private static (string, string?) Number(RegisterColumn column, string text)
    {
        var (figure, refusal) = ParseFigure.From(text, Measured(column));
        return figure switch
        {
            _ when refusal is not null => ("", refusal.Message),
            { State: FigureState.Value, Value: { } value } => (value.ToString("0.####", CultureInfo.InvariantCulture), null),
            _ => ("", null),
        };
    }

    // A column is read as an indicator of the same kind would be: 294 triệu đồng, 1,2 ha.
    private static Indicator Measured(RegisterColumn column) => new()
    {
        Key = column.Key, Name = column.Name, Decimals = column.Kind == ColumnKind.Area && column.Decimals == 0 ? 2 : column.Decimals,
        Unit = column.Kind switch
        {
            ColumnKind.Money when column.Unit.Length == 0 => "đồng",
            ColumnKind.Area when column.Unit.Length == 0 => "m²",
            _ => column.Unit,
        },
        Kind = column.Kind switch
        {
            ColumnKind.Money => IndicatorKind.Money,
            ColumnKind.Area => IndicatorKind.Area,
            _ => IndicatorKind.Count,
        },
        Aggregation = Aggregation.Sum, Comparison = Comparison.None,
    };

    private static string? TooLong(RegisterColumn column, string text, int limit) =>
        text.Length > limit ? $"“{column.Name}” dài {text.Length} ký tự, tối đa {limit} ký tự." : null;

    private static bool Same(string word, string text) => string.Equals(word, text, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
