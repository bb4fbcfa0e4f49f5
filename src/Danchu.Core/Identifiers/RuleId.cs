using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one version of a validation rule.</summary>
public readonly record struct RuleId(Guid Value) : IId<RuleId>
{
    public static RuleId Of(Guid value) => new(value);

    public static RuleId New() => IId<RuleId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out RuleId id) => IId<RuleId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
