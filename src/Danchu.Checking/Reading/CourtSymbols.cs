namespace Danchu.Checking.Reading;

/// <summary>12/2024/DS-ST, 03/2024/QĐST-DS, 07/2023/QĐXXST-HS: judgments, decisions and files of courts are no acts.</summary>
internal static class CourtSymbols
{
    private static readonly string[] Fields = ["DS", "HS", "HC", "LĐ", "KDTM", "HNGĐ", "QĐ", "TL", "BA", "PS"];
    private static readonly string[] Instances = ["ST", "PT", "GĐT", "TT"];
    private static readonly System.Collections.Frozen.FrozenSet<string> Whole =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(["ST", "PT", "GĐT", "HNGĐ", "KDTM"], StringComparer.Ordinal);

    /// <summary>By the letters of a symbol; a decision of a chief judge (QĐ-CA) is known by the year in it, which one of the police does not have.</summary>
    public static bool Has(string code, int year)
    {
        var parts = code.Split('-', '/');
        return Array.Exists(parts, part => Whole.Contains(part) || IsInstance(part)) || (year > 0 && code is "QĐ-CA" or "QĐ-TA");
    }

    /// <summary>A field or kind with its instance: DSST, QĐPT, QĐXXST, TLPT; not TT alone, which is a circular.</summary>
    private static bool IsInstance(string part) => part.Length >= 4
        && Array.Exists(Instances, instance => part.EndsWith(instance, StringComparison.Ordinal))
        && Array.Exists(Fields, field => part.StartsWith(field, StringComparison.Ordinal));
}
