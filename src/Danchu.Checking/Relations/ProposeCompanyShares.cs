using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;

namespace Danchu.Checking.Relations;

/// <summary>
/// A percentage alone with two figures of one kind, in whatever order: "Có 41,2% hồ sơ trực tuyến, tức 412 trong tổng số 1.000 hồ sơ". The larger is the whole,
/// unless words say that it is this year's and the other last year's or the plan.
/// </summary>
internal static class ProposeCompanyShares
{
    private const string Code = "T202";
    private const int MostCounts = 4;
    private const int MostSentences = 2;
    private const int Told = 6;

    /// <summary>A year may stand between the percentage and last year's figure.</summary>
    private const int MostToBase = 2;

    /// <summary>What is said right before the figure of which the share is.</summary>
    private static readonly PhraseBook Wholes = new(
        "trên tổng số|trong tổng số|tổng số|trong số|trên|trong|so với|của|tổng|kế hoạch|chỉ tiêu|dự toán|được giao|cả thảy|tất cả|toàn bộ|qua rà soát|"
            + "chia cho|kế hoạch giao|số phải|trong tổng");

    private static readonly PhraseBook Rests = new("còn|còn lại|chưa|không");
    private static readonly PhraseBook Plans = new("kế hoạch|chỉ tiêu|dự toán|được giao|giao|mục tiêu|đăng ký");
    private static readonly PhraseBook Ranks = new("xếp|hạng|thứ|xếp thứ|vị trí|xếp hạng");
    /// <summary>They say of a percentage that it is a share, or only that so much was reached.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Sharing = WordHashes.Set("chiếm lệ trọng tức đương ứng");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Reached = WordHashes.Set("đạt bằng xấp là mới với được");
    private static readonly PhraseBook OfAll = new("tổng số|trong tổng số|trên tổng số|của tổng số|số này|tổng");

    public static void Propose(ReportReading reading, HashSet<Number> explained, List<Relation> relations)
    {
        // "đạt 97,0% số đăng ký, 91,8% tổng số hộ": what has its share has no other.
        var told = new HashSet<(Number Part, Number Whole)>(relations
            .FindAll(relation => relation is { Aspect: Aspect.Share, Code: "T201" or "T202", Verdict: Verdict.Holds, Strength: >= 5, Figures.Count: 3 })
            .ConvertAll(relation => (relation.Figures[0], relation.Figures[1])));
        var before = relations.Count;
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (HasOpen(reading, s, explained) && Company.Ending(reading, s, 2, MostSentences) is { Counts.Count: >= 2 } company)
            {
                company.Percents.FindAll(percent => percent.Sentence == s && !explained.Contains(percent) && IsShare(reading, percent))
                    .ForEach(percent => Read(reading, company, percent, relations));
            }
        }

