using System.Globalization;
using Danchu.Core.Days;
using Danchu.Core.Facts;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries;

/// <summary>What a column holds as people read it: 16/01/2023, 1.078, the name of a choice. Entries it names are given by their titles.</summary>
public static class ShowField
{
    public static string Of(RegisterColumn column, string kept, Func<string, string>? titleOf = null) => column.Many
        ? string.Join("; ", kept.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => One(column, one, titleOf)))
        : One(column, kept, titleOf);

    /// <summary>As it is typed back: the same, but several values one a line, and an entry by its id.</summary>
    public static string InField(RegisterColumn column, string kept) => column switch
    {
        { Kind: ColumnKind.Entry or ColumnKind.Choice or ColumnKind.YesNo } => kept,
        { IsNumber: true } when Number(kept) is { } number => WriteFigure.InField(Figure.Of(number), column.Decimals),
        _ => column.Many ? kept : One(column, kept, titleOf: null),
    };

    public static DateOnly? Day(string kept) =>
        DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static decimal? Number(string kept) => decimal.TryParse(kept, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string One(RegisterColumn column, string kept, Func<string, string>? titleOf) => column.Kind switch
    {
        _ when kept.Length == 0 => "",
        ColumnKind.Date => Day(kept)?.Short() ?? kept,
        ColumnKind.Choice => column.NameOf(kept),
        ColumnKind.YesNo => kept is "yes" ? "có" : "không",
        ColumnKind.Entry => titleOf?.Invoke(kept) ?? "",
        _ when column.IsNumber && Number(kept) is { } number => WriteFigure.Number(number),
        _ => kept,
    };
}
