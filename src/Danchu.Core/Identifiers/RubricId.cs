using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one version of a rubric.</summary>
public readonly record struct RubricId(Guid Value) : IId<RubricId>
{
    public static RubricId Of(Guid value) => new(value);

    public static RubricId New() => IId<RubricId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out RubricId id) => IId<RubricId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
