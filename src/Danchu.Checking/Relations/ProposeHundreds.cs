using Danchu.Checking.Checks;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Relations;

/// <summary>The shares of one structure, told one after another, make a hundred.</summary>
internal static class ProposeHundreds
{
    private const string Code = "T203";
    private const int Most = 24;
    private const int MostRun = 160;
    private static readonly PhraseBook Structure = new("cơ cấu|tỷ trọng|tỉ trọng|chiếm");
    private static readonly PhraseBook Whole = new(
        "cơ cấu|phân loại|xếp loại|kết quả xếp loại|đánh giá xếp loại|khảo sát|theo tỷ lệ|theo loại|theo nhóm|theo lĩnh vực|theo ngành|theo độ tuổi|"
            + "theo trình độ|theo thành phần|theo hình thức|tỷ trọng|trình độ|độ tuổi|phân theo|chia theo|mức độ");
    private static readonly PhraseBook Change = new("tăng|giảm|vượt|so với|đạt|tốc độ");
    private static readonly PhraseBook Others = new("khác|còn lại");
    private static readonly PhraseBook Rest = new("còn lại|khác|trong đó|riêng");

    public static void Propose(ReportReading reading, List<Relation> relations)
    {
        ReadRuns(reading, relations);
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber < 2)
            {
                continue;
            }

            var shares = new List<Number>();
            for (var n = sentence.FirstNumber; n < sentence.LastNumber && shares.Count < Most; n++)
            {
                if (Percentages.IsUsable(reading.Numbers[n]) && reading.Numbers[n].Mantissa < 100)
                {
                    shares.Add(reading.Numbers[n]);
                }
            }

            if (shares.Count < 2 || ProposeClosed(reading, sentence, shares, relations) || shares.Count < 3)
            {
                continue;
            }

