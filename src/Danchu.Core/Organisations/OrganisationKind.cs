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

    /// <summary>Tổ chức hội (NĐ 126/2024/NĐ-CP), other than the political and social organisations of the Front.</summary>
    Association,

    /// <summary>Đơn vị lực lượng vũ trang: its own regime of democracy, its reports in the same form (outline of 42-CV/BCĐ, III.2).</summary>
    ArmedForces,

    /// <summary>Trường học, also those that are not public.</summary>
    School,

    /// <summary>Hợp tác xã, liên hiệp hợp tác xã.</summary>
    Cooperative,

    /// <summary>Thôn, bản, tổ dân phố: keeps books, reports nothing (<see cref="Access.VillagePlace"/>).</summary>
    Village,
}

/// <summary>Kinds of units.</summary>
public static class OrganisationKinds
{
    /// <summary>Those that are asked for reports, in the order they are listed everywhere.</summary>
    public static readonly IReadOnlyList<OrganisationKind> Reporting =
        [.. Enum.GetValues<OrganisationKind>().Where(kind => kind != OrganisationKind.Village)];
}
