using Danchu.Core.Facts;

namespace Danchu.Core.Totals;

/// <summary>How many of the units asked for a figure gave one (a value, or that nothing arose): a total of 12 of 13 communes is not yet that of all.</summary>
public sealed record Coverage(int Given, int Asked)
{
    public int Missing => Asked - Given;
}

/// <summary>A comparison over the same units: those that gave the figure in both periods.</summary>
/// <param name="Units">How many they are, the organisation itself among them where it gave one.</param>
/// <param name="Now">Of those units only.</param>
/// <param name="Before">Of those units only.</param>
public sealed record SameUnits(int Units, Figure Now, Figure Before);

/// <summary>Sáp nhập, chia tách, tiếp nhận within an organisation on one day: before it and after it a total is not that of the same units.</summary>
public sealed record Merger(DateOnly On, int Predecessors, int Successors);
