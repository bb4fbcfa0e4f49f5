namespace Danchu.Checking.Checks;

/// <summary>The checks in the order of their codes.</summary>
internal static class AllChecks
{
    public static readonly Check[] Instances =
    [
        new S101PartsAddUp(),
        new T201RatioAndPercentage(),
        new T202PartAndShare(),
        new T203SharesMakeHundred(),
        new T204PartOverWhole(),
        new T205OddDenominator(),
        new T206Growth(),
        new G301Remainder(),
    ];

    public static readonly IReadOnlyList<CheckDescription> Descriptions = [.. Instances.Select(check => check.Description)];
}
