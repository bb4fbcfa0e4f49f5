using System.Text.RegularExpressions;

namespace Danchu.Core.Rubrics;

/// <summary>
/// Bands in the prose of official rubrics: "30-50% trở lên được 15 điểm", "kiểm tra từ 20%- 30% đầu mối được 10 điểm; kiểm tra dưới 10% được 6 điểm",
/// "90% số thành viên trở lên báo cáo được 4 điểm, 70%-89% được 3 điểm".
/// </summary>
internal static partial class ParseBands
{
    /// <param name="faults">Takes what speaks of a ratio and gives no band; null: such words are passed over.</param>
    public static List<Band> In(string text, ICollection<string>? faults)
    {
        var (bands, from) = (new List<Band>(), 0);
        foreach (var points in Points().Matches(text).Cast<Match>())
        {
            var words = text[from..points.Index];
            from = points.Index + points.Length;
            if (!words.Contains('%', StringComparison.Ordinal))
            {
                faults?.Add($"“{Shown(words + points.Value)}”: không thấy tỷ lệ (%)");
            }
            else if (Band(words, points.Groups["points"].Value) is { } band)
            {
                bands.Add(band);
            }
            else
            {
                faults?.Add($"“{Shown(words + points.Value)}”: không hiểu khung tỷ lệ (ghi như “Từ 20% đến 30% được 10 điểm”, “Dưới 10% được 6 điểm”; tối đa 2 "
                    + "chữ số thập phân)");
            }
        }

        if (text[from..] is var rest && rest.Contains('%', StringComparison.Ordinal))
        {
            faults?.Add($"“{Shown(rest)}”: khung tỷ lệ không ghi được bao nhiêu điểm");
        }

        return bands;
    }

    private static Band? Band(string words, string typedPoints)
    {
        var range = Range().Match(words);
        if (!range.Success || Above().IsMatch(words) || ParseDecimal.Of(typedPoints) is not { } points || points > Rubric.PointsLimit)
        {
            return null;
        }

        var (first, second) = (ParseDecimal.Of(range.Groups["first"].Value), ParseDecimal.Of(range.Groups["second"].Value));
        if (first is not { } low || (range.Groups["second"].Success && second is null) || low > ParseDecimal.PercentLimit || second > ParseDecimal.PercentLimit)
        {
            return null;
        }

        var upwards = words.IndexOf("trở lên", range.Index, StringComparison.OrdinalIgnoreCase) >= 0;
        var under = range.Groups["under"].Success;
        return (second, upwards, under) switch
        {
            (_, true, _) => new Band(low, null, Below: false, points),
            ({ } high, false, _) when high < low || (high == low && range.Groups["below"].Success) => null,
            ({ } high, false, _) => new Band(low, high, range.Groups["below"].Success, points),
            (null, false, true) when low > 0 => new Band(0, low, Below: true, points),
            (null, false, false) => new Band(low, null, Below: false, points),
            _ => null,
        };
    }

    internal static string Shown(string words) => words.Trim(' ', ';', ',', '.', '(', ')') is var text && text.Length > 80 ? text[..80] + "…" : text;

    [GeneratedRegex(
        @"(được|đạt|:|=)\s*(?<points>\d{1,6}([.,]\d+)?)\s*(điểm|đ\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points();

    [GeneratedRegex(
        @"(?<under>(dưới|<)\s*)?(?<![\d.,])(?<first>\d{1,4}([.,]\d+)?)(\s*%?\s*([-–]|đến)\s*(?<below>dưới\s+)?(?<second>\d{1,4}([.,]\d+)?)\s*%|\s*%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    // "Trên 30%" leaves 30 itself out; lower bounds here are inclusive.
    [GeneratedRegex(@"(\btrên|>)\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Above();
}