            var from = Math.Max(sentence.From, shares[0].Token - 14);
            var wide = Math.Max(sentence.From, shares[0].Token - 24);
            if (reading.AnyPhrase(wide, shares[0].Token, Whole) && !reading.AnyPhrase(from, shares[^1].Next, Change))
            {
                ProposeOpen(reading, shares, wide, relations);
            }
            else if (reading.AnyPhrase(from, shares[0].Token, Structure) && !reading.AnyPhrase(from, shares[^1].Next, Change))
            {
                ProposeOpen(reading, shares, from, relations);
            }
        }
    }

    /// <summary>
    /// "57,3%; 26,8%; 9,4%; khác 8,5%": the last names all that is left, their names are always all, or they are said to be a structure; and one slip explains
    /// why they do not make a hundred.
    /// </summary>
    private static bool ProposeClosed(ReportReading reading, Sentence sentence, List<Number> shares, List<Relation> relations)
    {
        var sum = shares.Sum(share => share.Mantissa);
        var slack = shares.Count * Precision.Unit(shares.Max(share => share.Decimals)) / 2;
        if (Math.Abs(sum - 100) <= slack || !shares.Exists(share => Slip.Of(share, share.Mantissa - sum + 100)) || MakeHundred(shares)
            || !IsWhole(reading, sentence, shares, sum))
        {
            return false;
        }

        relations.Add(Make(shares, sum, Verdict.Contradicts));
        return true;
    }

    private static bool IsWhole(ReportReading reading, Sentence sentence, List<Number> shares, decimal sum)
    {
        var from = Math.Max(sentence.From, shares[0].Token - 24);
        if (ClosedSets.Are(reading, shares))
        {
            return true;
        }

        // "lúa 61,2%, ngô 20,1%, rau 18,7% là cơ cấu sản lượng".
        var behind = reading.AnyPhrase(shares[^1].Next, Math.Min(shares[^1].Next + 4, sentence.To), Structure);

        // Only shares of one decimal place and more: of whole percents every other sum is one slip away.
        return shares.Count > 2 && Math.Abs(sum - 100) <= 30
            && (reading.AnyPhrase(shares[^1].Token - 4, shares[^1].Token, Others)
                || (shares.TrueForAll(share => share.Decimals > 0 && share.Bracket == shares[0].Bracket)
                    && (behind || reading.AnyPhrase(from, shares[0].Token, Whole))
                    && !reading.AnyPhrase(from, shares[^1].Next + 6, Change) && !reading.AnyPhrase(from, shares[^1].Next + 12, Rest)));
    }

    /// <summary>Some of them, one behind the other, are a structure of their own.</summary>
    private static bool MakeHundred(List<Number> shares) =>
        Enumerable.Range(0, shares.Count).Any(first => BehindHundred(shares, first, 2) > 0);

    /// <summary>Behind the share with which those from the first on make a hundred, so many at least; 0 when they never do.</summary>
    private static int BehindHundred(List<Number> shares, int first, int least)
    {
        var (sum, slack) = (0m, 0m);
        for (var k = first; k < shares.Count; k++)
        {
            (sum, slack) = (sum + shares[k].Mantissa, slack + (Precision.Unit(shares[k].Decimals) / 2));
            if (k - first + 1 >= least && Math.Abs(sum - 100) <= slack)
            {
                return k + 1;
            }
        }

        return 0;
    }

    private static Relation Make(List<Number> shares, decimal sum, Verdict verdict) => new()
    {
        Code = Code,
        Aspect = Aspect.Sum,
        Situation = Situation.Hundred,
        Stated = shares[0],
        Figures = [.. shares],
        Verdict = verdict,
        Value = 100,
        Computed = sum,
        Evidence = 6,
        Slip = verdict == Verdict.Contradicts,
        Parts = [.. shares],
        Place = new(shares[0].Start, shares[^1].End),
        StatedText = Write.Of(sum) + "%",
        Expected = "100%",
        Formula = string.Join(" + ", shares.Select(share => Write.Of(share.Mantissa))) + " = " + Write.Of(sum),
    };

    /// <summary>Shares one after another, over sentences and items, that make a hundred: read without any cue, never told when they do not.</summary>
    private static void ReadRuns(ReportReading reading, List<Relation> relations)
    {
        var numbers = reading.Numbers;
        var run = new List<Number>(Most);
        for (var n = 0; n < numbers.Count; n++)
        {
            run.Clear();
            var (sum, slack) = (0m, 0m);
            for (var k = n; k < numbers.Count && k < n + (2 * Most) && numbers[k].Token - numbers[n].Token < MostRun; k++)
            {
                if (!Percentages.IsUsable(numbers[k]) || numbers[k].Change || numbers[k].Mantissa >= 100)
                {
                    if (k == n)
                    {
                        break;
                    }

                    continue;
                }

                run.Add(numbers[k]);
                (sum, slack) = (sum + numbers[k].Mantissa, slack + (Precision.Unit(numbers[k].Decimals) / 2));
                if (sum > 100 + slack)
                {
                    break;
                }

                if (run.Count > 1 && (run.Count > 2 || slack < 1) && Math.Abs(sum - 100) <= slack)
                {
                    relations.Add(Make(run, sum, Verdict.Holds));
                    n = k;
                    break;
                }
            }
        }
    }

    private static void ProposeOpen(ReportReading reading, List<Number> shares, int from, List<Relation> relations)
    {
        if (BehindHundred(shares, 0, 3) is > 0 and var behind)
        {
            var structure = shares.GetRange(0, behind);
            relations.Add(Make(structure, structure.Sum(share => share.Mantissa), Verdict.Holds));
            return;
        }

        var (sum, slack) = (shares.Sum(share => share.Mantissa), shares.Sum(share => Precision.Unit(share.Decimals) / 2));
        if (reading.AnyPhrase(shares[0].Token, shares[^1].Next + 12, Rest) || sum < 100)
        {
            if (sum < 100 + slack)
            {
                relations.Add(Make(shares, sum, Verdict.Partial));
            }

            return;
        }

        // Far over 100 the classes overlap (trả qua bưu chính); a slip leaves the sum near it.
        if (sum > 103 || !reading.AnyPhrase(from, shares[0].Token, Whole))
        {
            return;
        }

        relations.Add(Make(shares, sum, Verdict.Contradicts));
    }
}
