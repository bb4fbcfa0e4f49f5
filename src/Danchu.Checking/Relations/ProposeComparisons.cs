using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// A change or its rate that nothing has explained, held against the two figures between which it lies, in whatever order and with whatever verbs: which is the
/// earlier is said by words or by years (<see cref="ComparedFigures"/>).
/// </summary>
internal static class ProposeComparisons
{
    private const int Told = 6;
    private const int Most = 7;
    private const int MostToWay = 6;
    private const int MostApart = 10;

    /// <summary>A comma and a verb: "tăng 36, giảm 62".</summary>
    private const int MostBetween = 3;

    private static readonly PhraseBook Reach = new("lên|xuống|còn|từ|đạt|là|với");
    private static readonly PhraseBook Means = new("bình quân|mỗi năm|trung bình|hằng năm|hàng năm|mỗi");
    private static readonly ulong Over = WordHashes.Hash("vượt");
    private static readonly ulong Is = WordHashes.Hash("là");

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Saying = WordHashes.Set(
        "tức tương đương ứng với bằng tỷ tỉ lệ là tốc độ mức hay khoảng được đạt cao thấp trưởng");

    public static void Propose(ReportReading reading, HashSet<Number> explained, List<Relation> relations)
    {
        var known = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        // "giảm 18 em, gồm 4 em bỏ học và 14 em chuyển đi": a change with parts of its own is no balance of others.
        known.UnionWith(relations.FindAll(relation => (relation.Aspect is Aspect.Change or Aspect.Sum || relation.Code is "T206" or "T207")
            && (relation.Holds ? relation.Strength >= 5 : relation.Evidence >= Told)).ConvertAll(relation => relation.Stated));
        // Between two figures lies one change: "412 hộ, cuối năm 345 hộ, giảm 67 hộ; hộ cận nghèo còn 298 hộ, giảm 45 hộ".
        var spent = new HashSet<(Number, Number)>(relations
            .FindAll(relation => relation is { Aspect: Aspect.Change, Verdict: Verdict.Holds, Figures: [_, _, _] })
            .SelectMany(relation => new[] { (relation.Figures[0], relation.Figures[1]), (relation.Figures[1], relation.Figures[0]) }));
        for (var n = 0; n < reading.Numbers.Count; n++)
        {
            var change = reading.Numbers[n];
            if (change.Role is NumberRole.Quantity or NumberRole.Percentage && ProposeMovements.IsSure(change) && !Units.IsDuration(change.Unit)
                && !known.Contains(change) && !explained.Contains(change) && !reading.AnyPhrase(change.Token - 8, change.Token, Means)
                && WayOf(reading, n) is not 0 and var way && Best(reading, n, way) is { } relation
                && (relation.Holds || change.Role == NumberRole.Percentage || !spent.Contains((relation.Figures[0], relation.Figures[1]))))
            {
                relations.Add(relation);
            }
        }
    }

    /// <summary>"tăng 12", "cao hơn năm 2022 12"; a rate also goes the way of the change beside it: "tăng 134 vụ, tương ứng 13,2%".</summary>
    private static int WayOf(ReportReading reading, int n)
    {
        var number = reading.Numbers[n];
        // "tăng so với năm 2023 (2.298 người) 118 người": the earlier figure stands in a bracket between.
        var from = number.Token - (reading.IsWord(number.Token - 1, Is) ? 2 : 1);
        var over = reading.IsSign(from, ')') && reading.Partner[from] >= 0;
        from = over ? reading.Partner[from] - 1 : number.Token - 1;
        for (var i = from; i >= 0 && i > from - MostToWay; i--)
        {
            var token = reading.Tokens[i];
            if (token.Sign is ',' or ';' or '.' or '(' or ')' || (token.Kind == TokenKind.Number && reading.Numbers[token.Number].Role != NumberRole.Year)
                || (!over && Reach.IsAt(reading.Tokens, i) && !(reading.IsWord(i, Is) && i == number.Token - 1)))
            {
                break;
            }

            if (reading.IsWord(i, Over) || Direction.Of(reading, i, i + 1) is not 0)
            {
                return reading.IsWord(i, Over) ? 1 : Direction.Of(reading, i, i + 1);
            }
        }

        return number.Role == NumberRole.Percentage && n > 0 && reading.Numbers[n - 1] is { Change: true, Role: NumberRole.Quantity } change
            && change.Sentence == number.Sentence && IsSaying(reading, change.Next, number.Token)
            ? WayOf(reading, n - 1)
            : 0;
    }

