using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one version of a statistical form.</summary>
public readonly record struct FormId(Guid Value) : IId<FormId>
{
    public static FormId Of(Guid value) => new(value);

    public static FormId New() => IId<FormId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out FormId id) => IId<FormId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
