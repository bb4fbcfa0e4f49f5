using System.Globalization;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>A typist's slip in what is printed: one digit for another, or two neighbours that changed places; dots and lengths stay.</summary>
internal static class SlipDigit
{
    public static string In(string printed, Dice dice)
    {
        var digits = Enumerable.Range(0, printed.Length).Where(at => char.IsAsciiDigit(printed[at])).ToList();
        var written = printed.ToCharArray();
        var at = dice.Pick(digits);
        var first = at == 0 || !char.IsAsciiDigit(printed[at - 1]);
        if (!first && at > 1 && dice.Often(30) && written[at] is not '0')
        {
            (written[at], written[at - 1]) = (written[at - 1], written[at]);
        }
        else
        {
            written[at] = (char)('0' + dice.Next(first ? 1 : 0, 9));
        }

        return new string(written);
    }

    /// <summary>A percentage with a slip that neither rounding nor cutting off explains.</summary>
    public static string Percent(string printed, decimal exact, Dice dice)
    {
        while (true)
        {
            var slipped = In(printed, dice);
            if (Math.Abs(decimal.Parse(slipped.TrimEnd('%', ' ').Replace(',', '.'), CultureInfo.InvariantCulture) - exact) > 1.01m)
            {
                return slipped;
            }
        }
    }
}
