using Danchu.Checking.Lists;
using Danchu.Checking.Reading;

namespace Danchu.Checking.Checks;

/// <summary>Parts named in a bracket, after trong đó, gồm, cụ thể or as list items.</summary>
internal sealed class S101PartsAddUp : Check
{
    public override CheckDescription Description { get; } = new(
        "S101",
        "Các số thành phần cộng lại phải bằng tổng số đã nêu.",
        "The parts named must add up to the total stated.",
        [
            "Toàn xã đã tổ chức 24 buổi đối thoại với Nhân dân, trong đó: cấp xã 06 buổi, cấp thôn 17 buổi.",
            "Tổ chức 30 hội nghị đối thoại (cấp huyện: 02, cấp xã: 27).",
            "Trong năm tiếp nhận 120 đơn (gồm 95 đơn kiến nghị, 20 đơn khiếu nại, 15 đơn tố cáo).",
            "Tặng 40 suất quà trị giá 20 triệu đồng (quỹ của tỉnh 25 suất, trị giá 12,5 triệu đồng; quỹ của huyện 14 suất, trị giá 7,5 triệu đồng).",
            "Tổng số hội nghị đã tổ chức là 12 hội nghị:\n- Cấp xã: 04 hội nghị.\n- Cấp thôn: 07 hội nghị.\n",
        ],
        [
            "Toàn xã đã tổ chức 24 buổi đối thoại với Nhân dân, trong đó: cấp xã 06 buổi, cấp thôn 18 buổi.",
            "Tổ chức 30 hội nghị đối thoại, trong đó cấp huyện 02, cấp xã 28.",
            "Toàn tỉnh có 128 đơn vị hành chính cấp xã, trong đó có 28 đơn vị có vị trí biệt lập.",
            "Huyện có 15 trường học với 420 giáo viên (trong đó có 300 giáo viên nữ, 20 giáo viên là đảng viên).",
            "Đã giải quyết 200 hồ sơ, trước hạn 50 hồ sơ, đúng hạn 150 hồ sơ, trong đó trả qua bưu chính 30 hồ sơ, trả trực tiếp 20 hồ sơ.",
            "Tổng diện tích 100,5 ha (đất nông nghiệp 60,2 ha, đất phi nông nghiệp 40,2 ha).",
        ]);

    public override void Run(CheckWork work)
    {
        foreach (var list in work.Lists)
        {
            Judge(work, list);
        }

        KeepSurest(work);
    }

    // Two readings of one total's parts are one mistake: what is surest of it is said, once.
    private void KeepSurest(CheckWork work)
    {
        var surest = work.Findings.Where(IsOurs).GroupBy(finding => finding.Span)
            .ToDictionary(same => same.Key, same => same.Max(finding => finding.Severity));
        work.Findings.RemoveAll(finding => IsOurs(finding) && finding.Severity < surest[finding.Span]);
    }

    private bool IsOurs(Finding finding) => string.Equals(finding.Code, Code, StringComparison.Ordinal);

    private void Judge(CheckWork work, PartList list)
    {
        var addition = AddUp.Try(list);
        if (addition.Verdict != Verdict.Contradicts)
        {
            work.Claim(Code, addition.Verdict, list.Total.Value, addition.Sum, [list.Total, .. list.Parts.Take(addition.Used)]);
            return;
        }

        var severity = Weigh(list, addition.Sum);
        if (severity is null)
        {
            // Kinds that do not come near the total (19 lớp (500 học viên, 30 giảng viên)) were never its parts.
            if (list.SameUnit && addition.Sum < list.Total.Value)
            {
                work.Claim(Code, Verdict.Partial, list.Total.Value, addition.Sum, [list.Total, .. list.Parts.Take(addition.Used)]);
            }

            return;
        }

        var parts = list.Parts.Take(addition.Used).ToList();
        work.Claim(Code, Verdict.Contradicts, list.Total.Value, addition.Sum, [list.Total, .. parts]);
        work.Find(
            Code, severity.Value, list.Total.Span, Write.Of(list.Total.Value), Write.Of(addition.Sum), Write.Sum(parts, addition.Sum),
            [.. parts.Select(part => part.Span)]);
    }

    /// <summary>How sure it is that these parts are all parts and nothing else; null when they may well not be.</summary>
    private static Severity? Weigh(PartList list, decimal sum)
    {
        var total = list.Total.Value;
        if (list.Parts.Exists(part => part.Hedge != Hedge.None) || list.Total.Hedge != Hedge.None || total < 2 || list.Overlapping)
        {
            return null;
        }

        var ratio = sum / total;
        var sure = list.Cue is not (Cue.Among or Cue.Some or Cue.Colon);
        // A list that falls short by what no slip of one digit explains may simply not be complete.
        var (slip, ofTotal) = (Slip.Explains(list, sum), Slip.OfTotal(list.Total, sum));
        if (list.Open && (ratio < 1 || ratio > 1.5m))
        {
            return null;
        }

        var doubtful = list.Total.Doubtful || list.Parts.Exists(part => part.Doubtful);
        if (doubtful && !(list.SameUnit && slip))
        {
            return null;
        }

        if (list.Parts.Exists(part => part.Value >= total))
        {
            return sure && !list.Open && (list.SameUnit ? slip : list.Cue == Cue.All && Slip.BySwap(list, sum)) ? Severity.Warning : null;
        }

        if (!list.SameUnit)
        {
            return sure && !list.Open && (IsNear(sum, total) || (slip && ratio is >= 0.8m and <= 1.25m) || (ofTotal && ratio is >= 0.5m and <= 2))
                ? Severity.Warning
                : null;
        }

        Severity? severity = list.Cue switch
        {
            Cue.Some => ratio > 1 && ratio <= 1.5m ? Severity.Warning : null,
            Cue.Colon => ratio is >= 0.8m and <= 1.25m && slip ? Severity.Warning : null,
            Cue.Among => ratio is >= 0.9m and <= 1.5m && (ratio > 1.02m || slip) ? Severity.Warning : ratio >= 0.5m && ofTotal ? Severity.Warning : null,
            _ => ratio is >= 0.8m and <= 1.5m && (ratio > 1 || slip) ? Severity.Error : ratio is >= 0.5m and <= 2 || ofTotal ? Severity.Warning : null,
        };
        // Scaled figures (36 triệu) may each be rounded, and a total in another sentence may not be meant.
        var soft = list.Apart || list.Open || list.Total.Scale > 1 || list.Total.Decimals > 0;
        severity = severity == Severity.Error && soft ? Severity.Warning : severity;
        // A figure torn by a converter (1. 038) may have been read wrongly.
        return severity is not null && doubtful ? Severity.Note : severity;
    }

    private static bool IsNear(decimal sum, decimal total) => total >= 5 && Math.Abs(sum - total) <= Math.Max(1, total / 20);
}