    /// <summary>A noun of the change for a word or two, then nothing but words that say it again.</summary>
    private static bool IsSaying(ReportReading reading, int from, int to)
    {
        var start = from;
        while (start < from + 2 && start < to && reading.Tokens[start].Kind == TokenKind.Word)
        {
            start++;
        }

        for (var i = start; i < to; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word ? !Saying.Contains(reading.Tokens[i].Hash) : reading.Tokens[i].Sign is not (',' or '(' or ')'))
            {
                return false;
            }
        }

        return to - start < MostToWay;
    }

    /// <summary>The pair that fits; else the one that words and a slip speak for most.</summary>
    private static Relation? Best(ReportReading reading, int n, int way)
    {
        var change = reading.Numbers[n];
        if (HasOpposite(reading, n, way))
        {
            return null;
        }

        var all = ComparedFigures.Around(reading, n).FindAll(one => change.Role == NumberRole.Percentage || IsKind(change, one.Figure));
        var pairs = all.FindAll(one => one.Earlier > 0)
            .SelectMany(earlier => all.ConvertAll(now => (Earlier: earlier, Now: now)))
            .Where(pair => pair.Now.Earlier == 0 && MayGo(pair.Earlier.Figure, pair.Now.Figure)
                && IsPlaced(reading, change, pair.Earlier.Figure, pair.Now.Figure))
            .Select(pair => (pair.Earlier, Now: pair.Now.Figure))
            .ToList();
        Relation? best = null;
        foreach (var (earlier, now) in pairs)
        {
            if (Holds(change, earlier.Figure, now, way) is { } holding)
            {
                return holding;
            }

            var words = WeighWords(reading, change, earlier, now, pairs.Count);
            // "đầu năm 486 triệu đồng, phát sinh thêm 1.240": what came to an opening figure is no difference from another.
            if (Wrong(change, earlier.Figure, now, way, words) is { } wrong && (wrong.Slip || !Opens(reading, earlier.Figure))
                && wrong.Evidence > (best?.Evidence ?? Told - 1))
            {
                best = wrong;
            }
        }

        return best;
    }

    /// <summary>"Đầu năm 1.131 người, tăng 36, giảm 62; cuối năm 1.105 người": what came and what went, and neither alone.</summary>
    private static bool HasOpposite(ReportReading reading, int n, int way)
    {
        var change = reading.Numbers[n];
        for (var k = Math.Max(0, n - 2); k <= n + 2 && k < reading.Numbers.Count; k++)
        {
            var other = reading.Numbers[k];
            if (k != n && other.Change && other.Role == change.Role && other.Sentence == change.Sentence && (other.Unit == change.Unit || other.Unit == 0)
                && Math.Min(Math.Abs(other.Token - change.Next), Math.Abs(change.Token - other.Next)) <= MostBetween
                && Direction.Before(reading, other) == -way)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The earlier figure stands in the sentence of the change; this period's before it, behind it only after "còn", "lên" or where both follow a colon or a
    /// bracket. What came in is no end of what there was at the beginning.
    /// </summary>
    private static bool IsPlaced(ReportReading reading, Number change, Number earlier, Number now)
    {
        var opened = reading.Tokens[Math.Min(change.Next, reading.Tokens.Count - 1)].Sign is '(' or ':';
        return (earlier.Sentence == change.Sentence || (now.Sentence == change.Sentence && !reading.AnyPhrase(
                reading.Sentences[change.Sentence].From, change.Next + MostToWay, Against)))
            && !(Opens(reading, earlier) && earlier.Token < now.Token && reading.AnySign(earlier.Next, now.Token, ';')
                && !reading.AnyPhrase(now.Token - MostToWay, now.Token, Closing))
            && (now.Token < change.Token || opened || (earlier.Token < change.Token && reading.AnyPhrase(now.Token - 2, now.Token, Reach)))
            && !reading.AnyPhrase(change.Next, change.Next + MostBetween, Parts)
            && !((Flow.Of(reading, now) != 0 || now.Token > change.Token) && Opens(reading, earlier));
    }

    /// <summary>What there was at the beginning of a time.</summary>
    private static bool Opens(ReportReading reading, Number earlier) => reading.AnyPhrase(
        Math.Max(reading.Sentences[earlier.Sentence].From, earlier.Token - MostToWay), earlier.Token, Opening);

    private static readonly PhraseBook Parts = new("gồm|bao gồm|trong đó");
    private static readonly PhraseBook Against = new("so với|so cùng kỳ|cùng kỳ|đối chiếu");
    private static readonly PhraseBook Closing = new("cuối năm|cuối kỳ|cuối nhiệm kỳ|cuối giai đoạn|cuối tháng|cuối quý|nay|hiện");
    private static readonly PhraseBook Opening = new("đầu năm|đầu kỳ|đầu nhiệm kỳ|đầu giai đoạn|đầu tháng|đầu quý");

    private static bool IsKind(Number change, Number figure) =>
        figure.Role == NumberRole.Percentage || Units.AreAlike(figure.Unit, change.Unit) || figure.Unit == 0 || change.Unit == 0;

    private static bool MayGo(Number earlier, Number now) => earlier != now && earlier.Role == now.Role && earlier.Power == now.Power && earlier.Value > 0
        && now.Value > 0 && (Units.AreAlike(earlier.Unit, now.Unit) || earlier.Unit == 0 || now.Unit == 0);

    private static int WeighWords(ReportReading reading, Number change, Compared earlier, Number now, int pairs)
    {
        var same = earlier.Figure.Unit == now.Unit && now.Unit != 0 && (change.Role == NumberRole.Percentage || change.Unit == now.Unit);
        var near = Math.Min(Math.Abs(earlier.Figure.Token - change.Token), Math.Abs(earlier.Figure.Token - now.Next)) <= MostApart;
        return 3 + earlier.Earlier + (same ? 1 : 0) + (pairs == 1 ? 1 : 0) + (near ? 1 : 0)
            - (change.Sentence - now.Sentence) - (change.Sentence - earlier.Figure.Sentence) - (now.Token > change.Token ? 1 : 0);
    }

    private static Relation? Holds(Number change, Number earlier, Number now, int way)
    {
        if ((now.Value > earlier.Value) != (way > 0))
        {
            return null;
        }

        if (change.Role == NumberRole.Percentage)
        {
            return earlier.Role != NumberRole.Quantity ? null
                : MakeGrowth.Of(change, now, Precision.Of(earlier), way, [now, earlier, change], 4, earlier) is { Holds: true } rate ? rate : null;
        }

        var difference = way > 0 ? Precision.Of(now).Minus(Precision.Of(earlier)) : Precision.Of(earlier).Minus(Precision.Of(now));
        return difference.Meets(Precision.Of(change)) ? Make(change, earlier, now, holds: true, 4) : null;
    }

    /// <summary>Without a slip only when the words leave no doubt.</summary>
    private static Relation? Wrong(Number change, Number earlier, Number now, int way, int words)
    {
        if (change.Role == NumberRole.Percentage)
        {
            return earlier.Role == NumberRole.Quantity ? WrongRate(change, earlier, now, way, words) : null;
        }

        var right = (now.Value > earlier.Value) == (way > 0);
        var swap = Slip.IsSwapOf(change, Math.Abs(now.Value - earlier.Value));
        var relation = Make(change, earlier, now, holds: false, 0);
        var evidence = words + (swap ? 2 : relation.Slip && change.Value >= 10 ? 1 : 0);
        return (right || relation.Slip) && (relation.Slip || words >= Most) && evidence >= Told
            ? Make(change, earlier, now, holds: false, Math.Min(Most, evidence) - (relation.Slip ? 1 : 0))
            : null;
    }

    private static Relation? WrongRate(Number rate, Number earlier, Number now, int way, int words)
    {
        if (MakeGrowth.Of(rate, now, Precision.Of(earlier), way, [now, earlier, rate], 0, earlier) is not { Holds: false, Verdict: Verdict.Contradicts } wrong)
        {
            return null;
        }

        // Taken of this period's figure and not of the earlier one.
        var turned = Interval.Around(rate.Mantissa, Precision.Unit(rate.Decimals) / 2).Contains(Math.Abs(now.Value - earlier.Value) * 100 / now.Value);
        var swap = Slip.IsSwapOf(rate, Math.Abs(wrong.Computed!.Value));
        var evidence = words + (swap || turned ? 2 : wrong.Slip && Relation.DigitsOf(rate) > 1 ? 1 : 0);
        var right = (now.Value > earlier.Value) == (way > 0);
        return (right || wrong.Slip) && (wrong.Slip || turned || words >= Most) && evidence >= Told
            ? MakeGrowth.Of(rate, now, Precision.Of(earlier), way, [now, earlier, rate], Math.Min(Most, evidence) - (wrong.Slip ? 1 : 0), earlier)
            : null;
    }

    private static Relation Make(Number change, Number earlier, Number now, bool holds, int evidence)
    {
        var apart = now.Role == NumberRole.Percentage ? Math.Abs(now.Mantissa - earlier.Mantissa) : Math.Abs(now.Value - earlier.Value);
        var formula = $"{Write.Of(Math.Max(now.Value, earlier.Value))} - {Write.Of(Math.Min(now.Value, earlier.Value))}";
        return ProposeMovements.Make(change, [earlier, now], holds, apart, formula, evidence);
    }
}
