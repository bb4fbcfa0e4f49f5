using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// A unit has opened what a letter asks of it, in whichever of its pages: from then on the letter cannot be withdrawn. Marked once, for all that
/// the letter asks of the unit.
/// </summary>
internal static class MarkOpened
{
    public static Task<int> MarkOpenedAsync(
        this DanchuDatabase database, RoundId round, IReadOnlyCollection<OrganisationId> units, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Assignments.Where(a => a.RoundId == round && units.Contains(a.OrganisationId) && a.OpenedAt == null)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.OpenedAt, now), cancellationToken);
}
