using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Lists;

/// <summary>
/// A list that says its unit once: behind its last figure in a bracket ("Mỹ 118,6; Trung Quốc 71,9; EU 64,3 (triệu USD)"), or with the total that opens it
/// ("46.820 triệu đồng: xây lắp 36.114; thiết bị 4.205; …"). All its bare figures are of that unit and scale.
/// </summary>
internal static class InheritUnits
{
    private const int MostBack = 16;
    private const int MostToList = 10;
    private const int MostBetween = 14;
    private const int Fewest = 2;
    private const int MostTimes = 1000;
    private const int MostItems = 12;
    private const int Near = 20;
    private static readonly ulong CountOf = WordHashes.Hash("số");

    public static void Read(ReportReading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var n = sentence.FirstNumber; n < sentence.LastNumber && reading.Blocks[sentence.Block].Kind != BlockKind.Row; n++)
            {
                if (IsBare(reading.Numbers[n]) && NamedBefore(reading, sentence, reading.Numbers[n]) is not 0 and var unit)
                {
                    // "Số phiếu phát ra 150, thu về 147, hợp lệ 145": those that follow without a unit are counted in it too.
                    for (; n < sentence.LastNumber && IsBare(reading.Numbers[n]) && !IsNamedBehind(reading, sentence, reading.Numbers[n]); n++)
                    {
                        reading.Numbers[n].Unit = unit;
                    }

                    n--;
                }
            }

            GiveDown(reading, sentence);
            if (sentence.LastNumber - sentence.FirstNumber < Fewest || reading.Blocks[sentence.Block].Kind == BlockKind.Row)
            {
                continue;
            }