        for (var k = relations.Count - 1; k >= before; k--)
        {
            if (!relations[k].Holds && told.Contains((relations[k].Figures[0], relations[k].Figures[1])))
            {
                relations.RemoveAt(k);
            }
        }
    }

    /// <summary>With all figures of the sentence; where they are too many, or of several units, with those of its clause or of one unit.</summary>
    private static void Read(ReportReading reading, Company company, Number percent, List<Relation> relations)
    {
        // "trả 28.514 giấy trong tổng số 30.127 hồ sơ, đạt 94,6%": whatever they are called, it comes out.
        if (!Company.AreOfKind(reading, company.Counts) && FitOf(reading, company, percent) is { } fit)
        {
            relations.Add(fit);
            return;
        }

        if (company.Counts.Count <= MostCounts && Company.AreOfKind(reading, company.Counts))
        {
            Add(reading, company, percent, relations);
            return;
        }

        var clause = company.ClauseOf(reading, percent);
        if (clause.Counts.Count is >= 2 and <= MostCounts && Company.AreOfKind(reading, clause.Counts))
        {
            Add(reading, clause, percent, relations);
            return;
        }

        // "26 chi bộ, 412 đảng viên, trong đó 318 đảng viên …, đạt 77,2%": the unit of the figure nearest to the percentage.
        var near = company.Counts.MinBy(count => Apart(count, percent))!;
        if (company.OfEachUnit(reading).FirstOrDefault(unit => unit.Counts.Contains(near)) is { Counts.Count: >= 2 and <= MostCounts } own)
        {
            Add(reading, own, percent, relations);
        }
    }

    /// <summary>Two figures of different names of which the one is called the whole and the share comes out.</summary>
    private static Relation? FitOf(ReportReading reading, Company company, Number percent)
    {
        foreach (var whole in company.Counts.FindAll(count => count.Value >= 10 && company.IsSaidBefore(reading, count, Wholes, 4)))
        {
            var part = company.Counts.Find(count => count != whole && count.Power == whole.Power && count.Value > 0 && count.Value <= whole.Value
                && Relation.DigitsOf(percent) > 2 && Precision.JudgeShare(percent, count, whole) == Verdict.Holds);
            if (part is not null)
            {
                return MakeShare.Of(Code, Situation.ShareEarlier, percent, part, whole, 3);
            }
        }

        return null;
    }

    private static bool HasOpen(ReportReading reading, int s, HashSet<Number> explained)
    {
        for (var n = reading.Sentences[s].FirstNumber; n < reading.Sentences[s].LastNumber; n++)
        {
            if (reading.Numbers[n].Role == NumberRole.Percentage && !explained.Contains(reading.Numbers[n]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShare(ReportReading reading, Number percent) => Percentages.IsUsable(percent) && percent.Mantissa > 0
        && !Percentages.IsBound(reading, percent) && Direction.Before(reading, percent) == 0 && !Percentages.IsChangeOf(reading, percent);

    private static void Add(ReportReading reading, Company company, Number percent, List<Relation> relations)
    {
        if (IsOfSum(company, percent) || IsNamedBehind(reading, company, percent))
        {
            return;
        }

        Relation? best = null;
        foreach (var part in company.Counts)
        {
            foreach (var whole in company.Counts)
            {
                if (part == whole || part.Power != whole.Power || whole.Value < 10 || part.Value <= 0 || part.Change || whole.Change)
                {
                    continue;
                }

                var verdict = Precision.JudgeShare(percent, part, whole);
                if (verdict == Verdict.HoldsIfTruncated)
                {
                    return;
                }

                if (verdict == Verdict.Holds)
                {
                    relations.Add(MakeShare.Of(
                        part.Other == whole ? "T201" : Code, Situation.ShareEarlier, percent, part, whole, company.Counts.Count == 2 ? 4 : 3));
                    return;
                }

                if (Weigh(reading, company, percent, part, whole) is var weight && weight >= Told && weight > (best?.Evidence ?? 0))
                {
                    best = part.Other == whole
                        ? MakeShare.Of("T201", Situation.RatioApart, percent, part, whole, weight)
                        : MakeShare.Of(Code, Situation.ShareEarlier, percent, part, whole, weight);
                }
            }
        }

        if (best is not null)
        {
            relations.Add(best);
        }
    }

    /// <summary>"640 chỉ tiêu, 1.118 người dự tuyển, 563 người trúng tuyển, lấp được 88,0% chỉ tiêu": it is of the figure with that unit.</summary>
    private static bool IsNamedBehind(ReportReading reading, Company company, Number percent)
    {
        var at = percent.Next + (reading.IsWord(percent.Next, CountOf) ? 1 : 0);
        if (Units.Book.Match(reading.Tokens, at) is not { Length: > 0 } named || company.Counts.Exists(count => count.Unit == Units.KeyOf(named.Kind)))
        {
            return false;
        }

        var sentence = reading.Sentences[percent.Sentence];
        for (var n = sentence.FirstNumber; n < sentence.LastNumber; n++)
        {
            if (reading.Numbers[n].Unit == Units.KeyOf(named.Kind) && reading.Numbers[n] != percent)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly ulong CountOf = WordHashes.Hash("số");

    /// <summary>"Vốn giao 412 tỷ đồng, vốn kéo dài 45 tỷ đồng, giải ngân 298 tỷ đồng, đạt 65,2%": it is the share of the others together.</summary>
    private static bool IsOfSum(Company company, Number percent) => company.Counts.Count > 2 && company.Counts.Exists(part =>
        company.Counts.Sum(count => count.Value) - part.Value is > 0 and var others
        && Precision.JudgeShare(percent, Interval.Exactly(part.Value * 100 / others)) != Verdict.Contradicts);

    /// <summary>"đàn lợn 124.500 con (đạt 98,5%), đàn trâu 12.450 con (đạt 99,6%)": each has a percentage of its own.</summary>
    private static bool HasOwn(ReportReading reading, Number whole, Number percent) => ProposeSilentSums.HasShare(reading, whole)
        && reading.Numbers[reading.Tokens[whole.Token].Number + 1] != percent;

    /// <summary>The share over the rest is a slip only where all stands in one sentence and no word speaks of a rest.</summary>
    private static bool IsRestByChance(ReportReading reading, Company company, Number percent, Number part, Number whole) =>
        (company.Counts.Exists(rest => rest.Value == whole.Value - part.Value && rest.Token > part.Token && rest.Token < percent.Token)
            || part.Sentence != percent.Sentence || whole.Sentence != percent.Sentence || reading.AnyPhrase(percent.Token - 6, percent.Next + 3, Rests))
            && !Slip.IsSwapOf(percent, part.Value * 100 / whole.Value);

    private static int Weigh(ReportReading reading, Company company, Number percent, Number part, Number whole)
    {
        var ratio = part.Other == whole;
        var compared = IsCompared(reading, company, percent, whole);
        var said = compared || ratio || company.IsSaidBefore(reading, whole, Wholes, 4);
        var slip = SlipOf(percent, part, whole);
        if ((slip == 3 && IsRestByChance(reading, company, percent, part, whole))
            || (part.Value > whole.Value && (!compared || whole.Role != NumberRole.Quantity || (slip == 0 && percent.Mantissa <= 100)))
            || (part.Token > percent.Token && reading.AnySign(percent.Next, part.Token, ';'))
            || (compared && IsToldLater(reading, company, percent, whole)) || !IsNearest(company, percent, part, whole)
            || (!said && Apart(whole, percent) < Apart(part, percent)) || company.IsSaidBefore(reading, part, Ranks, 4) || HasOwn(reading, whole, percent))
        {
            return 0;
        }

        if (slip == 0 && (ratio || IsBeyond(percent, part, whole)))
        {
            return 0;
        }

        var ofAll = !ratio && OfAll.IsAt(reading.Tokens, percent.Next);
        var elsewhere = Percentages.IsOfSomethingElse(reading, percent) && (ratio || whole.Token < percent.Token) && !compared && !ofAll;
        return Math.Min(7, AloneOf(company) + slip + (said ? 2 : 0) + Math.Max(ReachOf(reading, percent), ReachOf(reading, part) - 1)
            + (ratio || (part.Unit == whole.Unit && part.Unit != 0) ? 1
                : part.Unit == 0 || whole.Unit == 0 || Units.AreAlike(part.Unit, whole.Unit) ? 0 : -3)
            - (company.Sentences - 1) - (company.Mixed ? 1 : 0) - (elsewhere ? 3 : 0) + (!said && ofAll ? 2 : 0)
            - (ratio && Beside.IsOfOther(reading, part, whole, percent) ? 3 : 0)
            - (Percentages.IsVote(reading, part, percent) && slip < 2 ? 3 : 0)
            - (SharedPart.NamesPlace(reading, part, whole) ? 3 : 0)
            - (!compared && whole.Token < part.Token && SharedPart.IsOfAnotherTime(reading, whole, part) ? 3 : 0)
            + (slip == 1 && IsClose(percent, part, whole) ? 1 : 0)
            - (slip == 0 && IsFar(percent, part, whole) && !said ? 2 : 0));
    }

    /// <summary>"337 hộ, tỷ lệ 4,77%; so với 425 hộ …": the earlier figure belongs to what is said behind, unless the share itself is so compared.</summary>
    private static bool IsToldLater(ReportReading reading, Company company, Number percent, Number whole) => whole.Token > percent.Token
        && company.IsSaidBefore(reading, whole, Direction.Earlier, 6) && !Direction.Earlier.IsAt(reading.Tokens, percent.Next)
        && !reading.IsSign(percent.Next, '(');

    /// <summary>By a thirtieth of it: of shares that have nothing to do with each other so few come so near.</summary>
    private static bool IsClose(Number percent, Number part, Number whole) =>
        Math.Abs((part.Value * 100 / whole.Value) - percent.Mantissa) <= percent.Mantissa / 30;

    /// <summary>Two figures and one percentage; with a second share the largest is the whole of both.</summary>
    private static int AloneOf(Company company) => (company.Counts.Count, company.Percents.Count) switch
    {
        (2, 1) => 3,
        (3, 2) or (3, 1) or (2, 2) => 2,
        _ => 1,
    };

    /// <summary>Of several parts the one next to the percentage is meant, of several wholes the largest.</summary>
    private static bool IsNearest(Company company, Number percent, Number part, Number whole) =>
        company.Counts.TrueForAll(other => other == part || other == whole || other.Value == whole.Value - part.Value
            || Apart(other, percent) > Apart(part, percent))
            && company.Counts.TrueForAll(other => other == part || other.Value <= whole.Value);

    private static int Apart(Number figure, Number percent) => Math.Abs(figure.Token - percent.Token);

    /// <summary>"bằng 112% so với cùng kỳ (1.200 vụ)", "đạt 97% kế hoạch (400 ha)": the other figure is last year's, or the plan.</summary>
    private static bool IsCompared(ReportReading reading, Company company, Number percent, Number whole) =>
        company.IsSaidBefore(reading, whole, Direction.Earlier, 6) || company.IsSaidBefore(reading, whole, Plans, 4)
            || (whole.Token > percent.Token && reading.Tokens[percent.Token].Number + MostToBase >= reading.Tokens[whole.Token].Number
                && Direction.Earlier.IsAt(reading.Tokens, percent.Next));

    private static int ReachOf(ReportReading reading, Number percent) => reading.AnyWord(percent.Token - 3, percent.Token, Sharing) ? 2
        : reading.AnyWord(percent.Token - 3, percent.Token, Reached) || reading.Tokens[Math.Max(0, percent.Token - 1)].Sign is '(' or '-' or '=' or ':' or ','
            ? 1
            : 0;

    /// <summary>3 for two digits that changed places or a point one place off, 2 for two digits of a figure, 1 for another slip.</summary>
    private static int SlipOf(Number percent, Number part, Number whole)
    {
        var share = part.Value * 100 / whole.Value;
        if (Relation.DigitsOf(percent) >= Slip.SwapDigits && Slip.IsSwapOf(percent, share))
        {
            return 3;
        }

        // Taken over the rest, or what is left of it: "thoát nghèo 731 trong 1.874 hộ, đạt 64,0%".
        if (Relation.DigitsOf(percent) >= Slip.SwapDigits && part.Value < whole.Value
            && (IsAt(percent, part.Value * 100 / (whole.Value - part.Value)) || IsAt(percent, 100 - share)))
        {
            return 3;
        }

        return Slip.IsSwapOfShare(percent, part, whole) ? 2 : Relation.DigitsOf(percent) > 2 && Slip.OfShare(percent, part, whole) ? 1 : 0;
    }

    private static bool IsAt(Number percent, decimal value) => Math.Abs(percent.Mantissa - value) <= Precision.Unit(percent.Decimals) / 2;

    /// <summary>More than four times one of the other: it speaks of other figures.</summary>
    private static bool IsBeyond(Number percent, Number part, Number whole) => part.Value * 100 / whole.Value is var share
        && (share > percent.Mantissa * MostOff || percent.Mantissa > share * MostOff);

    private const decimal MostOff = 4;

    private static bool IsFar(Number percent, Number part, Number whole) =>
        Math.Abs((part.Value * 100 / whole.Value) - percent.Mantissa) > percent.Mantissa / 3;
}
