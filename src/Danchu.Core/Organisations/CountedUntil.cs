using Danchu.Core.Access;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Organisations;

/// <summary>
/// The last day counted in an accepted report of the unit, on any line; null when there is none. Superiors' totals stand on the tree of that day, so the tree
/// up to it no longer changes. Registered by the room that accepts reports.
/// </summary>
public delegate Task<DateOnly?> CountedUntil(OrganisationId unit, CancellationToken cancellationToken);

/// <summary>The same for the unit and everything below it on one line, as the tree is on a day.</summary>
public delegate Task<DateOnly?> CountedBelowUntil(OrganisationId root, ReportingLine line, DateOnly day, CancellationToken cancellationToken);
