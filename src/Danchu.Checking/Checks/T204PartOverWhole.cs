using Danchu.Checking.Reading;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>a/b of things counted, where a is some of b.</summary>
internal sealed class T204PartOverWhole : Check
{
    // Here a may exceed b: fulfilment of plans, staff over quota, working over capacity.
    private static readonly PhraseBook MayExceed = new("kế hoạch|chỉ tiêu|dự toán|được giao|biên chế|định mức|vượt|công suất|đăng ký|phấn đấu|mục tiêu|nhu cầu|"
        + "quy định|định biên|so với|trước đây|năm trước|cùng kỳ|tăng|giảm");
    private static readonly System.Collections.Frozen.FrozenSet<ulong> Some = WordHashes.Set(
        "quyết xử hoàn thành có đạt được đã thành lập duy trì tổ chức trong trên");

    public override CheckDescription Description { get; } = new(
        "T204",
        "Trong phân số a/b chỉ một phần trên tổng số, a không được lớn hơn b.",
        "In a ratio a/b of some out of all, a must not exceed b.",
        ["Đã có 14/13 thôn thành lập tổ hòa giải.", "Đã giải quyết 63/61 đơn khiếu nại."],
        [
            "Đã có 13/13 thôn thành lập tổ hòa giải.",
            "Biên chế có mặt 2.186/2.156 người so với biên chế được giao.",
            "Tiếp 08 đoàn đông người/06 vụ việc.",
            "Trồng rừng 120/100 ha, đạt 120% kế hoạch.",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var part in work.Reading.Numbers)
        {
            if (part.Role != NumberRole.Numerator || part.Other is not { } whole || part.Range || whole.Range || part.Doubtful || whole.Doubtful
                || whole.Value <= 0 || whole.Unit == 0)
            {
                continue;
            }

            if (part.Value <= whole.Value)
            {
                work.Claim(Code, Verdict.Holds, part.Value, whole.Value, [part, whole]);
            }
            else if (part.Decimals == 0 && whole.Decimals == 0)
            {
                Judge(work, part, whole);
            }
        }
    }

    private void Judge(CheckWork work, Number part, Number whole)
    {
        var reading = work.Reading;
        var sentence = reading.Sentences[part.Sentence];
        var (from, to) = (Math.Max(sentence.From, part.Token - 25), Math.Min(sentence.To, whole.Next + 15));
        if (Units.IsMeasure(whole.Unit)
            || reading.AnyPhrase(from, to, MayExceed) || !reading.AnyWord(from, part.Token, Some) || HasShareOverHundred(reading, part.Sentence)
            || work.Findings.Exists(finding => finding.Span.Overlaps(new(part.Start, whole.End))))
        {
            return;
        }

        work.Claim(Code, Verdict.Contradicts, part.Value, whole.Value, [part, whole]);
        // Now/before is also written a/b (3.389/3.599 vụ): far apart it is more likely that.
        var severity = part.Value <= whole.Value * 1.2m ? Severity.Error : Severity.Warning;
        work.Find(
            Code, severity, new(part.Start, whole.End), $"{Write.Of(part.Value)}/{Write.Of(whole.Value)}", null,
            $"{Write.Of(part.Value)} > {Write.Of(whole.Value)}", [part.Span, whole.Span]);
    }

    private static bool HasShareOverHundred(ReportReading reading, int s)
    {
        var sentence = reading.Sentences[s];
        for (var n = sentence.FirstNumber; n < sentence.LastNumber && n < sentence.FirstNumber + 200; n++)
        {
            if (reading.Numbers[n].Role == NumberRole.Percentage && reading.Numbers[n].Mantissa > 100)
            {
                return true;
            }
        }

        return false;
    }
}
