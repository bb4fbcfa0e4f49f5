using System.Text.RegularExpressions;
using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>How a figure token is written out.</summary>
public enum TokenForm
{
    /// <summary>The value, or a/b for a ratio.</summary>
    Value,

    /// <summary>A ratio as a percentage.</summary>
    Percentage,

    /// <summary>The difference from the previous period: tăng/giảm.</summary>
    Difference,
}

/// <summary>
/// A figure token as it stands in the text: <c>{{ngay-cong@toan-bo}}</c>, <c>{{hoa-giai-thanh@xa|%}}</c>, <c>{{a/b@xa}}</c>,
/// <c>{{ngay-cong|+-}}</c>.
/// </summary>
/// <param name="Indicator">Key of the indicator, or of the numerator.</param>
/// <param name="Base">Key of the denominator when two indicators make the ratio.</param>
public sealed partial record FigureToken(string Indicator, string? Base, Scope Scope, TokenForm Form)
{
    /// <summary>Reads what stands between the braces; null when it is no token.</summary>
    public static FigureToken? Read(string inner)
    {
        var match = Grammar().Match(inner);
        if (!match.Success || Scope.FromWord(match.Groups["scope"].Value) is not { } scope)
        {
            return null;
        }

        var form = match.Groups["form"].Value switch
        {
            "%" => TokenForm.Percentage,
            "+-" => TokenForm.Difference,
            _ => TokenForm.Value,
        };
        return new FigureToken(match.Groups["key"].Value, match.Groups["base"] is { Success: true } b ? b.Value : null, scope, form);
    }

    /// <summary>The token as it is typed, braces included.</summary>
    public override string ToString() => $"{{{{{Inner}}}}}";

    /// <summary>Without braces: also the tag of the bound figure in the document.</summary>
    public string Inner => Indicator + (Base is null ? "" : "/" + Base) + (Scope.Word is "" ? "" : "@" + Scope.Word) + Form switch
    {
        TokenForm.Percentage => "|%",
        TokenForm.Difference => "|+-",
        _ => "",
    };

    [GeneratedRegex(
        "^\\s*(?<key>[a-z0-9][a-z0-9.-]{0,79})(/(?<base>[a-z0-9][a-z0-9.-]{0,79}))?(@(?<scope>[a-z-]{1,20}))?\\s*(\\|\\s*(?<form>%|\\+-))?\\s*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Grammar();
}
