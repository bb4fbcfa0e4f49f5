using Danchu.Core.Database;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Gives each unit its assignment, the first version of its report, its sheet of points when a rubric is for it, and a notice: a few commands whatever the number of units, because a
/// province asks 3.000 at once.
/// </summary>
public sealed class AssignUnits(DanchuDatabase database, TimeProvider clock)
{
    public async Task ExecuteAsync(ReportingRound round, string issuerName, IReadOnlyCollection<OrganisationId> units, CancellationToken cancellationToken = default)
    {
        var organisations = units.Select(u => u.Value).ToArray();
        var assignments = organisations.Select(_ => AssignmentId.New().Value).ToArray();
        await AddAssignmentsAsync(round, assignments, organisations, cancellationToken);
        await AddReportsAsync(assignments, cancellationToken);
        await database.AddScorecardsAsync(round.Id, assignments, organisations, cancellationToken);
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

    private Task AddReportsAsync(Guid[] assignments, CancellationToken cancellationToken)
    {
        var reports = assignments.Select(_ => ReportId.New().Value).ToArray();
        var state = nameof(ReportState.Drafting);
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reports (id, assignment_id, current, number, state, symbol, signer_name, signature_lines, recipients, inside_return_reason, document_hash, frozen_figures)
            SELECT r.id, r.assignment_id, true, 1, {state}, '', '', ARRAY[]::text[], ARRAY[]::text[], '', '', '[]' FROM unnest({reports}, {assignments}) AS r (id, assignment_id)
            """,
            cancellationToken);
    }

    private Task AddNoticesAsync(string text, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken)
    {
        var notices = assignments.Select(_ => Guid.CreateVersion7()).ToArray();
        var (kind, now) = (nameof(NoticeKind.Asked), clock.GetUtcNow());
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, kind, text, href, at)
            SELECT n.id, n.organisation_id, {kind}, {text}, '/assignments/' || n.assignment_id, {now}
            FROM unnest({notices}, {organisations}, {assignments}) AS n (id, organisation_id, assignment_id)
            """,
            cancellationToken);
    }
}
