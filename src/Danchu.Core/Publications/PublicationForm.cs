namespace Danchu.Core.Publications;

/// <summary>Hình thức công khai: the forms of Luật 10/2022/QH15 Điều 12.1, points a to k.</summary>
public enum PublicationForm
{
    Posting,
    Website,
    Loudspeaker,
    ThroughVillageHead,
    Letter,
    Meeting,
    Reception,
    ThroughOrganisations,
    Network,
    Other,
}
