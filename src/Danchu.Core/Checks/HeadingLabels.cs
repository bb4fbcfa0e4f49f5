using System.Globalization;
using Danchu.Documents;

namespace Danchu.Core.Checks;

/// <summary>Numbers of headings as reports commonly print them: I. · 1. · 1.1. · a) · the model holds only ordinals.</summary>
internal sealed class HeadingLabels
{
    private const string Letters = "abcdđeghiklmnopqrstuvxy";
    private static readonly (int Value, string Sign)[] Signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    private int above;

    public string Next(Heading heading)
    {
        if (heading.Label is { } own)
        {
            return own + " ";
        }

        if (heading.Ordinal is not { } ordinal)
        {
            return "";
        }

        var label = heading.Level switch
        {
            1 => Roman(ordinal) + ". ",
            2 => string.Create(CultureInfo.InvariantCulture, $"{ordinal}. "),
            3 => string.Create(CultureInfo.InvariantCulture, $"{above}.{ordinal}. "),
            _ => Letter(ordinal) + ") ",
        };
        above = heading.Level == 2 ? ordinal : above;
        return label;
    }

    public static string Letter(int ordinal) =>
        ordinal >= 1 && ordinal <= Letters.Length ? Letters[ordinal - 1].ToString() : ordinal.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int ordinal)
    {
        if (ordinal is < 1 or > 89)
        {
            return ordinal.ToString(CultureInfo.InvariantCulture);
        }

        var roman = "";
        foreach (var (value, sign) in Signs)
        {
            while (ordinal >= value)
            {
                (roman, ordinal) = (roman + sign, ordinal - value);
            }
        }

        return roman;
    }
}
