using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>What the secretariat sees before it extends a due date.</summary>
public sealed class ShowDueDate(DanchuDatabase database, FindRound findRound)
{
    /// <summary>The one unit whose due date is extended.</summary>
    public sealed record OneUnit(AssignmentId Id, string Name, DateOnly DueOn);

    /// <summary>The round, and the unit when the extension is for one alone.</summary>
    public sealed record View(RoundHead Round, OneUnit? Unit);

    public async Task<Outcome<View>> ReadAsync(Actor actor, RoundId id, AssignmentId? assignment, CancellationToken cancellationToken = default)
    {
        var found = await findRound.ReadAsync(actor, id, cancellationToken);
        if (found is not Outcome<RoundHead>.Done(var round))
        {
            return found.NotDoneAs<View>();
        }

        if (!round.MayChange)
        {
            return Denial.Forbidden;
        }

        var unit = await database.Assignments.Where(a => a.RoundId == id && a.Id == assignment)
            .Select(a => new OneUnit(a.Id, a.Organisation!.Name, a.DueOn)).FirstOrDefaultAsync(cancellationToken);
        return assignment is not null && unit is null ? Denial.Absent : new View(round, unit);
    }
}
