using Danchu.Core.Database;

namespace Danchu.Core.Identifiers;

/// <summary>Identifies an organisation for as long as it exists, whatever its name or superior.</summary>
public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId Of(Guid value) => new(value);

    public static OrganisationId New() => IId<OrganisationId>.New();

    // Read by model binding from a route or a form.
    public static bool TryParse(string? text, IFormatProvider? provider, out OrganisationId id) => IId<OrganisationId>.TryRead(text, out id);

    public override string ToString() => Value.ToString();
}
