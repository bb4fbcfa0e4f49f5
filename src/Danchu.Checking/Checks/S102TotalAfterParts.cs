using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>Parts first, then "tổng cộng", "cộng là" and the total.</summary>
internal sealed class S102TotalAfterParts : Check
{
    private const int Most = 24;

    // 2: the words can only close a sum; 1: they may open one.
    private static readonly PhraseBook Sums = new(
        [("tổng cộng", 1), ("tổng cộng là", 2), ("cộng là", 2), ("cộng lại", 2), ("cộng lại là", 2), ("tất cả là", 2), ("tổng số là", 1)]);

    public override CheckDescription Description { get; } = new(
        "S102",
        "Tổng cộng nêu sau các số thành phần phải bằng tổng của chúng.",
        "A total stated after its parts must be their sum.",
        ["Cấp tỉnh 12 hội nghị, cấp huyện 25 hội nghị, cấp xã 40 hội nghị, tổng cộng là 78 hội nghị."],
        [
            "Cấp tỉnh 12 hội nghị, cấp huyện 25 hội nghị, cấp xã 40 hội nghị, tổng cộng là 77 hội nghị.",
            "Trong năm 2023 có 15 xã tổ chức, tổng cộng 200 buổi với 9.000 lượt người.",
            "Năm 2022 tổ chức 10 cuộc, năm 2023 tổ chức 12 cuộc, tổng cộng 3 năm là 40 cuộc.",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var sentence in work.Reading.Sentences)
        {
            if (sentence.LastNumber - sentence.FirstNumber < 3)
            {
                continue;
            }

            for (var i = sentence.From + 4; i < sentence.To; i++)
            {
                var (kind, length) = Sums.Match(work.Reading.Tokens, i);
                if (length > 0)
                {
                    Judge(work, sentence, i, i + length, kind == 2);
                }

                i += Math.Max(0, length - 1);
            }
        }
    }

    private void Judge(CheckWork work, Sentence sentence, int cue, int from, bool closing)
    {
        var reading = work.Reading;
        var n = FindLists.FirstNumber(reading, sentence, from);
        if (n >= sentence.LastNumber || reading.Numbers[n].Token - from > 8)
        {
            return;
        }

        var total = reading.Numbers[n];
        if (!total.Addable || total.Role != NumberRole.Quantity || total.Unit == 0 || Units.IsTime(total.Unit) || work.ListsByTotal.Contains(total))
        {
            return;
        }

        var parts = new List<Number>();
        var (interval, sum) = (Interval.Exactly(0), 0m);
        for (var k = n - 1; k >= sentence.FirstNumber && parts.Count < Most; k--)
        {
            var part = reading.Numbers[k];
            if (part.Unit != total.Unit || !part.Addable || part.Role != NumberRole.Quantity || part.Bracket != total.Bracket)
            {
                continue;
            }

            parts.Insert(0, part);
            (interval, sum) = (interval.Plus(Precision.Of(part)), sum + part.Value);
            if (parts.Count > 1 && interval.Meets(Precision.Of(total)))
            {
                work.Claim(Code, Verdict.Holds, total.Value, sum, [.. parts, total]);
                return;
            }
        }

        Report(work, parts, total, sum, closing && total.Token == from);
    }

    private void Report(CheckWork work, List<Number> parts, Number total, decimal sum, bool sure)
    {
        var near = (sum >= total.Value * 0.8m && sum <= total.Value * 1.25m) || (sum > 0 && Slip.OfTotal(total, sum));
        if (parts.Count < 2 || !near || parts.Exists(part => part.Doubtful || part.Hedge != Hedge.None || part.Value >= total.Value) || total.Doubtful
            || total.Hedge != Hedge.None)
        {
            return;
        }

        work.Claim(Code, Verdict.Contradicts, total.Value, sum, [.. parts, total]);
        work.Find(
            Code, sure ? Severity.Error : Severity.Warning, total.Span, Write.Of(total.Value), Write.Of(sum), Write.Sum(parts, sum),
            [.. parts.Select(part => part.Span)]);
    }
}
