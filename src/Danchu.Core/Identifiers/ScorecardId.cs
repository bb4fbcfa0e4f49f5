using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies a scorecard: one unit under one rubric of one round.</summary>
public readonly record struct ScorecardId(Guid Value) : IId<ScorecardId>
{
    public static ScorecardId Of(Guid value) => new(value);

    public static ScorecardId New() => IId<ScorecardId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out ScorecardId id) => IId<ScorecardId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
