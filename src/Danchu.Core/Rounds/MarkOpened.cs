using Danchu.Core.Access;
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
    /// <summary>One assignment with all that the letter asks beside it, at the first look of a person of the unit: later ones cost nothing.</summary>
    /// <param name="assignment">Of the unit to which the actor belongs.</param>
    public static Task MarkOpenedAsync(
        this DanchuDatabase database, Actor actor, Assignment assignment, DateTimeOffset now, CancellationToken cancellationToken) =>
        actor.IsSystem || assignment.OpenedAt is not null
            ? Task.CompletedTask
            : database.MarkOpenedAsync(assignment.RoundId, [assignment.OrganisationId], now, cancellationToken);

    public static Task<int> MarkOpenedAsync(
        this DanchuDatabase database, RoundId round, IReadOnlyCollection<OrganisationId> units, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Assignments.Where(a => a.RoundId == round && units.Contains(a.OrganisationId) && a.OpenedAt == null)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.OpenedAt, now), cancellationToken);
}
