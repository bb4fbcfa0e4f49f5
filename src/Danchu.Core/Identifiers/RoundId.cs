using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies a reporting round.</summary>
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId Of(Guid value) => new(value);

    public static RoundId New() => IId<RoundId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out RoundId id) => IId<RoundId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
