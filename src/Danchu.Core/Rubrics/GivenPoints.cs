namespace Danchu.Core.Rubrics;

/// <summary>What one scorer gave one criterion: points, or that it does not concern the unit.</summary>
public readonly record struct GivenPoints(decimal Points, bool NotApplicable = false)
{
    public static readonly GivenPoints DoesNotApply = new(0, NotApplicable: true);
}
