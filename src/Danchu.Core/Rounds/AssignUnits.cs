using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Gives each unit its assignments, one for each report asked of its kind, with what they start with, and a notice: a few
/// commands whatever the number of units, because a province asks 3.000 at once.
/// </summary>
public sealed class AssignUnits(DanchuDatabase database, IEnumerable<AssignmentStart> starts, Notify notify)
{
    public async Task ExecuteAsync(
        ReportingRound round, string issuerName, IReadOnlyCollection<OrganisationId> units, CancellationToken cancellationToken = default)
    {
        var kinds = await database.Organisations.Where(o => units.Contains(o.Id)).Select(o => new { o.Id, o.Kind }).ToListAsync(cancellationToken);
        var asks = await database.Asks.AsNoTracking().Include(a => a.Outline).Where(a => a.RoundId == round.Id)
            .OrderBy(a => a.Ordinal).ToListAsync(cancellationToken);
        var asked = new List<AskedUnit>();
        foreach (var ask in asks)
        {
            var own = kinds.Where(o => ask.IsOf(o.Kind)).Select(o => new AskedUnit(o.Id, AssignmentId.New(), ask.DueOn ?? round.DueOn)).ToList();
            await AssignAsync(round, ask, asks.Count == 1 ? round.Subject : DefaultLetter.SubjectOf([ask.Outline!], round.Period!), own, cancellationToken);
            asked.AddRange(own);
        }

        // One letter, one notice: it leads to the report that is due first.
        var first = asked.GroupBy(a => a.Unit).Select(own => own.MinBy(a => a.DueOn)!);
        await notify.AskedAsync(
            [.. first.Select(a => new NotifiedUnit(a.Unit, a.Assignment))], issuerName, InSentence.Lowered(round.Subject), round.DueOn, cancellationToken);
    }

    private sealed record AskedUnit(OrganisationId Unit, AssignmentId Assignment, DateOnly DueOn);

    private async Task AssignAsync(ReportingRound round, Ask ask, string subject, List<AskedUnit> units, CancellationToken cancellationToken)
    {
        var organisations = units.Select(u => u.Unit.Value).ToArray();
        var assignments = units.Select(u => u.Assignment.Value).ToArray();
        await AddAssignmentsAsync(round, ask, subject, assignments, organisations, cancellationToken);
        foreach (var start in starts)
        {
            await start(round.Id, ask.Id, assignments, organisations, cancellationToken);
        }
    }

    private Task AddAssignmentsAsync(
        ReportingRound round, Ask ask, string subject, Guid[] assignments, Guid[] organisations, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO assignments (id, round_id, ask_id, organisation_id, due_on, subject)
            SELECT a.id, {round.Id.Value}, {ask.Id.Value}, a.organisation_id, {ask.DueOn ?? round.DueOn}, {subject}
            FROM unnest({assignments}, {organisations}) AS a (id, organisation_id)
            """,
            cancellationToken);
}
