using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>Whether a relation that holds was read: by a check of its kind, and strictly, with the value that the text states.</summary>
internal static class ReadAs
{
    /// <summary>The scale word beside a figure (nghìn, triệu, tỷ) is in the checker's value and not in the label's.</summary>
    private static readonly decimal[] Scales = [1, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000];

    /// <summary>The whole is its parts: what is left over may be read as the last part, the last part as what is left over.</summary>
    private static readonly IReadOnlyDictionary<string, string> Sisters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["breakdown_sum"] = "remainder",
        ["remainder"] = "breakdown_sum",
        ["rubric"] = "breakdown_sum",
    };

    public static bool ItsKind(Label label, CheckResult result) => result.Claims.Any(claim => Reads(label, claim));

    public static bool ItsValue(Label label, CheckResult result) =>
        result.Claims.Any(claim => Reads(label, claim) && (Stated(label) is not { Count: > 0 } stated || stated.Exists(value => Says(claim.Stated, value))));

    private static bool Reads(Label label, Claim claim) =>
        claim.Verdict != Verdict.Contradicts && Answers(label.Kind, claim.Code)
            && claim.Figures.Any(figure => label.Places.Any(place => place.Overlaps(figure)));

    private static bool Answers(string kind, string code) =>
        KindCodes.Of[kind].Contains(code, StringComparer.Ordinal)
            || (Sisters.TryGetValue(kind, out var sister) && KindCodes.Of[sister].Contains(code, StringComparer.Ordinal));

    private static List<decimal> Stated(Label label) => label.Kind switch
    {
        "breakdown_sum" or "rubric" => [.. Named(label, "total"), .. Named(label, "parts")],
        "remainder" => [.. Named(label, "stated_left"), .. Named(label, "plus"), .. Named(label, "minus")],
        "ratio_percent" or "part_percent" => Named(label, "stated_pct"),
        "growth" => [.. Named(label, "stated_pct"), .. Named(label, "stated_change"), .. Named(label, "current")],
        _ => [],
    };

    private static List<decimal> Named(Label label, string name) => label.Values.GetValueOrDefault(name) ?? [];

    private static bool Says(decimal? claimed, decimal stated) =>
        claimed is { } value && Array.Exists(Scales, scale => Math.Abs(Math.Abs(value) - (Math.Abs(stated) * scale)) < 0.000001m * scale);
}
