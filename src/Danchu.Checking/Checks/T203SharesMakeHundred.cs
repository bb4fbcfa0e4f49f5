using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Relations;
using Danchu.Checking.Rounding;
using Danchu.Checking.Shares;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>The shares of a structure (cơ cấu) named one after another.</summary>
internal sealed class T203SharesMakeHundred : Check
{
    private const int Most = 24;
    private const int MostRun = 160;
    private static readonly PhraseBook Structure = new("cơ cấu|tỷ trọng|tỉ trọng|chiếm");
    private static readonly PhraseBook Whole = new(
        "cơ cấu|phân loại|xếp loại|kết quả xếp loại|đánh giá xếp loại|khảo sát|theo tỷ lệ|"
            + "tỷ trọng|trình độ|độ tuổi|phân theo|chia theo|mức độ");
    private static readonly PhraseBook Change = new("tăng|giảm|vượt|so với|đạt|tốc độ");
    private static readonly PhraseBook Others = new("khác|còn lại");
    private static readonly PhraseBook Rest = new("còn lại|khác|trong đó|riêng");

    public override CheckDescription Description { get; } = new(
        "T203",
        "Các tỷ trọng của cùng một cơ cấu không được cộng lại quá 100%.",
        "The shares of one structure must not add up to more than 100%.",
        [
            "Cơ cấu kinh tế: nông nghiệp chiếm 31,5%, công nghiệp chiếm 28,2%, dịch vụ chiếm 41,3%.",
            "Kết quả xếp loại đảng viên: hoàn thành xuất sắc nhiệm vụ 14,5%, hoàn thành tốt nhiệm vụ 78,1%, hoàn thành nhiệm vụ 8,4%.",
        ],
        [
            "Cơ cấu kinh tế: nông nghiệp chiếm 31,5%, công nghiệp chiếm 28,2%, dịch vụ chiếm 40,3%.",
            "Dân tộc Mông chiếm 37,5%; dân tộc Thái chiếm 15,9%; dân tộc Kinh chiếm 14,2%; còn lại là các dân tộc khác.",
            "Trước hạn chiếm 21,25%, đúng hạn chiếm 78,74%, quá hạn chiếm 0,01%, trả qua bưu chính chiếm 10,72%.",
        ]);

    public override void Run(CheckWork work)
    {
        var reading = work.Reading;
        ReadRuns(work);
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

            if (shares.Count < 2 || JudgeClosed(work, sentence, shares) || shares.Count < 3)
            {
                continue;
            }

            var from = Math.Max(sentence.From, shares[0].Token - 14);
            var wide = Math.Max(sentence.From, shares[0].Token - 24);
            if (reading.AnyPhrase(wide, shares[0].Token, Whole) && !reading.AnyPhrase(from, shares[^1].Next, Change))
            {
                Judge(work, shares, wide);
            }
            else if (reading.AnyPhrase(from, shares[0].Token, Structure) && !reading.AnyPhrase(from, shares[^1].Next, Change))
            {
                Judge(work, shares, from);
            }
        }
    }

    /// <summary>
    /// "57,3%; 26,8%; 9,4%; khác 8,5%": the last names all that is left, their names are always all, or they are said to be a structure; and one slip explains
    /// why they do not make a hundred.
    /// </summary>
    private bool JudgeClosed(CheckWork work, Sentence sentence, List<Number> shares)
    {
        var sum = shares.Sum(share => share.Mantissa);
        var slack = shares.Count * Precision.Unit(shares.Max(share => share.Decimals)) / 2;
        if (Math.Abs(sum - 100) <= slack || !shares.Exists(share => Slip.Of(share, share.Mantissa - sum + 100)) || MakeHundred(shares)
            || !IsWhole(work.Reading, sentence, shares, sum))
        {
            return false;
        }

        Tell(work, shares, sum);
        return true;
    }

    private static bool IsWhole(ReportReading reading, Sentence sentence, List<Number> shares, decimal sum)
    {
        var from = Math.Max(sentence.From, shares[0].Token - 24);
        if (ClosedSets.Are(reading, shares))
        {
            return true;
        }

        // Only shares of one decimal place and more: of whole percents every other sum is one slip away.
        return shares.Count > 2 && Math.Abs(sum - 100) <= 30
            && (reading.AnyPhrase(shares[^1].Token - 4, shares[^1].Token, Others)
                || (shares.TrueForAll(share => share.Decimals > 0 && share.Bracket == shares[0].Bracket) && reading.AnyPhrase(from, shares[0].Token, Whole)
                    && !reading.AnyPhrase(from, shares[^1].Next + 6, Change) && !reading.AnyPhrase(from, shares[^1].Next + 12, Rest)));
    }

    /// <summary>Some of them, one behind the other, are a structure of their own.</summary>
    private static bool MakeHundred(List<Number> shares)
    {
        for (var first = 0; first + 1 < shares.Count; first++)
        {
            var (sum, slack) = (0m, 0m);
            for (var k = first; k < shares.Count; k++)
            {
                (sum, slack) = (sum + shares[k].Mantissa, slack + (Precision.Unit(shares[k].Decimals) / 2));
                if (k > first && Math.Abs(sum - 100) <= slack)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Tell(CheckWork work, List<Number> shares, decimal sum)
    {
        work.Claim(Code, Verdict.Contradicts, 100, sum, [.. shares]);
        work.Find(
            Code, Severities.Of(Situation.Hundred, slip: true)!.Value, new(shares[0].Start, shares[^1].End), Write.Of(sum) + "%", "100%",
            string.Join(" + ", shares.Select(share => Write.Of(share.Mantissa))) + " = " + Write.Of(sum), [.. shares.Select(share => share.Span)]);
    }

    /// <summary>Shares one after another, over sentences and items, that make a hundred: read without any cue, never told when they do not.</summary>
    private void ReadRuns(CheckWork work)
    {
        var numbers = work.Reading.Numbers;
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
                    work.Claim(Code, Verdict.Holds, 100, sum, [.. run]);
                    n = k;
                    break;
                }
            }
        }
    }

    private void Judge(CheckWork work, List<Number> shares, int from)
    {
        var (sum, slack) = (0m, 0m);
        for (var k = 0; k < shares.Count; k++)
        {
            sum += shares[k].Mantissa;
            slack += Precision.Unit(shares[k].Decimals) / 2;
            if (k > 1 && Math.Abs(sum - 100) <= slack)
            {
                work.Claim(Code, Verdict.Holds, 100, sum, [.. shares.Take(k + 1)]);
                return;
            }
        }

        var reading = work.Reading;
        if (reading.AnyPhrase(shares[0].Token, shares[^1].Next + 12, Rest) || sum < 100)
        {
            if (sum < 100 + slack)
            {
                work.Claim(Code, Verdict.Partial, 100, sum, [.. shares]);
            }

            return;
        }

        // Far over 100 the classes overlap (trả qua bưu chính); a slip leaves the sum near it.
        if (sum > 103 || !reading.AnyPhrase(from, shares[0].Token, Whole))
        {
            return;
        }

        Tell(work, shares, sum);
    }
}
