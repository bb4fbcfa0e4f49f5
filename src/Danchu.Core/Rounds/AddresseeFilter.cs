using Danchu.Core.Organisations;

namespace Danchu.Core.Rounds;

/// <summary>Which units below the issuer are meant; an empty filter means all.</summary>
public sealed record AddresseeFilter
{
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    public IReadOnlyList<Level> Levels { get; init; } = [];

    /// <summary>Only those directly below the issuer, not the whole subtree.</summary>
    public bool DirectOnly { get; init; }

    /// <summary>Part of the name, with or without diacritics.</summary>
    public string? Search { get; init; }
}
