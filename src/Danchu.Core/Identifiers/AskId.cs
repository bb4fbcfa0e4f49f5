using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies what one report of a round asks (an ask).</summary>
public readonly record struct AskId(Guid Value) : IId<AskId>
{
    public static AskId Of(Guid value) => new(value);

    public static AskId New() => IId<AskId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out AskId id) => IId<AskId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
