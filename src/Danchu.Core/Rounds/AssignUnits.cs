using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Gives each unit its assignment with what it starts with, and a notice: a few commands whatever the number of units, because a province asks 3.000 at once.
/// </summary>
public sealed class AssignUnits(DanchuDatabase database, IEnumerable<AssignmentStart> starts, Notify notify)
{
    public async Task ExecuteAsync(
        ReportingRound round, string issuerName, IReadOnlyCollection<OrganisationId> units, CancellationToken cancellationToken = default)
    {
        var organisations = units.Select(u => u.Value).ToArray();
        var assignments = organisations.Select(_ => AssignmentId.New().Value).ToArray();
        await AddAssignmentsAsync(round, assignments, organisations, cancellationToken);
        foreach (var start in starts)
        {
            await start(round.Id, assignments, organisations, cancellationToken);
        }

        await notify.AskedAsync(
            [.. units.Zip(assignments, (unit, assignment) => new NotifiedUnit(unit, new AssignmentId(assignment)))],
            issuerName, InSentence.Lowered(round.Subject), round.DueOn, cancellationToken);
    }

    private Task AddAssignmentsAsync(ReportingRound round, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO assignments (id, round_id, organisation_id, due_on)
            SELECT a.id, {round.Id.Value}, a.organisation_id, {round.DueOn} FROM unnest({assignments}, {organisations}) AS a (id, organisation_id)
            """,
            cancellationToken);
}
