using Danchu.Checking.Checks;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Relations;

/// <summary>
/// A change or its rate alone with this period's figure and the earlier one, in whatever order: "Số vụ giảm 12 vụ (84 vụ so với 96 vụ)",
/// "tăng 5,2%: năm 2022 là 1.200 lượt, năm 2023 là 1.262 lượt", "nhiều hơn năm 2022 35 hộ; năm 2022 là 410 hộ".
/// </summary>
internal static class ProposeCompanyChanges
{
    private const int MostSentences = 2;
    private const int Told = 6;

    /// <summary>Against which the figures are held: an earlier time or a plan.</summary>
    private static readonly PhraseBook Against = new(
        "so với|so cùng kỳ|cùng kỳ|năm trước|kỳ trước|năm ngoái|tháng trước|quý trước|đầu năm|đầu kỳ|nhiệm kỳ trước|năm học trước|kế hoạch|"
            + "tuần trước|khóa trước|trước đó|lên|xuống|nếu|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn");

    public static void Propose(ReportReading reading, HashSet<Number> explained, List<Relation> relations)
    {
        var known = new HashSet<Number>(ReferenceEqualityComparer.Instance);
        known.UnionWith(relations.FindAll(relation => (relation.Aspect == Aspect.Change || relation.Code is "T206" or "T207")
            && (relation.Holds ? relation.Strength >= 5 : relation.Evidence >= Told)).ConvertAll(relation => relation.Stated));
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (HasChange(reading, s) && Company.Ending(reading, s, 3, MostSentences) is { } company && company.Counts.Count + company.Percents.Count >= 3)
            {
                foreach (var unit in company.Percents.Count > 1 ? [company] : company.OfEachUnit(reading))
                {
                    Read(reading, unit, s, known, explained, relations);
                }
            }
        }
    }

    private static bool HasChange(ReportReading reading, int s)
    {
        for (var n = reading.Sentences[s].FirstNumber; n < reading.Sentences[s].LastNumber; n++)
        {
            if (reading.Numbers[n].Change || WayOf(reading, reading.Numbers[n]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"tăng 12", "tăng thêm được 12", "cao hơn năm 2022 12": up to a few words, and a year, between.</summary>
    private static int WayOf(ReportReading reading, Number number)
    {
        if (!number.Countable || Units.IsDuration(number.Unit))
        {
            return 0;
        }

        for (var i = number.Token - 1; i >= 0 && i > number.Token - 6; i--)
        {
            var token = reading.Tokens[i];
            if (token.Sign is ',' or ';' or '.' or '(' or ')' || (token.Kind == TokenKind.Number && reading.Numbers[token.Number].Role != NumberRole.Year)
                || Reach.IsAt(reading.Tokens, i))
            {
                return 0;
            }

            if (Direction.Of(reading, i, i + 1) is not 0 and var way)
            {
                return way;
            }
        }

        return 0;
    }

    private static readonly PhraseBook Reach = new("lên|xuống|còn|từ|đạt|là|với");

    private static void Read(
        ReportReading reading, Company company, int s, HashSet<Number> known, HashSet<Number> explained, List<Relation> relations)
    {
        if (PointsOf(reading, company) is ({ } points, var rates) && points.Sentence == s && !known.Contains(points) && !rates.Exists(explained.Contains))
        {
            AddChange(reading, company, points, rates, relations);
            return;
        }

        var changes = company.Counts.FindAll(count => count.Change || WayOf(reading, count) != 0);
        var ends = company.Counts.FindAll(count => !changes.Contains(count));
        if (changes.Count == 1 && ends.Count == 1 && company.Percents is [{ } own] && own.Sentence == s && !explained.Contains(own)
            && WayOf(reading, changes[0]) is not 0 and var side)
        {
            AddRateOfChange(reading, company, own, changes[0], ends[0], side, relations);
            return;
        }

        if (ends.Count != 2 || changes.Count > 1 || ends.Exists(end => end.Value <= 0) || !Company.AreOfKind(reading, company.Counts)
            || ends[0].Power != ends[1].Power
            || (!reading.AnyPhrase(company.From, company.To, Against) && !AreDated(reading, ends)))
        {
            return;
        }

        if (changes.Count == 1 && changes[0].Sentence == s && !known.Contains(changes[0]) && changes[0].Power == ends[0].Power
            && !ends.Exists(known.Contains))
        {
            AddChange(reading, company, changes[0], ends, relations);
        }

        if (changes.Count == 0 && company.Percents is [{ } rate] && rate.Sentence == s && !known.Contains(rate) && !explained.Contains(rate)
            && WayOf(reading, rate) is not 0 and var way && EarlierOf(reading, company, ends) is { } earlier)
        {
            AddRate(company, rate, ends.Find(end => end != earlier)!, earlier, way, relations);
        }
    }

    /// <summary>"Năm nay 46,2%, năm trước 38,4%: tăng 7,8 điểm phần trăm": a change in points, or in percent, alone with two percentages.</summary>
    private static (Number? Points, List<Number> Rates) PointsOf(ReportReading reading, Company company)
    {
        var all = company.Percents.Concat(company.Counts).ToList();
        var changes = all.FindAll(figure => WayOf(reading, figure) != 0);
        var rates = company.Percents.FindAll(rate => !changes.Contains(rate));
        return changes.Count == 1 && rates.Count == 2 && all.Count == 3 && (changes[0].Role == NumberRole.Percentage || changes[0].Unit == Point)
            && (reading.AnyPhrase(company.From, company.To, Against) || AreDated(reading, rates))
            ? (changes[0], rates)
            : (null, rates);
    }

    private static readonly ulong Point = WordHashes.Hash("điểm");

    private static bool AreDated(ReportReading reading, List<Number> ends) => ends.TrueForAll(end => ComparedFigures.YearOf(reading, end) > 0);

    private static Number? EarlierOf(ReportReading reading, Company company, List<Number> ends)
    {
        if (AreDated(reading, ends) && ComparedFigures.YearOf(reading, ends[0]) != ComparedFigures.YearOf(reading, ends[1]))
        {
            return ComparedFigures.YearOf(reading, ends[0]) < ComparedFigures.YearOf(reading, ends[1]) ? ends[0] : ends[1];
        }

        var earlier = ends.FindAll(end => company.IsSaidBefore(reading, end, Against, 7));
        return earlier.Count == 1 ? earlier[0] : null;
    }

    private static void AddChange(ReportReading reading, Company company, Number change, List<Number> ends, List<Relation> relations)
    {
        var apart = Math.Abs(ends[0].Value - ends[1].Value);
        var holds = Precision.Of(ends[0]).Minus(Precision.Of(ends[1])) is var difference
            && (difference.Meets(Precision.Of(change)) || difference.Meets(new(-Precision.Of(change).High, -Precision.Of(change).Low)));
        var slip = IsSlip(change, ends, apart);
        var swap = IsSwap(change, ends, apart);
        var evidence = 4 + (swap ? 2 : slip ? 1 : 0) + (ends.TrueForAll(end => end.Unit == change.Unit) && change.Unit != 0 ? 1 : 0)
            + (EarlierOf(reading, company, ends) is not null ? 1 : 0) - (company.Sentences - 1) - (company.Percents.Count > 1 ? 1 : 0)
            - (company.Mixed ? 1 : 0) - (change.Value < 10 && !holds ? 2 : 0);
        if (holds || evidence >= Told)
        {
            relations.Add(ProposeMovements.Make(
                change, ends, holds, apart, $"{Write.Of(Math.Max(ends[0].Value, ends[1].Value))} - {Write.Of(Math.Min(ends[0].Value, ends[1].Value))}",
                holds ? 4 : Math.Min(6, evidence)));
        }
    }

    private static void AddRate(Company company, Number rate, Number now, Number earlier, int way, List<Relation> relations)
    {
        var same = now.Unit == earlier.Unit && now.Unit != 0 ? 1 : 0;
        MakeGrowth.Add(
            relations, rate, now, Precision.Of(earlier), way, [now, earlier, rate], 5 + same - (company.Sentences - 1), earlier);
    }

    /// <summary>"1.240 vụ, tăng 13,2% (tăng 134 vụ)": what was before is this period's figure without the change.</summary>
    private static void AddRateOfChange(
        ReportReading reading, Company company, Number rate, Number change, Number now, int way, List<Relation> relations)
    {
        var said = (change.Token < rate.Token ? IsSaying(reading, change.Next, rate.Token) : IsSaying(reading, rate.Next, change.Token))
            && !company.IsSaidBefore(reading, now, Against, 7) && !company.Mixed;
        var before = Precision.Of(now) is var interval && way > 0 ? interval.Minus(Precision.Of(change)) : interval.Plus(Precision.Of(change));
        if (said && before.Low > 0 && change.Value < now.Value * 4 && Company.AreOfKind(reading, [change, now]) && change.Power == now.Power
            && !reading.AnyPhrase(rate.Next, rate.Next + 4, Direction.Aims))
        {
            relations.RemoveAll(relation => relation.Stated == rate && relation.Situation == Situation.GrowthFromNothing);
            MakeGrowth.Add(relations, rate, change, before, 0, [now, change, rate], 6 - (company.Sentences - 1), null);
        }
    }

    private static readonly System.Collections.Frozen.FrozenSet<ulong> Saying = WordHashes.Set(
        "tăng giảm tức tương đương ứng với bằng tỷ tỉ lệ là thêm khoảng được hay thấp cao hơn");

    /// <summary>Nothing but such words stands between the change and its rate: no subject of its own.</summary>
    private static bool IsSaying(ReportReading reading, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Word ? !Saying.Contains(reading.Tokens[i].Hash) : reading.Tokens[i].Sign is not (',' or '(' or ')'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSlip(Number change, List<Number> ends, decimal apart) =>
        Slip.Of(change, apart) || Mended(change, ends).Exists(pair => Slip.Of(pair.End, pair.To));

    private static bool IsSwap(Number change, List<Number> ends, decimal apart) =>
        Slip.IsSwapOf(change, apart) || Mended(change, ends).Exists(pair => Slip.IsSwapOf(pair.End, pair.To));

    /// <summary>What each end would have to be.</summary>
    private static List<(Number End, decimal To)> Mended(Number change, List<Number> ends) =>
    [
        (ends[0], ends[1].Value + change.Value), (ends[0], ends[1].Value - change.Value),
        (ends[1], ends[0].Value + change.Value), (ends[1], ends[0].Value - change.Value),
    ];
}
