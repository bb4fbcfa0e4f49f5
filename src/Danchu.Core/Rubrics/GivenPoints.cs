namespace Danchu.Core.Rubrics;

/// <summary>Points given to one criterion, or the statement that it does not apply to the unit.</summary>
public readonly record struct GivenPoints(decimal Points, bool NotApplicable = false)
{
    public static readonly GivenPoints DoesNotApply = new(0, NotApplicable: true);
}
