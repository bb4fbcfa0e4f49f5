using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>Without a stated base a count still had a whole number before: 104 after +36,8% was 76; 57 after +31,2% was nothing.</summary>
internal static class WholeGrowth
{
    private static readonly PhraseBook Base = new("so với|so cùng kỳ|cùng kỳ|năm trước");

    public static Relation? Of(ReportReading reading, Number percent, Number now, int sign)
    {
        if (percent.Decimals == 0 || now.Value is <= 0 or > 2000 || (sign < 0 && percent.Mantissa >= 100) || !HasBase(reading, percent))
        {
            return null;
        }

        var unit = Precision.Unit(percent.Decimals);
        var high = now.Value / (1 + (sign * (percent.Mantissa - (sign * unit)) / 100));
        var low = now.Value / (1 + (sign * (percent.Mantissa + (sign * unit)) / 100));
        (low, high) = low <= high ? (low, high) : (high, low);
        var fits = Math.Ceiling(low) <= high;
        return !fits && high - low > 0.5m
            ? null
            : new Relation
            {
                Code = "T206",
                Aspect = Aspect.Share,
                Situation = Situation.GrowthFromNothing,
                Stated = percent,
                Figures = [now, percent],
                Verdict = fits ? Verdict.Holds : Verdict.Contradicts,
                Value = percent.Mantissa,
                Computed = fits ? Math.Ceiling(low) : null,
                Evidence = 6,
                StatedText = Write.Of(percent.Mantissa) + "%",
                Formula = fits ? null : $"{Write.Of(Math.Round(low, 2))} .. {Write.Of(Math.Round(high, 2))}",
            };
    }

    private static bool HasBase(ReportReading reading, Number percent)
    {
        var sentence = reading.Sentences[percent.Sentence];
        return reading.AnyPhrase(Math.Max(sentence.From, percent.Token - 60), Math.Min(sentence.To, percent.Next + 8), Base);
    }
}
