using System.Globalization;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Rubrics;

/// <summary>Whether the numbers of sister criteria follow each other.</summary>
internal static class Numbering
{
    private static readonly PhraseBook Bonus = new("điểm thưởng|điểm cộng|điểm trừ|trừ điểm|cộng điểm");

    /// <summary>1, 2, 3 … without gap, or without numbers at all; letters and Roman numbers are taken as they come.</summary>
    public static bool IsComplete(List<Criterion> sisters)
    {
        var expected = 1;
        foreach (var label in sisters.Where(sister => sister.Depth >= 2 && sister.Depth != 9).Select(sister => sister.Label))
        {
            if (!int.TryParse(label.Split('.')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != expected++)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Far from their sum, with no slip that explains it, the figures under a heading are no parts of it: scores of an index, points in another scale.
    /// </summary>
    public static bool IsFar(decimal stated, decimal sum) => Math.Abs(sum - stated) > Math.Max(2, stated / 4) && !Rounding.Slip.Of(stated, sum, 1);

    public static bool HasBonus(ReportReading reading, List<Criterion> sisters) =>
        sisters.Exists(sister => sister.Tokens.Exists(range => reading.AnyPhrase(range.From, range.To, Bonus)));
}
