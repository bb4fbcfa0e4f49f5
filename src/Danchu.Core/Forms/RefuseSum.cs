using Danchu.Core.Indicators;

namespace Danchu.Core.Forms;

/// <summary>Why figures cannot be added in one row: one that does not add, parts that are none, ratios beside counts, units that do not go together.</summary>
internal static class RefuseSum
{
    public const int TermsLimit = 12;

    /// <returns>Null where they add.</returns>
    public static string? Of(IReadOnlyList<(RowTerm Term, ListIndicators.Row Indicator)> terms)
    {
        if (terms.Count > TermsLimit)
        {
            return $"Một dòng cộng tối đa {TermsLimit} chỉ tiêu.";
        }

        if (terms.FirstOrDefault(one => !one.Indicator.Adds).Indicator is { } alone)
        {
            return $"Chỉ tiêu “{alone.Name}” không cộng, trừ được với số khác.";
        }

        if (terms.FirstOrDefault(one => one.Term.Part != RatioPart.Value && one.Indicator.Kind != IndicatorKind.Ratio).Indicator is { } whole)
        {
            return $"Chỉ tiêu “{whole.Name}” không có tử số, mẫu số.";
        }

        var (first, isRatio) = (terms[0].Indicator, IsRatio(terms[0]));
        if (terms.FirstOrDefault(one => IsRatio(one) != isRatio).Indicator is { } other)
        {
            return $"“{first.Name}” và “{other.Name}”: tỷ lệ không cộng được với số đếm, hãy ghi rõ tử số (.tu) hay mẫu số (.mau).";
        }

        return terms.FirstOrDefault(one => !string.Equals(one.Indicator.Unit, first.Unit, StringComparison.Ordinal)).Indicator is { } foreign
            ? $"Không cộng, trừ “{first.Name}” ({first.Unit}) với “{foreign.Name}” ({foreign.Unit}): đơn vị tính khác nhau."
            : null;
    }

    private static bool IsRatio((RowTerm Term, ListIndicators.Row Indicator) one) =>
        one.Indicator.Kind == IndicatorKind.Ratio && one.Term.Part == RatioPart.Value;
}
