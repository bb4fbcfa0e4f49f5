using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Checking.Numbers;
using Danchu.Core.Texts;

namespace Danchu.Core.Markup;

/// <summary>How a figure token is written out.</summary>
public enum TokenStyle
{
    /// <summary>The value, or a/b for a ratio.</summary>
    Value,

    /// <summary>A ratio as a percentage.</summary>
    Percentage,

    /// <summary>The difference from the previous period: tăng/giảm.</summary>
    Difference,

    /// <summary>The same in percent of the previous period's.</summary>
    PercentageChange,

    /// <summary>By one of <see cref="ScaleWords"/>: "294 triệu", "trên 53,8 nghìn"; of an area in ha or km².</summary>
    Scaled,
}

/// <summary>The word before a rounded number, which must be true of it.</summary>
public enum RoundingWord
{
    None,

    /// <summary>"trên": rounded down.</summary>
    Above,

    /// <summary>"gần": rounded up.</summary>
    Nearly,

    /// <summary>"khoảng": rounded to the nearest.</summary>
    About,
}

/// <summary>What stands behind the stroke of a token: <c>%</c>, <c>%1</c>, <c>+-</c>, <c>+-%1</c>, <c>trieu</c>, <c>tren van1</c>.</summary>
/// <param name="Decimals">The most decimals written.</param>
/// <param name="Scale">The word of the scale as it is written out: "triệu", "km²"; empty for other styles.</param>
public readonly partial record struct TokenForm(TokenStyle Style, int Decimals = 0, string Scale = "", RoundingWord Rounding = RoundingWord.None)
{
    public const int UsualDecimals = 2;

    public static readonly TokenForm Value = new(TokenStyle.Value);
    public static readonly TokenForm Percentage = new(TokenStyle.Percentage, UsualDecimals);
    public static readonly TokenForm Difference = new(TokenStyle.Difference);

    private static readonly (string Word, string Scale)[] Scales =
        [.. ScaleWords.All.DistinctBy(scale => scale.Power).Select(scale => (SearchText.Of(scale.Word), scale.Word)), ("ha", "ha"), ("km2", "km²")];

    private static readonly (string Word, RoundingWord Rounding)[] Roundings =
        [("", RoundingWord.None), ("tren ", RoundingWord.Above), ("gan ", RoundingWord.Nearly), ("khoang ", RoundingWord.About)];

    /// <summary>Null when it is no form; empty is the value.</summary>
    public static TokenForm? Read(string word)
    {
        var match = Grammar().Match(word);
        if (!match.Success)
        {
            return null;
        }

        int? decimals = match.Groups["decimals"].Value is { Length: > 0 } digit ? digit[0] - '0' : null;
        if (match.Groups["scale"] is { Success: true, Value: var scale })
        {
            return new TokenForm(
                TokenStyle.Scaled, decimals ?? UsualFor(scale), Array.Find(Scales, s => string.Equals(s.Word, scale, StringComparison.Ordinal)).Scale,
                Array.Find(Roundings, r => string.Equals(r.Word.Trim(), match.Groups["word"].Value, StringComparison.Ordinal)).Rounding);
        }

        return match.Groups["style"].Value switch
        {
            "%" => new TokenForm(TokenStyle.Percentage, decimals ?? UsualDecimals),
            "+-%" => new TokenForm(TokenStyle.PercentageChange, decimals ?? UsualDecimals),
            "+-" => Difference,
            _ => Value,
        };
    }

    /// <summary>With its stroke; empty for the value.</summary>
    public override string ToString()
    {
        var form = this;
        return Style switch
        {
            TokenStyle.Value => "",
            TokenStyle.Percentage => "|%" + Digits(UsualDecimals),
            TokenStyle.Difference => "|+-",
            TokenStyle.PercentageChange => "|+-%" + Digits(UsualDecimals),
            TokenStyle.Scaled => "|" + Array.Find(Roundings, r => r.Rounding == form.Rounding).Word
                + Array.Find(Scales, s => string.Equals(s.Scale, form.Scale, StringComparison.Ordinal)).Word + Digits(UsualFor(Scale)),
        };
    }

    // Areas are kept to two decimals.
    private static int UsualFor(string scale) => scale is "ha" or "km2" or "km²" ? UsualDecimals : 0;

    private string Digits(int usual) => Decimals == usual ? "" : Decimals.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<style>%|\+-%)(?<decimals>[0-4])?|(?<style>\+-)|((?<word>tren|gan|khoang) +)?(?<scale>nghin|van|trieu|ty|ha|km2)(?<decimals>[0-4])?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Grammar();
}
