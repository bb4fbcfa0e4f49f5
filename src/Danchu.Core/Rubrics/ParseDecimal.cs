using Danchu.Checking.Numbers;

namespace Danchu.Core.Rubrics;

/// <summary>Points and percentages of a rubric as typed: "12,5" or "12.5", at most two decimals, not negative.</summary>
internal static class ParseDecimal
{
    public const int Decimals = 2;
    public const decimal PercentLimit = 1_000;

    /// <returns>Null when the text is not such a number. The caller checks the upper limit.</returns>
    public static decimal? Of(string? typed) => TypedNumber.ParsePlain(typed, Decimals);
}
