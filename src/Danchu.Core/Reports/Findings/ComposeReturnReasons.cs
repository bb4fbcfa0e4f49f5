namespace Danchu.Core.Reports.Findings;

/// <summary>
/// Findings as reasons of a return, each pinned to its section or figure, to be read and changed by the secretary before anything is returned.
/// </summary>
public static class ComposeReturnReasons
{
    private const int LongestQuote = 240;

    public static IReadOnlyList<ReturnReport.Reason> Of(ReportFindings findings, IReadOnlyCollection<string> fingerprints)
    {
        var chosen = findings.All.Where(f => f.Place.IsPinnable && fingerprints.Contains(f.Fingerprint, StringComparer.Ordinal));
        return [.. chosen.GroupBy(f => f.Place.SectionKey is { } key ? (ReturnTarget.Section, key) : (ReturnTarget.Figure, f.Place.Indicator!))
            .Select(group => new ReturnReport.Reason(group.Key.Item1, group.Key.Item2, Fitting(group.Select(Said))))];
    }

    private static string Said(ReportFinding finding)
    {
        var quote = finding.Sentence.Text;
        return $"“{(quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote)}”: {finding.Message}";
    }

    // What does not fit into one reason is left for the next return rather than cut in the middle of a sentence.
    private static string Fitting(IEnumerable<string> said)
    {
        var reason = "";
        foreach (var one in said)
        {
            var longer = reason.Length == 0 ? one : reason + "\n" + one;
            if (longer.Length > ReturnItem.ReasonLimit)
            {
                return reason.Length == 0 ? one[..(ReturnItem.ReasonLimit - 1)] + "…" : reason;
            }

            reason = longer;
        }

        return reason;
    }
}
