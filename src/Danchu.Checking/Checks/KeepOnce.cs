namespace Danchu.Checking.Checks;

/// <summary>
/// One thing is told once. What the report's own form says of a figure is certain: no relation over the same figure is told beside it, for it is read
/// again when the figure is mended. Of several findings that ask for the same figure at the same place the weightiest stays.
/// </summary>
internal static class KeepOnce
{
    public static List<Finding> Of(List<Finding> findings)
    {
        var certain = findings.Where(finding => IsOfForm(finding.Code)).Select(finding => finding.Span).OrderBy(span => span.Start).ToList();
        var told = new Dictionary<(TextSpan, string), int>();
        var kept = new List<Finding>(findings.Count);
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (IsRelation(finding.Code) && certain.Count > 0 && (Touches(certain, finding.Span) || finding.Related.Any(place => Touches(certain, place))))
            {
                continue;
            }

            // The total of a row and what is left of it: the same figures in one relation.
            if (IsRelation(finding.Code) && finding.Related.Count > 0 && !places.Add(PlacesOf(finding)))
            {
                continue;
            }

            if (finding.Expected is null || !told.TryGetValue((finding.Span, finding.Expected), out var at))
            {
                told[(finding.Span, finding.Expected ?? finding.Code)] = kept.Count;
                kept.Add(finding);
            }
            else if (finding.Severity > kept[at].Severity)
            {
                kept[at] = finding;
            }
        }

        return kept;
    }

    private static string PlacesOf(Finding finding) =>
        string.Join(' ', finding.Related.Append(finding.Span).Select(span => span.Start).Order());

    private static bool IsOfForm(string code) => code is "G303" or "G304" or "G305";

    private static bool IsRelation(string code) => code[0] is 'S' or 'T' || code is "G301" or "G302";

    private static bool Touches(List<TextSpan> sorted, TextSpan place)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].End <= place.Start ? (middle + 1, high) : (low, middle);
        }

        return low < sorted.Count && sorted[low].Overlaps(place);
    }
}
