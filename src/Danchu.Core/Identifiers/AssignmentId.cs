using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies an assignment: one unit's duty to report in one round.</summary>
public readonly record struct AssignmentId(Guid Value) : IId<AssignmentId>
{
    public static AssignmentId Of(Guid value) => new(value);

    public static AssignmentId New() => IId<AssignmentId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out AssignmentId id) => IId<AssignmentId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
