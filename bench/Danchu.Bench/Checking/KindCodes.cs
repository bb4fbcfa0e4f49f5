namespace Danchu.Bench.Checking;

/// <summary>Which checks answer for which kind of label.</summary>
internal static class KindCodes
{
    public static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["breakdown_sum"] = ["S101", "S102", "S103", "S104"],
        ["ratio_percent"] = ["T201", "T202", "T208"],
        ["part_percent"] = ["T201", "T202", "T208"],
        ["impossible_ratio_or_pct_sum"] = ["T203", "T204"],
        ["inconsistent_denominator"] = ["T205"],
        ["growth"] = ["T206", "T207"],
        ["remainder"] = ["G301"],
        ["same_quantity"] = ["G302", "S101", "M702"],
        ["rubric"] = ["R401", "R402", "R403", "R404", "R405", "R406"],
        ["impossible_date"] = ["D501", "D502"],
        ["citation"] = ["C601", "C602", "C603", "C604", "C605", "C606", "C608", "C609", "C610", "M702"],
        ["leftover"] = ["M701", "M702"],
    };
}
