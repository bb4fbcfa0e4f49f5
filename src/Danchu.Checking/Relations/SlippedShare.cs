using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>
/// The total in the words right before, of which a share is one slip away: "kiến nghị 21, được giải quyết 18 vụ việc, đạt 87,5%". Two digits of three that
/// changed places are hardly ever chance, so that units need not be written; another digit must be of the figure next to the part.
/// </summary>
internal static class SlippedShare
{
    private const int MostBack = 8;

    public static Relation? Of(ReportReading reading, SharedPart shared, bool named, bool held)
    {
        var (percent, part) = (shared.Percent, shared.Part);
        if (part.Hedge != Hedge.None || part.Role != NumberRole.Quantity || percent.Mantissa is 0 or >= 100 || Relation.DigitsOf(percent) < 2)
        {
            return null;
        }

        var (at, first) = (reading.Tokens[part.Token].Number, true);
        Relation? weaker = null;
        for (var k = at - 1; k >= 0 && k >= at - MostBack && reading.Numbers[k].Sentence >= part.Sentence - 1; k--)
        {
            var whole = reading.Numbers[k];
            if (!CanBeWhole(reading, part, whole, first) || SharedPart.IsOfAnotherTime(reading, whole, part))
            {
                continue;
            }

            var share = part.Value * 100 / whole.Value;
            if (Relation.DigitsOf(percent) >= Slip.SwapDigits && Slip.IsSwapOf(percent, share) && !(first && share > 99.95m))
            {
                return MakeShare.Of("T202", Situation.ShareEarlier, percent, part, whole, 6);
            }

            var alike = part.Unit == whole.Unit || part.Unit == 0 || whole.Unit == 0;
            var said = alike && !named && whole.Sentence == part.Sentence;
            if (Relation.DigitsOf(percent) >= Slip.SwapDigits && first && said && shared.Closeness > 0 && IsOtherDigit(reading, shared, share))
            {
                return MakeShare.Of("T202", Situation.ShareEarlier, percent, part, whole, 6);
            }

            // Of two digits that changed places only the figure next to the part is the total: "4.620 ý tưởng, hiện thực hóa 318 ý tưởng (9,6%)".
            if (first && said && !held && part.Unit != 0 && part.Unit == whole.Unit && shared.Closeness > 0 && percent.Decimals > 0
                && Slip.IsSwapOf(percent, share))
            {
                return MakeShare.Of("T202", Situation.ShareEarlier, percent, part, whole, 6);
            }

            if (said && !held && weaker is null && Relation.DigitsOf(percent) >= Slip.SwapDigits && shared.Closeness >= 0
                && IsInFigures(reading, shared, whole, first))
            {
                weaker = MakeShare.Of("T202", Situation.ShareEarlier, percent, part, whole, 6);
            }

            first = false;
        }

        return weaker;
    }

    /// <summary>
    /// "phát ra 3.600 phiếu, thu về 5.312 phiếu (97,6%)": two digits changed places in one of the figures, or a digit is another one in the figure next to it.
    /// </summary>
    private static bool IsInFigures(ReportReading reading, SharedPart shared, Number whole, bool first)
    {
        var (percent, part) = (shared.Percent, shared.Part);
        return !Percentages.IsOfSomethingElse(reading, percent) && !IsOpenVote(reading, shared) && part.Value >= 10 && whole.Value >= 10
            && (Slip.IsSwapOfShare(percent, part, whole)
                || (first && (part.Unit != 0 || shared.Closeness > 0)
                    && (part.Value < whole.Value ? IsClose(percent, part, whole) : IsAsLong(percent, part, whole))
                    && Slip.OfShare(percent, part, whole)));
    }

    /// <summary>Of those present or of all: only four digits of a percentage tell it.</summary>
    private static bool IsOpenVote(ReportReading reading, SharedPart shared) =>
        Relation.DigitsOf(shared.Percent) < 4 && Percentages.IsVote(reading, shared.Part, shared.Percent);

    /// <summary>"khoán thu 1.436 tấn; đã thu 1.609 tấn, đạt 84,2%": the part is more than all, and another digit in its place is not.</summary>
    private static bool IsAsLong(Number percent, Number part, Number whole)
    {
        var (needed, all) = (percent.Mantissa * whole.Value / 100, part.Value * 100 / percent.Mantissa);
        return (needed < part.Value && needed * 10 > part.Value && IsSameLength(needed, part.Value))
            || (all > whole.Value && IsSameLength(all, whole.Value) && all < whole.Value * 10);
    }

    private static bool IsSameLength(decimal one, decimal other) =>
        decimal.Truncate(one).ToString(System.Globalization.CultureInfo.InvariantCulture).Length
            == decimal.Truncate(other).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;

    private static bool IsClose(Number percent, Number part, Number whole) =>
        Math.Abs((part.Value * 100 / whole.Value) - percent.Mantissa) <= percent.Mantissa / 2;

    private static bool IsOtherDigit(ReportReading reading, SharedPart shared, decimal share) =>
        shared.Percent.Decimals > 0 && Slip.Of(shared.Percent, share) && !Percentages.IsOfSomethingElse(reading, shared.Percent)
            && !IsOpenVote(reading, shared);

    /// <summary>In the sentence before it the total must be counted in the unit of the part.</summary>
    private static bool CanBeWhole(ReportReading reading, Number part, Number whole, bool first)
    {
        var here = whole.Sentence == part.Sentence;
        var alike = Units.AreAlike(part.Unit, whole.Unit);
        return whole is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Range: false, Hedge: Hedge.None }
            && (whole.Value > part.Value || whole.Value * 10 > part.Value)
            && !Units.IsDuration(whole.Unit) && !Percentages.IsClosed(reading, whole, part)
            && (here ? alike || first || part.Unit == 0 || whole.Unit == 0 : alike && part.Unit != 0);
    }
}
