namespace Danchu.Bench.Checking.Synthetic;

/// <summary>A way to write one relation: right, or with one slip planted.</summary>
internal sealed record Passage(string Kind, Func<Dice, bool, string> Write)
{
    public static readonly Passage[] All =
    [
        .. SumPassages.All, .. SharePassages.All, .. RubricPassages.All, .. CitationPassages.All, .. BalancePassages.All, .. ScatteredPassages.All,
    ];
}
