using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// A unit that is itself superior passes a request on: a draft round of its own, filled from its assignment, due before it must send itself.
/// </summary>
[Named("Chuyển tiếp yêu cầu xuống cấp dưới", Formerly = ["PassOnRound"])]
public sealed class PassRoundDown(DanchuDatabase database, DraftRound draftRound, TimeProvider clock)
{
    public sealed record Input(AssignmentId AssignmentId);

    /// <param name="Existing">A draft passed on from this assignment was there already; it is handed back instead of a second one.</param>
    public sealed record Passed(RoundId RoundId, bool Existing);

    public async Task<Outcome<Passed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var asked = await database.Assignments.AsNoTracking().Where(a => a.Id == input.AssignmentId)
            .Select(a => new Asked(a.OrganisationId, a.DueOn, a.Round!.Line, a.Round.Period!, a.Round.OutlineId, a.Round.FormId, a.Round.State))
            .FirstOrDefaultAsync(cancellationToken);
        if (asked is null || (!actor.IsSystem && !actor.Organisations.Contains(asked.OrganisationId)))
        {
            return Denial.Absent;
        }

        if (!actor.IsSystem && !actor.Has(Role.Secretariat, asked.OrganisationId))
        {
            return Denial.Forbidden;
        }

        if (RoundLifecycle.Of(asked.State, RoundDeed.PassRoundDown).Refusal is { } refusal)
        {
            return refusal;
        }

        var draft = await database.Rounds.Where(r => r.PassedOnFrom == input.AssignmentId && r.State == RoundState.Draft)
            .OrderBy(r => r.CreatedAt).Select(r => (RoundId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return draft is { } existing ? new Passed(existing, Existing: true) : await OpenAsync(actor, input, asked, cancellationToken);
    }

    private sealed record Asked(
        OrganisationId OrganisationId, DateOnly DueOn, ReportingLine Line, ReportingPeriod Period, OutlineId OutlineId, FormId? FormId, RoundState State);

    private async Task<Outcome<Passed>> OpenAsync(Actor actor, Input input, Asked asked, CancellationToken cancellationToken)
    {
        var rubrics = await database.RoundRubrics.Where(r => database.Assignments.Any(a => a.Id == input.AssignmentId && a.RoundId == r.RoundId))
            .Select(r => r.RubricId).ToListAsync(cancellationToken);
        var dueOn = DueDate.Below(asked.DueOn, clock.Today());
        var content = new RoundContent(PeriodChoice.Of(asked.Period), asked.OutlineId, asked.FormId, dueOn) { RubricIds = rubrics };
        var opened = await draftRound.ExecuteAsync(
            actor, new DraftRound.Input(asked.OrganisationId, asked.Line, content) { PassedOnFrom = input.AssignmentId }, cancellationToken);
        return opened is Outcome<RoundId>.Done(var id) ? new Passed(id, Existing: false) : opened.NotDoneAs<Passed>();
    }
}
