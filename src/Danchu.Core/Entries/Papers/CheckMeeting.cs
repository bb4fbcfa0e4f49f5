using Danchu.Core.Facts;

namespace Danchu.Core.Entries.Papers;

/// <summary>
/// Whether the numbers of a meeting agree, before a paper says them: those present and absent are all households (Đ20.2), votes are of those present, and what
/// was passed reached its threshold of all households (Đ21.1: two thirds for items 1 and 2, more than half for 3 to 6). Whole numbers, no rounding.
/// </summary>
public static class CheckMeeting
{
    private static readonly string[] TwoThirds = ["muc-1", "muc-2"];

    /// <returns>Each what does not agree, in Vietnamese; nothing where all agrees or nothing can be said.</returns>
    public static IReadOnlyList<string> Of(Entry entry) => PapersOfEntry.IsMeeting(entry)
        ? [.. Counts(entry), .. Threshold(entry)]
        : [];

    private static IEnumerable<string> Counts(Entry entry)
    {
        var (households, present, absent) = (Number(entry, "tong-ho"), Number(entry, "co-mat"), Number(entry, "vang"));
        var (agree, against, other) = (Number(entry, "tan-thanh"), Number(entry, "khong-tan-thanh"), Number(entry, "y-kien-khac"));
        if (present is { } here && absent is { } away && households is { } all && here + away != all)
        {
            yield return $"Có mặt {Shown(here)} cộng vắng {Shown(away)} là {Shown(here + away)} hộ, không bằng tổng số {Shown(all)} hộ.";
        }

        if (agree > (present ?? households))
        {
            var (whole, most) = present is null ? ("tổng số", households!.Value) : ("số có mặt", present.Value);
            yield return $"Tán thành {Shown(agree.Value)} hộ, nhiều hơn {whole} {Shown(most)} hộ.";
        }

        if (present is { } voting && agree is { } yes && against is { } no && yes + no + (other ?? 0) != voting)
        {
            yield return $"Tán thành {Shown(yes)}, không tán thành {Shown(no)}, ý kiến khác {Shown(other ?? 0)} cộng lại là {Shown(yes + no + (other ?? 0))}, "
                + $"không bằng {Shown(voting)} hộ có mặt.";
        }
    }

    // The yearly conference has no threshold in law.
    private static IEnumerable<string> Threshold(Entry entry)
    {
        if (Number(entry, "tong-ho") is not { } all || Number(entry, "tan-thanh") is not { } agree || entry["noi-dung"] is "hoi-nghi-nam")
        {
            yield break;
        }

        var twoThirds = TwoThirds.Contains(entry["noi-dung"], StringComparer.Ordinal);
        var (reached, least) = twoThirds ? (3 * agree >= 2 * all, Math.Ceiling(2 * all / 3)) : (2 * agree > all, Math.Floor(all / 2) + 1);
        var needed = $"cần ít nhất {Shown(least)}/{Shown(all)} hộ ({(twoThirds ? "hai phần ba" : "trên 50%")} tổng số hộ)";
        var passed = entry["ket-qua"] is "thong-qua" || (entry.RegisterKey is PapersOfEntry.Conventions && entry["viec"] is "cong-nhan" or "sua-doi");
        if (passed && !reached)
        {
            yield return $"Ghi là thông qua, nhưng tán thành {Shown(agree)} hộ: {needed}.";
        }
        else if (entry["ket-qua"] is "khong-thong-qua" && reached)
        {
            yield return $"Ghi là không thông qua, nhưng tán thành {Shown(agree)} hộ là đủ: {needed}.";
        }
    }

    private static decimal? Number(Entry entry, string column) => ShowField.Number(entry[column]);

    private static string Shown(decimal number) => WriteFigure.Number(number);
}