            for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
            {
                if (IsBare(reading.Numbers[n]) && InBracket(reading, reading.Numbers[n].Next) is var (unit, power))
                {
                    GiveBack(reading, sentence, n, unit, power);
                }
                else if (reading.Numbers[n] is { Role: NumberRole.Quantity, Power: > 0, Doubtful: false })
                {
                    GiveToPair(reading, sentence, n);
                    GiveOn(reading, sentence, n);
                }
            }
        }
    }

    private static bool IsBare(Number number) => number is { Role: NumberRole.Quantity, Unit: 0, Power: 0, Doubtful: false, InWords: false };

    /// <summary>"Số hồ sơ nộp trực tuyến là 1.098", "Tổng số vụ án: 5.542": what is counted is said before, nothing behind.</summary>
    private static ulong NamedBefore(ReportReading reading, Sentence sentence, Number number)
    {
        if (IsNamedBehind(reading, sentence, number))
        {
            return 0;
        }

        for (var i = number.Token - 1; i >= sentence.From && i > number.Token - MostBetween; i--)
        {
            if (reading.Tokens[i].Kind == TokenKind.Number || reading.Tokens[i].Sign is ',' or ';' or '(' or ')' or '/')
            {
                return 0;
            }

            if (reading.IsWord(i, CountOf))
            {
                var (kind, length) = Units.Book.Match(reading.Tokens, i + 1);
                return length > 0 && i + 1 + length <= number.Token && !Units.IsTime(Units.KeyOf(kind)) ? Units.KeyOf(kind) : 0;
            }
        }

        return 0;
    }

    private static bool IsNamedBehind(ReportReading reading, Sentence sentence, Number number) => number.Next < sentence.To
        && reading.Tokens[number.Next].Kind == TokenKind.Word && !Units.NoUnit.Contains(reading.Tokens[number.Next].Hash);

    /// <summary>The unit that stands alone in a bracket at the token.</summary>
    private static (ulong Unit, byte Power)? InBracket(ReportReading reading, int at)
    {
        if (!reading.IsSign(at, '(') || reading.Partner[at] < at + 2 || reading.Partner[at] > at + 4)
        {
            return null;
        }

        var (power, scale) = Units.Scales.Match(reading.Tokens, at + 1);
        scale = power == Units.NoScale ? 0 : scale;
        var (kind, length) = Units.Book.Match(reading.Tokens, at + 1 + scale);
        return length > 0 && at + 1 + scale + length == reading.Partner[at] ? (Units.KeyOf(kind), (byte)(scale > 0 ? power : 0)) : null;
    }

    /// <summary>"lần lượt 1,15 và 0,62 triệu m3", "giảm từ 2,4 xuống 1,8 triệu đồng": nothing but such a word stands between the two.</summary>
    private static void GiveToPair(ReportReading reading, Sentence sentence, int last)
    {
        var number = reading.Numbers[last];
        if (last > sentence.FirstNumber && reading.Numbers[last - 1] is var first && IsBare(first) && number.Token == first.Next + 1
            && reading.AnyWord(first.Next, number.Token, Pairing) && first.Mantissa < number.Mantissa * MostTimes && first.Decimals == number.Decimals)
        {
            (first.Unit, first.Power) = (number.Unit, number.Power);
        }
    }

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Pairing = WordHashes.Set("và xuống lên đến");

    /// <summary>To the bare figures of the list that ends here.</summary>
    private static void GiveBack(ReportReading reading, Sentence sentence, int last, ulong unit, byte power)
    {
        var bracket = reading.Numbers[last].Bracket;
        for (var k = last; k >= sentence.FirstNumber && k > last - MostBack; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is NumberRole.Year or NumberRole.Name or NumberRole.Percentage)
            {
                continue;
            }

            if (!IsBare(number) || number.Bracket != bracket || (k < last && reading.Numbers[k + 1].Token - number.Next > MostBetween))
            {
                return;
            }

            (number.Unit, number.Power) = (unit, power);
        }
    }

    /// <summary>To the bare figures behind the colon or in the bracket that the total opens, when they could be its parts.</summary>
    private static void GiveOn(ReportReading reading, Sentence sentence, int head)
    {
        var (total, parts, sum) = (reading.Numbers[head], new List<Number>(), 0m);
        for (var k = head + 1; k < sentence.LastNumber && k < head + MostBack; k++)
        {
            var number = reading.Numbers[k];
            if (number.Role is NumberRole.Year or NumberRole.Name or NumberRole.Percentage)
            {
                continue;
            }

            if (!IsBare(number) || (parts.Count == 0 ? !Opens(reading, total, number) : number.Bracket != parts[0].Bracket && !IsAlone(reading, number))
                || (number.Mantissa >= total.Mantissa && !total.Change) || number.Token - reading.Numbers[k - 1].Next > MostBetween)
            {
                break;
            }

            parts.Add(number);
            sum += number.Mantissa;
        }

        if (parts.Count == 1 && total.Change && parts[0].Bracket >= total.Next && total.Mantissa * MostTimes > parts[0].Mantissa)
        {
            // "tăng 8.800 triệu đồng (giai đoạn trước 12.600)": what was before the change.
            (parts[0].Unit, parts[0].Power) = (total.Unit, total.Power);
        }

        // Parts make their total, or nearly: figures of something else hardly do.
        if (parts.Count >= Fewest && !total.Change && sum > total.Mantissa / 2 && sum < total.Mantissa * 2)
        {
            parts.ForEach(part => (part.Unit, part.Power) = (total.Unit, total.Power));
        }
    }

    /// <summary>"Dư nợ 168.934 triệu đồng: ⏎ * ngắn hạn 109.520; trung hạn 59.414": bare figures that make the figure over their list.</summary>
    private static void GiveDown(ReportReading reading, Sentence sentence)
    {
        var block = sentence.Block;
        if (reading.Blocks[block].Kind != BlockKind.Item)
        {
            return;
        }

        while (block > 0 && block > sentence.Block - MostItems && reading.Blocks[block].Kind == BlockKind.Item)
        {
            block--;
        }

        var over = reading.Blocks[block];
        if (over.Kind is BlockKind.Row or BlockKind.Item || over.LastSentence <= over.FirstSentence)
        {
            return;
        }

        var first = reading.Sentences[over.FirstSentence];
        var head = reading.Numbers.FindIndex(
            first.FirstNumber, first.LastNumber - first.FirstNumber, number => number is { Power: > 0, Role: NumberRole.Quantity });
        var bare = reading.Numbers.GetRange(sentence.FirstNumber, sentence.LastNumber - sentence.FirstNumber).FindAll(IsBare);
        var sum = bare.Sum(number => number.Mantissa);
        if (head >= 0 && bare.Count >= Fewest && Math.Abs(sum - reading.Numbers[head].Mantissa) <= reading.Numbers[head].Mantissa / Near)
        {
            bare.ForEach(number => (number.Unit, number.Power) = (reading.Numbers[head].Unit, reading.Numbers[head].Power));
        }
    }

    /// <summary>"ngân sách tỉnh (12.658,8), xã hội hóa (4.509,2)": each in a bracket of its own.</summary>
    private static bool IsAlone(ReportReading reading, Number number) =>
        number.Bracket == number.Token - 1 && number.Bracket >= 0 && reading.Partner[number.Bracket] == number.Next;

    private static bool Opens(ReportReading reading, Number total, Number first)
    {
        for (var i = total.Next; i < first.Token && i < total.Next + MostToList; i++)
        {
            if (reading.Tokens[i].Sign is ':' or '(' or ',' or '=' || Cues.Book.IsAt(reading.Tokens, i))
            {
                return true;
            }
        }

        return false;
    }
}
