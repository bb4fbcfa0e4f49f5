using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>
/// From one figure to another, and what is said of the way: từ 8,6% xuống còn 6,1%, giảm 2,5%; 84 vụ, giảm 14 vụ (kỳ trước 98 vụ); gấp 1,5 lần.
/// </summary>
internal static class ProposeMovements
{
    private const string Code = "T207";
    public const int MostBack = 6;
    private static readonly ulong With = WordHashes.Hash("với");
    private static readonly ulong Mark = WordHashes.Hash("mức");
    private static readonly ulong From = WordHashes.Hash("từ");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Periods = WordHashes.Set("tháng tuần quý kỳ vụ khóa");
    private static readonly ulong Fold = WordHashes.Hash("gấp");
    private static readonly ulong Times = WordHashes.Hash("lần");
    private static readonly ulong Point = WordHashes.Hash("điểm");
    private static readonly PhraseBook Reach = new("xuống|xuống còn|lên|còn|lên đến|tăng lên|giảm xuống|giảm còn|nay còn");
    private static readonly PhraseBook Years = new("bình quân|mỗi năm|trung bình|hằng năm|hàng năm");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        var numbers = reading.Numbers;
        for (var n = 1; n < numbers.Count; n++)
        {
            if (numbers[n].Role is not (NumberRole.Percentage or NumberRole.Quantity) || !IsSure(numbers[n]))
            {
                continue;
            }

            if (numbers[n].Unit == Times && reading.IsWord(numbers[n].Token - 1, Fold))
            {
                ProposeMultiple(reading, n, relations);
            }
            else if (Direction.Before(reading, numbers[n]) is not 0 and var sign && !reading.AnyPhrase(numbers[n].Token - 8, numbers[n].Next + 6, Years))
            {
                ProposeChange(reading, n, sign, relations);
            }
        }
    }

    private static void ProposeChange(ReportReading reading, int n, int sign, List<Relation> relations)
    {
        var change = reading.Numbers[n];
        FarChange.Propose(reading, n, sign, relations);
        SlippedChange.Propose(reading, n, sign, relations);
        if ((Ends(reading, n) ?? EndsBehind(reading, n)) is var (first, last))
        {
            Add(relations, change, first, last, sign, 6);
        }
        else if (EarlierIn(reading, n) is { Count: > 0 } earlier && NowOf(reading, n) is { Count: > 0 } now)
        {
            AddBest(relations, change, earlier, now, sign, earlier.Count == 1);
        }
        else if (EarlierInBracket(reading, n) is { } known && NowOf(reading, n).FindAll(number => number != known) is { Count: > 0 } these)
        {
            AddBest(relations, change, [known], these, sign, alone: these.Count == 1);
        }
        else if (EarlierBefore(reading, n) is { } past && NowOf(reading, n).FindAll(number => number != past) is { Count: > 0 } present)
        {
            AddBest(relations, change, [past], present, sign, alone: present.Count == 1);
        }
        else if (Dated(reading, n) is var (before, after))
        {
            Add(relations, change, before, after, sign, 5);
        }
        else if (change.Unit == Point)
        {
            PointChange.Propose(reading, n, sign, relations);
        }
        else if (change.Role == NumberRole.Quantity && change.Value > 9)
        {
            ProposePairs(reading, n, sign, relations);
        }
    }

    /// <summary>Any two figures of its kind between which the change lies: a claim, never a contradiction.</summary>
    private static void ProposePairs(ReportReading reading, int n, int sign, List<Relation> relations)
    {
        var change = reading.Numbers[n];
        for (var k = Math.Max(0, n - MostBack); k < n; k++)
        {
            for (var m = Math.Max(0, n - MostBack); m < reading.Numbers.Count && m <= n + 3; m++)
            {
                var (one, other) = (reading.Numbers[k], reading.Numbers[m]);
                if (m != k && m != n && IsKind(change, one) && IsKind(change, other) && one.Value - other.Value == sign * change.Value)
                {
                    Add(relations, change, other, one, sign, 3);
                    return;
                }
            }
        }
    }

    private static bool IsKind(Number change, Number number) => number is { Role: NumberRole.Quantity, Change: false, Doubtful: false }
        && number.Unit == change.Unit && number.Unit != 0 && number.Sentence >= change.Sentence - 3 && number.Sentence <= change.Sentence + 1;

    /// <summary>
    /// Of several figures of a kind (13 người chết, 35 người bị thương; cùng kỳ 169 người, 430 người) those that fit are meant; when none do, a slip
    /// shows which.
    /// </summary>
    private static void AddBest(List<Relation> relations, Number change, List<Number> earlier, List<Number> now, int sign, bool alone)
    {
        var pairs = earlier.SelectMany(first => now.Select(last => Between(change, first, last, sign, 6))).OfType<Relation>().ToList();
        var best = pairs.Find(pair => pair.Holds) ?? pairs.Find(pair => Slip.IsSwapOf(change, pair.Computed!.Value));
        best ??= pairs.Find(pair => pair.Slip && change.Value >= 10) ?? (alone ? pairs.FindLast(pair => IsNear(change, pair)) : null);
        if (best is not null)
        {
            relations.Add(best);
        }
    }

    /// <summary>Without a slip: both figures stand in its sentence, or what lies between them is not much more or less than what is said.</summary>
    private static bool IsNear(Number change, Relation pair) => pair.Figures.All(figure => figure.Sentence == change.Sentence)
        || (pair.Computed is { } computed && computed * change.Value > 0
            && computed < change.Value * MostOff && change.Value < computed * MostOff);

    private const decimal MostOff = 1.5m;

    /// <summary>This period's figures of its kind before the change, the nearest first.</summary>
    private static List<Number> NowOf(ReportReading reading, int n)
    {
        if (reading.Numbers[n].Role == NumberRole.Quantity)
        {
            return ProposeChangeRates.KinOf(reading, n, sentences: 3);
        }

        return Percentages.Before(reading, n) is { Role: NumberRole.Percentage, Change: false } now && IsSure(now) && reading.Numbers[n].Token - now.Next <= 14
            ? [now]
            : [];
    }

    /// <summary>The figures of its kind in a bracket behind the change, introduced there or before by "so với …", "kỳ trước".</summary>
    private static List<Number> EarlierIn(ReportReading reading, int n)
    {
        var (change, earlier) = (reading.Numbers[n], new List<Number>());
        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 6 && reading.Numbers[k].Sentence == change.Sentence
            && reading.Numbers[k].Token - change.Next < 24; k++)
        {
            var number = reading.Numbers[k];
            // "giảm 87 vụ (giảm 6,2%; cùng kỳ 1.405 vụ)": the rate of the same change stands between.
            if (number.Change && (number.Role == change.Role || number.Bracket < change.Next))
            {
                break;
            }

            var given = number.Bracket >= change.Next || reading.IsWord(number.Token - 1, With)
                || (reading.IsWord(number.Token - 1, Mark) && reading.IsWord(number.Token - 2, With));
            if (number.Role == change.Role && (number.Unit == change.Unit || (number.Unit == 0 && number.Bracket >= change.Next)) && given
                && IsSure(number) && reading.AnyPhrase(change.Next, number.Token, Direction.Earlier)
                && !reading.AnyPhrase(Math.Max(change.Next, number.Token - 6), number.Token, Direction.Aims))
            {
                earlier.Add(number);
            }
        }

        return earlier;
    }

    /// <summary>"So với năm 2023 (387 huy chương), tăng 25 huy chương": the earlier figure alone in a bracket right before the change.</summary>
    private static Number? EarlierInBracket(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        return n > 0 && reading.Numbers[n - 1] is { Change: false, Bracket: >= 0 } past && past.Role == change.Role && IsSure(past)
            && (past.Unit == change.Unit || past.Unit == 0) && past.Sentence == change.Sentence && Percentages.IsClosed(reading, past, change)
            && change.Token - reading.Partner[past.Bracket] <= 6
            && reading.AnyPhrase(Math.Max(reading.Sentences[past.Sentence].From, past.Bracket - 8), past.Token, Direction.Earlier)
            ? past
            : null;
    }

    /// <summary>"đón 41 chuyến; cùng kỳ 29 chuyến, tăng 12 chuyến": the last figure before the change is the earlier one, as the words before it say.</summary>
    private static Number? EarlierBefore(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        return n > 0 && reading.Numbers[n - 1] is { Change: false } past && past.Role == change.Role && past.Unit == change.Unit && past.Unit != 0
            && past.Sentence == change.Sentence && change.Token - past.Next < 6 && IsSure(past)
            && (reading.AnyPhrase(Math.Max(reading.Sentences[past.Sentence].From, past.Token - 5), past.Token, Direction.Earlier) || YearOf(reading, n - 1) > 0)
            ? past
            : null;
    }

    /// <summary>The two figures before the change, the first after "từ", the second after "xuống", "lên", "còn".</summary>
    private static (Number First, Number Last)? Ends(ReportReading reading, int n)
    {
        Number? last = null;
        for (var k = n - 1; k >= 0 && k >= n - 5 && reading.Numbers[k].Sentence == reading.Numbers[n].Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is not (NumberRole.Percentage or NumberRole.Quantity) || Units.IsTime(number.Unit))
            {
                continue;
            }

            if (last is not null)
            {
                return last.Token - number.Next < 12 && reading.IsWord(number.Token - 1, From) ? (number, last) : null;
            }

            if (reading.Numbers[n].Token - number.Next > 12 || !reading.AnyPhrase(number.Token - 2, number.Token, Reach))
            {
                return null;
            }

            last = number;
        }

        return null;
    }

    /// <summary>"giảm 05 đơn vị (từ 612 đơn vị xuống còn 607 đơn vị)".</summary>
    private static (Number First, Number Last)? EndsBehind(ReportReading reading, int n)
    {
        if (n + 2 >= reading.Numbers.Count)
        {
            return null;
        }

        var (change, first, last) = (reading.Numbers[n], reading.Numbers[n + 1], reading.Numbers[n + 2]);
        return first.Bracket >= change.Next && first.Bracket - change.Next < 6 && last.Bracket == first.Bracket && reading.IsWord(first.Token - 1, From)
            && reading.AnyPhrase(last.Token - 2, last.Token, Reach)
            ? (first, last)
            : null;
    }

    /// <summary>"năm 2022 đạt 61,4%, năm 2023 đạt 78,9%, tăng 17,5%": the last two figures before it, each with a year of its own.</summary>
    private static (Number Before, Number After)? Dated(ReportReading reading, int n)
    {
        var change = reading.Numbers[n];
        Span<int> found = stackalloc int[2];
        var count = 0;
        for (var k = n - 1; k >= 0 && k >= n - MostBack && count < 2 && reading.Numbers[k].Sentence == change.Sentence; k--)
        {
            var number = reading.Numbers[k];
            if (number.Role is NumberRole.Percentage or NumberRole.Quantity && !Units.IsTime(number.Unit))
            {
                if (number.Change || number.Role != change.Role || number.Unit != change.Unit || YearOf(reading, k) == 0)
                {
                    return null;
                }

                found[count++] = k;
            }
        }

        if (count < 2 || (change.Role == NumberRole.Quantity && change.Unit == 0))
        {
            return null;
        }

        var (one, other) = (reading.Numbers[found[0]], reading.Numbers[found[1]]);
        return (change.Token - one.Next <= 5, YearOf(reading, found[0]) - YearOf(reading, found[1])) switch
        {
            (true, > 0) => (other, one),
            (true, < 0) => (one, other),
            _ => null,
        };
    }

    /// <summary>"năm 2022 thụ lý 61 vụ", "tháng 7 quá hạn 86 hồ sơ": the year, month or week just before the figure; 0 when there is none.</summary>
    public static decimal YearOf(ReportReading reading, int k) => k > 0 && reading.Numbers[k].Token - reading.Numbers[k - 1].Token <= 5
        && (reading.Numbers[k - 1].Role == NumberRole.Year
            || (reading.Numbers[k - 1].Role == NumberRole.Name && reading.AnyWord(reading.Numbers[k - 1].Token - 1, reading.Numbers[k - 1].Token, Periods)))
        ? reading.Numbers[k - 1].Value
        : 0;

    private static void ProposeMultiple(ReportReading reading, int n, List<Relation> relations)
    {
        var times = reading.Numbers[n];
        var now = Percentages.Before(reading, n);
        if (now is not { Role: NumberRole.Quantity, Unit: not 0, Change: false } || !IsSure(now) || times.Token - now.Next > 6)
        {
            return;
        }

        for (var k = n + 1; k < reading.Numbers.Count && k <= n + 2 && reading.Numbers[k].Sentence == times.Sentence
            && reading.Numbers[k].Token - times.Next < 12; k++)
        {
            var earlier = reading.Numbers[k];
            if (earlier.Role == NumberRole.Quantity && earlier.Unit == now.Unit && IsSure(earlier) && earlier.Value > 0
                && reading.IsSign(earlier.Token - 1, '('))
            {
                var ratio = now.Value / earlier.Value;
                var holds = Interval.Around(times.Mantissa, Precision.Unit(times.Decimals)).Contains(ratio);
                var formula = $"{Write.Of(now.Value)} / {Write.Of(earlier.Value)}";
                relations.Add(Make(times, [now, earlier], holds, Math.Round(ratio, times.Decimals + 1), formula, 6));
                return;
            }
        }
    }

    public static bool IsSure(Number number) => !number.Doubtful && number.Hedge == Hedge.None && (!number.Range || number.Change);

    private static void Add(List<Relation> relations, Number change, Number first, Number last, int sign, int evidence)
    {
        if (Between(change, first, last, sign, evidence) is { } relation)
        {
            relations.Add(relation);
        }
    }

    private static Relation? Between(Number change, Number first, Number last, int sign, int evidence)
    {
        if (!IsSure(first) || !IsSure(last) || first.Role != last.Role || first.Value == last.Value
            || ((last.Value > first.Value) != (sign > 0) && !IsTurnedBySlip(change, first, last, sign))
            || (first.Role == NumberRole.Quantity && (last.Unit == 0 || (first.Unit != last.Unit && first.Unit != 0))))
        {
            return null;
        }

        var points = change.Role == NumberRole.Percentage ? first.Role == NumberRole.Percentage : change.Unit == last.Unit && first.Role == change.Role;
        if (!points && change.Role != NumberRole.Percentage)
        {
            return null;
        }

        var (a, b) = (Precision.Of(first), Precision.Of(last));
        var difference = sign > 0 ? b.Minus(a) : a.Minus(b);
        var relative = a.Low < Precision.Smallest ? difference : new Interval(difference.Low * 100 / a.High, difference.High * 100 / a.Low);
        var printed = Precision.Of(change).Widened(change is { Decimals: 0, Power: 0, Role: NumberRole.Quantity } ? 0 : Precision.Unit(change) / 2);
        var holds = (points && printed.Meets(difference)) || (change.Role == NumberRole.Percentage && printed.Meets(relative));
        var formula = points
            ? $"{Write.Of(Math.Max(first.Value, last.Value))} - {Write.Of(Math.Min(first.Value, last.Value))}"
            : $"{Write.Of(last.Value)} / {Write.Of(first.Value)}";
        return Make(change, [first, last], holds, points ? Math.Abs(last.Value - first.Value) : relative.Low, formula, evidence);
    }

    /// <summary>One slip in one of the two figures makes the change right.</summary>
    private static bool IsSlipOfEnds(Number change, List<Number> figures, decimal computed)
    {
        var by = change.Value - computed;
        return figures.Count == 2 && figures[0].Role == change.Role && figures[0].Value != figures[1].Value
            && figures.Exists(figure => figure.Value >= 10 && Slip.Of(
                figure, figure.Value + (figure.Value >= Math.Max(figures[0].Value, figures[1].Value) ? by : -by)));
    }

    /// <summary>"còn 41 thôn, giảm 47 thôn so với 18 thôn": with one slip mended the figures go the way that is said.</summary>
    private static bool IsTurnedBySlip(Number change, Number first, Number last, int sign) => change.Role == first.Role && change.Role == NumberRole.Quantity
        && change.Value > 9 && (Slip.Of(first, last.Value - (sign * change.Value)) || Slip.Of(last, first.Value + (sign * change.Value)));

    public static Relation Make(Number stated, List<Number> figures, bool holds, decimal computed, string formula, int evidence)
    {
        var sign = stated.Role == NumberRole.Percentage ? "%" : "";
        var slip = !holds && (Slip.Of(stated, computed) || IsSlipOfEnds(stated, figures, computed));
        return new Relation
        {
            Code = Code,
            Aspect = stated.Role == NumberRole.Percentage ? Aspect.Share : Aspect.Change,
            Situation = Situation.Movement,
            Stated = stated,
            Figures = [.. figures, stated],
            Verdict = holds ? Verdict.Holds : Verdict.Contradicts,
            Value = stated.Mantissa,
            Computed = computed,
            Evidence = evidence + (slip ? 1 : 0),
            Rarity = Relation.DigitsOf(stated),
            Slip = slip,
            StatedText = Write.Of(stated.Value) + sign,
            Expected = Write.Of(Math.Round(computed, 4)) + sign,
            Formula = formula,
        };
    }
}
