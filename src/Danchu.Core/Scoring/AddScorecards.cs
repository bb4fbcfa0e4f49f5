using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// Gives each unit that a rubric of the report asked applies to its scorecard, empty and open to that unit: one command whatever the number of units.
/// </summary>
internal static class AddScorecards
{
    public static async Task AddScorecardsAsync(
        this DanchuDatabase database, RoundId round, AskId ask, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken)
    {
        var rubrics = await database.Rubrics.AsNoTracking()
            .Where(r => database.RoundRubrics.Any(u => u.AskId == ask && u.RubricId == r.Id))
            .ToListAsync(cancellationToken);
        if (rubrics.Count == 0)
        {
            return;
        }

        var asked = OrganisationKinds.Reporting
            .SelectMany(kind => rubrics.Where(r => r.IsFor(kind)), (kind, rubric) => (Kind: kind, Rubric: rubric))
            .ToList();
        var kinds = asked.Select(pair => pair.Kind.ToString()).ToArray();
        var rubricIds = asked.Select(pair => pair.Rubric.Id.Value).ToArray();
        var missing = asked.Select(pair => pair.Rubric.LeavesFor(pair.Kind).Count()).ToArray();
        var scorecards = assignments.Select(_ => ScorecardId.New().Value).ToArray();
        var state = nameof(ScorecardState.Self);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO scorecards (id, assignment_id, round_id, organisation_id, rubric_id, state, missing)
            SELECT c.id, c.assignment_id, {round.Value}, c.organisation_id, k.rubric_id, {state}, k.missing
            FROM unnest({scorecards}, {assignments}, {organisations}) AS c (id, assignment_id, organisation_id)
            JOIN organisations o ON o.id = c.organisation_id
            JOIN unnest({kinds}, {rubricIds}, {missing}) AS k (kind, rubric_id, missing) ON k.kind = o.kind
            """,
            cancellationToken);
    }
}
