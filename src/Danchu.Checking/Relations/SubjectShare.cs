using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>
/// A share whose part is only alluded to: "ý kiến về đất đai 41, xây dựng 19 … Nhóm đất đai chiếm 36,6%". Of the figures told shortly before one that a
/// word of its subject names makes it with another of its kind. It is a claim, never a finding.
/// </summary>
internal static class SubjectShare
{
    private const int MostWords = 8;
    private const int MostBack = 24;
    private const int MostSentences = 4;
    private const int Around = 6;
    private const int Digits = 3;

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Empty = WordHashes.Set(
        "tổng số của các những được đã đang trong năm với cho để và là cả này đó toàn riêng nhóm loại khu vực tỷ "
            + "tỉ lệ trọng có khoảng còn chiếm như vậy thế ấy theo "
            + "đạt bằng tức người");

    public static Relation? Of(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        if (Relation.DigitsOf(percent) < Digits || Percentages.IsChangeOf(reading, percent) || Direction.Before(reading, percent) != 0)
        {
            return null;
        }

        Span<ulong> words = stackalloc ulong[MostWords];
        words = words[..Subject(reading, percent, words)];
        for (var k = n - 1; words.Length > 0 && k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= percent.Sentence - MostSentences; k--)
        {
            if (CanBe(reading, reading.Numbers[k]) && IsNamed(reading, reading.Numbers[k], words) && WholeOf(reading, n, k) is { } whole)
            {
                return MakeShare.Of("T202", Situation.ShareEarlier, percent, reading.Numbers[k], whole, 2);
            }
        }

        return null;
    }

    /// <summary>The words before the percentage back to the last full stop or figure, without those that name nothing.</summary>
    private static int Subject(ReportReading reading, Number percent, Span<ulong> words)
    {
        var count = 0;
        for (var i = percent.Token - 1; i >= reading.Sentences[percent.Sentence].From && i >= percent.Token - (2 * MostWords) && count < words.Length; i--)
        {
            var token = reading.Tokens[i];
            if (token.Kind == TokenKind.Number || token.Sign is ';' or '(' or ')')
            {
                break;
            }

            if (token.Kind == TokenKind.Word && !Empty.Contains(token.Hash))
            {
                words[count++] = token.Hash;
            }
        }

        return count;
    }

    private static bool CanBe(ReportReading reading, Number number) =>
        number.Role is NumberRole.Quantity or NumberRole.Denominator or NumberRole.Numerator
            && number is { Doubtful: false, Change: false, Range: false, Hedge: Hedge.None } && number.Value >= 10 && !Units.IsDuration(number.Unit)
            && reading.Blocks[reading.Sentences[number.Sentence].Block].Kind != BlockKind.Row;

    /// <summary>One of the words stands beside the figure, with no other figure between.</summary>
    private static bool IsNamed(ReportReading reading, Number number, ReadOnlySpan<ulong> words)
    {
        for (var i = number.Token - 1; i >= 0 && i > number.Token - Around && reading.Tokens[i].Kind != TokenKind.Number; i--)
        {
            if (words.Contains(reading.Tokens[i].Hash))
            {
                return true;
            }
        }

        for (var i = number.Next; i < reading.Tokens.Count && i < number.Next + Around && reading.Tokens[i].Kind != TokenKind.Number; i++)
        {
            if (words.Contains(reading.Tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    private static Number? WholeOf(ReportReading reading, int n, int part)
    {
        var (percent, figure) = (reading.Numbers[n], reading.Numbers[part]);
        for (var k = n - 1; k >= 0 && k >= n - MostBack; k--)
        {
            var whole = reading.Numbers[k];
            if (k != part && CanBe(reading, whole) && whole.Value > figure.Value && whole.Unit == figure.Unit && MakeShare.MayFit(percent, figure, whole)
                && Precision.JudgeShare(percent, figure, whole) == Verdict.Holds)
            {
                return whole;
            }
        }

        return null;
    }
}
