using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>
/// A share said of a part by its name, the figure itself having been given before: "công nghiệp 742; dân cư 411; … Công nghiệp chiếm 57,8%",
/// "chôn lấp 38.018 tấn, … Tỷ lệ chôn lấp 62,0%".
/// </summary>
internal static class NamedPart
{
    private const int MostWords = 5;
    private const int MostBack = 20;
    private const int MostSentences = 4;
    private static readonly ulong Takes = WordHashes.Hash("chiếm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reaches = WordHashes.Set("đạt bằng");

    /// <summary>"Như vậy nộp trực tuyến đạt 70,03%": what was just counted, by its name.</summary>
    private static readonly PhraseBook Concluding = new("như vậy|như thế|vậy|tính ra|do đó|theo đó|riêng|trong đó");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Rates = WordHashes.Set("lệ trọng");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Among = WordHashes.Set("trong trên");

    /// <summary>"không tán thành 18" is no part of "tỷ lệ tán thành".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Denying = WordHashes.Set("không chưa");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Empty = WordHashes.Set(
        "tổng số của các những được đã đang trong năm với cho để và là cả này đó toàn riêng nhóm loại thị trường khu vực tỷ "
            + "tỉ lệ trọng có khoảng còn như vậy thế ấy theo");

    public static SharedPart? Of(ReportReading reading, int n)
    {
        var percent = reading.Numbers[n];
        Span<ulong> words = stackalloc ulong[MostWords];
        words = words[..Subject(reading, percent, words)];
        // "đặc dụng 31.206 ha; phòng hộ 140.812 ha; … Rừng phòng hộ chiếm 34,1%": of three words one may be left out, where no figure has them all.
        return words.Length == 0 ? null
            : (Named(reading, n, words, words.Length) ?? (words.Length > 2 ? Named(reading, n, words, words.Length - 1) : null)) is { } part
                ? new(percent, part, 1)
                : null;
    }

    /// <summary>The last figure before it beside which so many of the words stand.</summary>
    private static Number? Named(ReportReading reading, int n, ReadOnlySpan<ulong> words, int needed)
    {
        var percent = reading.Numbers[n];
        for (var k = n - 1; k >= 0 && k >= n - MostBack && reading.Numbers[k].Sentence >= percent.Sentence - MostSentences; k--)
        {
            var number = reading.Numbers[k];
            if (number is { Role: NumberRole.Quantity, Doubtful: false, Change: false, Range: false, Hedge: Hedge.None } && !Units.IsDuration(number.Unit)
                && IsNamed(reading, number, words, needed))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The words between the mark before and "chiếm", or between "tỷ lệ" and the percentage, without those that name nothing.</summary>
    private static int Subject(ReportReading reading, Number percent, Span<ulong> words)
    {
        var from = reading.Sentences[percent.Sentence].From;
        // "chiếm tới 67,8%", "chiếm khoảng một nửa".
        var end = reading.IsWord(percent.Token - 1, Takes) || (Reaches.Contains(reading.Tokens[Math.Max(0, percent.Token - 1)].Hash)
                && Concluding.IsAt(reading.Tokens, from)) ? percent.Token - 1 : reading.IsWord(percent.Token - 2, Takes) ? percent.Token - 2 : percent.Token;
        var (count, rate) = (0, false);
        for (var i = end - 1; i >= from && i >= end - (3 * MostWords); i--)
        {
            var token = reading.Tokens[i];
            rate |= token.Kind == TokenKind.Word && Rates.Contains(token.Hash);
            if (token.Kind != TokenKind.Word || rate)
            {
                break;
            }

            // "Tỷ lệ bác sĩ trong nhân lực toàn ngành là 23,4%": what stands behind "trong" is the base.
            if (Among.Contains(token.Hash) && HasRate(reading, from, i))
            {
                count = 0;
            }
            else if (!Empty.Contains(token.Hash))
            {
                if (count < words.Length)
                {
                    words[count] = token.Hash;
                }

                count++;
            }
        }

        return (end < percent.Token || rate) && count <= words.Length ? count : 0;
    }

    /// <summary>"tỷ lệ" opens what stands before the token.</summary>
    private static bool HasRate(ReportReading reading, int from, int at)
    {
        for (var i = at - 1; i >= from && i >= at - (2 * MostWords) && reading.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Rates.Contains(reading.Tokens[i].Hash))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All the words stand beside the figure, on the one side or on the other, with no mark between.</summary>
    private static bool IsNamed(ReportReading reading, Number number, ReadOnlySpan<ulong> words, int needed) =>
        Stand(reading, number.Token - 1, -1, words) >= needed || Stand(reading, number.Next, 1, words) >= needed;

    private static int Stand(ReportReading reading, int at, int step, ReadOnlySpan<ulong> words)
    {
        var found = 0;
        for (var k = 0; k < MostWords + 2; k++, at += step)
        {
            if ((uint)at >= (uint)reading.Tokens.Count || (reading.Tokens[at].Kind != TokenKind.Word && reading.Tokens[at].Sign != ':'))
            {
                break;
            }

            if (Denying.Contains(reading.Tokens[at].Hash) && !words.Contains(reading.Tokens[at].Hash))
            {
                return 0;
            }

            found += words.Contains(reading.Tokens[at].Hash) ? 1 : 0;
        }

        return found;
    }
}
