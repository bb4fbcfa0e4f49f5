using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies what a unit has put before the public.</summary>
public readonly record struct PublicationId(Guid Value) : IId<PublicationId>
{
    public static PublicationId Of(Guid value) => new(value);

    public static PublicationId New() => IId<PublicationId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out PublicationId id) => IId<PublicationId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
