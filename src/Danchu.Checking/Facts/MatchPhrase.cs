using Danchu.Checking.Reading;

namespace Danchu.Checking.Facts;

/// <summary>Whether the words of a phrase stand around a number, and how close.</summary>
internal static class MatchPhrase
{
    private const int FarthestBefore = 60;
    private const int FarthestAfter = 14;
    private const int MostFillers = 6;
    private const int WordWeight = 4;
    private const int GapWeight = 8;
    private const int SentencePenalty = 10;

    /// <summary>Between the words and the number: "có", "là", "được 02", "gồm: 12".</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Fillers =
        WordHashes.Set("là có được đạt gồm với khoảng trên hơn gần đã thêm cả bằng tổng cộng ước");

    /// <summary>Who acts: words after another actor are not about the first one any more.</summary>
    private static readonly PhraseBook Actors = new(
        "hội đồng nhân dân|hđnd|ủy ban nhân dân|uỷ ban nhân dân|ubnd|đảng ủy|đảng uỷ|huyện ủy|tỉnh ủy|mặt trận|mttq|bí thư|chủ tịch|ban chỉ đạo|"
        + "ban thanh tra nhân dân|ban giám sát đầu tư|hội phụ nữ|hội liên hiệp phụ nữ|hội nông dân|đoàn thanh niên|hội cựu chiến binh|"
        + "công đoàn|các tổ chức chính trị|các đoàn thể|công an|nhà trường|trường học|doanh nghiệp|hợp tác xã|"
        + "thanh tra huyện|ban dân vận|chi bộ|ban pháp chế|tòa án|viện kiểm sát|quỹ");

    /// <summary>The higher the surer; null when the words do not stand there.</summary>
    public static int? Score(ReportReading reading, Number number, FactPhrase phrase)
    {
        if (phrase.Percent != (number.Role == NumberRole.Percentage))
        {
            return null;
        }

        var block = reading.Blocks[reading.Sentences[number.Sentence].Block];
        var gap = Forward(reading, number, phrase, block.LastToken);
        var back = gap < 0 ? -1 : Backward(reading, number, phrase, block.FirstToken);
        return back < 0 ? null : (phrase.Words * WordWeight) + (phrase.Gaps * GapWeight) - ((gap + back) / 2);
    }

    /// <summary>Token after the number with its scale word; of a ratio after both sides.</summary>
    public static int After(Number number)
    {
        var right = number.Role == NumberRole.Numerator && number.Other is { } other ? other : number;
        return right.UnitFrom < right.UnitTo ? right.UnitFrom : right.Next;
    }

    private static int Forward(ReportReading reading, Number number, FactPhrase phrase, int end)
    {
        var at = After(number);
        var total = 0;
        for (var g = 0; g < phrase.After.Count; g++)
        {
            var from = at;
            var most = g == 0 ? at : Math.Min(end, at + FarthestAfter);
            var next = EndOf(reading, at, phrase.After[g]);
            while (next < 0 && at < most && !Stops(reading.Tokens[at]))
            {
                next = EndOf(reading, ++at, phrase.After[g]);
            }

            if (next < 0)
            {
                return -1;
            }

            total += at - from;
            at = next;
        }

        return phrase.Ends && !NounEnds(reading, at, end) ? -1 : total;
    }

    private static bool Stops(Token token) => token.Kind == TokenKind.Number || token.Sign is '.' or ';';

    private static int Backward(ReportReading reading, Number number, FactPhrase phrase, int start)
    {
        var at = number.Token;
        var total = 0;
        for (var g = 0; g < phrase.Before.Count; g++)
        {
            var group = phrase.Before[g];
            if (group.Length == 0)
            {
                continue;
            }

            var (from, to) = g == 0 ? FindBeside(reading, at, group, start) : FindBefore(reading, at, group, Math.Max(start, number.Token - FarthestBefore));
            if (from < 0)
            {
                return -1;
            }

            total += g == 0 ? 0 : Gap(reading, to, at);
            at = from;
        }

        return total;
    }

    /// <summary>The group with nothing but fillers between it and the number.</summary>
    private static (int From, int To) FindBeside(ReportReading reading, int before, ulong[][] group, int start)
    {
        var at = before;
        while (at > start && before - at <= MostFillers && (at == before || IsFiller(reading.Tokens[at])))
        {
            at--;
            for (var from = at + 1 - group.Length; from >= Math.Max(start, at - (2 * group.Length)); from--)
            {
                if (EndOf(reading, from, group) == at + 1)
                {
                    return (from, at + 1);
                }
            }
        }

        return (-1, -1);
    }

    /// <summary>The nearest place before the token where the group stands, unless somebody else acts in between.</summary>
    private static (int From, int To) FindBefore(ReportReading reading, int before, ulong[][] group, int start)
    {
        for (var from = before - group.Length; from >= start; from--)
        {
            if (EndOf(reading, from, group) is >= 0 and var to && to <= before)
            {
                return CrossesActor(reading, to, before) ? (-1, -1) : (from, to);
            }
        }

        return (-1, -1);
    }

    private static bool IsFiller(Token token) => token.Kind == TokenKind.Word ? Fillers.Contains(token.Hash) : token.Sign is ':' or ',' or '(';

    /// <summary>"Bí thư Đảng ủy" is one actor: a name that follows at once belongs to what was found.</summary>
    private static bool CrossesActor(ReportReading reading, int from, int to) => reading.AnyPhrase(from + 1, to, Actors);

    private static int Gap(ReportReading reading, int from, int to)
    {
        var gap = to - from;
        for (var at = from; at < to; at++)
        {
            gap += reading.Tokens[at].Sign is '.' ? SentencePenalty : 0;
        }

        return gap;
    }

    /// <summary>Token after the group when it stands here, else -1. Commas, hyphens and quotation marks between its words do not matter.</summary>
    private static int EndOf(ReportReading reading, int at, ulong[][] group)
    {
        for (var k = 0; k < group.Length; k++)
        {
            if (k > 0 && at >= 0 && at < reading.Tokens.Count && reading.Tokens[at].Sign is ',' or '-' or '“' or '"')
            {
                at++;
            }

            if (at < 0 || at >= reading.Tokens.Count || reading.Tokens[at].Kind != TokenKind.Word || Array.IndexOf(group[k], reading.Tokens[at].Hash) < 0)
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    /// <summary>After the noun stands a sign, a number or a word that begins no noun: "1.180 hộ, …", "1.180 hộ với …", not "372 hộ nghèo".</summary>
    private static bool NounEnds(ReportReading reading, int at, int end) =>
        at >= end || reading.Tokens[at].Kind != TokenKind.Word || Units.NoUnit.Contains(reading.Tokens[at].Hash);
}
