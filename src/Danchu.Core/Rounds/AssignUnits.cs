using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Gives each unit its assignment with what it starts with, and a notice: a few commands whatever the number of units, because a province asks 3.000 at once.
/// </summary>
public sealed class AssignUnits(DanchuDatabase database, IEnumerable<AssignmentStart> starts, TimeProvider clock)
{
    public async Task ExecuteAsync(ReportingRound round, string issuerName, IReadOnlyCollection<OrganisationId> units, CancellationToken cancellationToken = default)
    {
        var organisations = units.Select(u => u.Value).ToArray();
        var assignments = organisations.Select(_ => AssignmentId.New().Value).ToArray();
        await AddAssignmentsAsync(round, assignments, organisations, cancellationToken);
        foreach (var start in starts)
        {
            await start(round.Id, assignments, organisations, cancellationToken);
        }

        var text = $"{issuerName} yêu cầu {InSentence.Lowered(round.Subject)}. Hạn gửi: {round.DueOn.Short()}.";
        await AddNoticesAsync(text, assignments, organisations, cancellationToken);
    }

    private Task AddAssignmentsAsync(ReportingRound round, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO assignments (id, round_id, organisation_id, due_on)
            SELECT a.id, {round.Id.Value}, a.organisation_id, {round.DueOn} FROM unnest({assignments}, {organisations}) AS a (id, organisation_id)
            """,
            cancellationToken);

    private Task AddNoticesAsync(string text, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken)
    {
        var notices = assignments.Select(_ => Guid.CreateVersion7()).ToArray();
        var (kind, now) = (nameof(NoticeKind.Asked), clock.GetUtcNow());
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, kind, text, href, at)
            SELECT n.id, n.organisation_id, {kind}, {text}, {Address.Assignments.BeforeId} || n.assignment_id, {now}
            FROM unnest({notices}, {organisations}, {assignments}) AS n (id, organisation_id, assignment_id)
            """,
            cancellationToken);
    }
}
