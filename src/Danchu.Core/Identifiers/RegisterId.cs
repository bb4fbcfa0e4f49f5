using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one version of a register.</summary>
public readonly record struct RegisterId(Guid Value) : IId<RegisterId>
{
    public static RegisterId Of(Guid value) => new(value);

    public static RegisterId New() => IId<RegisterId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out RegisterId id) => IId<RegisterId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
