using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Entries;

/// <summary>
/// What hangs on a unit's entries is reckoned again, within the change that wrote them. Reports knows which of its figures (docs/adr/0009, 0015).
/// </summary>
/// <param name="from">The earliest day of which something changed.</param>
public delegate Task EntriesChanged(Change change, Actor actor, OrganisationId unit, DateOnly from, CancellationToken cancellationToken);
