using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies an entry of a register.</summary>
public readonly record struct EntryId(Guid Value) : IId<EntryId>
{
    public static EntryId Of(Guid value) => new(value);

    public static EntryId New() => IId<EntryId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out EntryId id) => IId<EntryId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
