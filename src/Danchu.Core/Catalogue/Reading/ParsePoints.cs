using Danchu.Core.Files;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Points and per cents of a rubric: at most two decimals, within bounds that no real rubric comes near.</summary>
internal static class ParsePoints
{
    private const int Decimals = 2;
    private const decimal PercentLimit = 1_000;

    public static decimal Required(Cell cell) => Optional(cell) ?? Missing(cell);

    public static decimal? Optional(Cell cell) => Within(cell, Rubric.PointsLimit);

    public static decimal Percent(Cell cell) => OptionalPercent(cell) ?? Missing(cell);

    public static decimal? OptionalPercent(Cell cell) => Within(cell, PercentLimit);

    private static decimal? Within(Cell cell, decimal limit)
    {
        var number = Number.In(cell, Decimals);
        if (number > limit)
        {
            cell.Refuse($"{number} vượt giới hạn {limit:0}.");
        }

        return number;
    }

    // Text that is not a number was reported where it was read.
    private static decimal Missing(Cell cell)
    {
        if (cell.IsEmpty)
        {
            cell.Refuse("không được để trống.");
        }

        return 0;
    }
}
