using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Core.Totals;

/// <summary>How a stored total differs from the figures it is made of.</summary>
public enum FactDifferenceKind
{
    /// <summary>A stored total is not the sum of the packed facts below it.</summary>
    Total,

    /// <summary>Packed facts were counted for other superiors than the tree of the period's last day names.</summary>
    Superiors,

    /// <summary>Packed facts are not what their accepted report says, or have none.</summary>
    Sheet,

    /// <summary>An accepted report with figures was never counted.</summary>
    Uncounted,

    /// <summary>A unit and the body whose work it reports say different things of it.</summary>
    Ownership,
}

/// <summary>A difference, of which there must be none; <see cref="What"/> is a Vietnamese sentence for whoever runs the check.</summary>
/// <param name="OrganisationId">The superior of a total, the unit of packed facts.</param>
/// <param name="Level">The level of the counted units, where one is concerned.</param>
public sealed record FactDifference(
    FactDifferenceKind Kind, PeriodId PeriodId, ReportingLine Line, OrganisationId OrganisationId, Level? Level, string What);
