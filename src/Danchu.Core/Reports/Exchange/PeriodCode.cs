using System.Globalization;
using Danchu.Core.Periods;

namespace Danchu.Core.Reports.Exchange;

/// <summary>
/// How other systems name a period. A year that ends on 14/12 (NĐ 09/2019) and a calendar year are both "2023" there: which days are meant is the receiving
/// system's to know. A span that has no name is written by its days.
/// </summary>
internal static class PeriodCode
{
    /// <returns>"2023", "2023S1", "2023Q1", "202301", or "2022-10-01/2023-09-30".</returns>
    public static string OfDhis(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.Year => Text($"{period.Year:0000}"),
        PeriodKind.Half => Text($"{period.Year:0000}S{period.Ordinal}"),
        PeriodKind.Quarter => Text($"{period.Year:0000}Q{period.Ordinal}"),
        PeriodKind.Month => Text($"{period.Year:0000}{period.Ordinal:00}"),
        _ => Span(period),
    };

    /// <returns>"2023", "2023-S1", "2023-Q1", "2023-01", or "2022-10-01/2023-09-30".</returns>
    public static string OfSdmx(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.Half => Text($"{period.Year:0000}-S{period.Ordinal}"),
        PeriodKind.Quarter => Text($"{period.Year:0000}-Q{period.Ordinal}"),
        PeriodKind.Month => Text($"{period.Year:0000}-{period.Ordinal:00}"),
        _ => OfDhis(period),
    };

    public static bool Names(string code, ReportingPeriod period) =>
        new[] { OfDhis(period), OfSdmx(period), Span(period) }.Contains(code, StringComparer.Ordinal);

    private static string Span(ReportingPeriod period) => Text($"{period.From:yyyy-MM-dd}/{period.To:yyyy-MM-dd}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
