using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies one version of an outline.</summary>
public readonly record struct OutlineId(Guid Value) : IId<OutlineId>
{
    public static OutlineId Of(Guid value) => new(value);

    public static OutlineId New() => IId<OutlineId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out OutlineId id) => IId<OutlineId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
