namespace Danchu.Core.Organisations;

/// <summary>What an organisation is. The keys stand in catalogue/organisations/kinds.yaml in kebab case.</summary>
public enum OrganisationKind
{
    Central,
    Province,
    District,
    Commune,
    Agency,
    PublicUnit,
    Enterprise,
    PartyCommittee,
    Front,
    MassOrganisation,
}
