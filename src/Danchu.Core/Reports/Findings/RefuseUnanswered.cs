using System.Globalization;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Findings;

/// <summary>A report with an error that is neither mended nor answered is not handed over and not signed: how many there are and where.</summary>
internal static class RefuseUnanswered
{
    private const int MostPlaces = 6;

    /// <param name="remedy">What whoever reads it can do.</param>
    /// <returns>Nothing when all errors are answered.</returns>
    public static IEnumerable<Refusal> In(ReportFindings findings, string remedy)
    {
        var places = findings.Unanswered.GroupBy(f => f.Place.Short, StringComparer.Ordinal).Select(g => $"{g.Key} ({Two(g.Count())} lỗi)").ToList();
        if (places.Count > 0)
        {
            var where = string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? " …" : "");
            yield return new Refusal($"Phần kiểm tra còn {Two(findings.Unanswered.Count())} lỗi chưa sửa, chưa giải trình: {where}. {remedy}", "Findings");
        }
    }

    private static string Two(int count) => count.ToString("00", CultureInfo.InvariantCulture);
}
