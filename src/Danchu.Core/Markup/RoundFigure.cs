namespace Danchu.Core.Markup;

/// <summary>Rounding as the word before the number says it: "trên" is never more than the number, "gần" never less.</summary>
internal static class RoundFigure
{
    public static decimal To(decimal value, int decimals, RoundingWord word) => decimal.Round(value, decimals, word switch
    {
        RoundingWord.Above => MidpointRounding.ToNegativeInfinity,
        RoundingWord.Nearly => MidpointRounding.ToPositiveInfinity,
        _ => MidpointRounding.AwayFromZero,
    });

    public static string Word(RoundingWord word) => word switch
    {
        RoundingWord.None => "",
        RoundingWord.Above => "trên",
        RoundingWord.Nearly => "gần",
        RoundingWord.About => "khoảng",
    };
}
