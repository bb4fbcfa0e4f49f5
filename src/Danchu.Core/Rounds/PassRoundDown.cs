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
            .Select(a => new Asked(a.RoundId, a.OrganisationId, a.Round!.Line, a.Round.Period!, a.Round.State))
            .FirstOrDefaultAsync(cancellationToken);
        if (asked is null || (!actor.IsSystem && !actor.On(asked.Line).Organisations.Contains(asked.OrganisationId)))
        {
            return Denial.Absent;
        }

        if (!actor.IsSystem && !actor.On(asked.Line).Has(Role.Secretariat, asked.OrganisationId))
        {
            return Denial.Forbidden;
        }

        if (RoundLifecycle.Of(asked.State, RoundDeed.PassRoundDown).Refusal is { } refusal)
        {
            return refusal;
        }

        var own = database.Assignments.Where(a => a.RoundId == asked.RoundId && a.OrganisationId == asked.OrganisationId);
        var draft = await database.Rounds.Where(r => (r.State == RoundState.Draft || r.State == RoundState.Submitted) && own.Any(a => a.Id == r.PassedOnFrom))
            .OrderBy(r => r.CreatedAt).Select(r => (RoundId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return draft is { } existing ? new Passed(existing, Existing: true) : await OpenAsync(actor, input, asked, cancellationToken);
    }

    private sealed record Asked(RoundId RoundId, OrganisationId OrganisationId, ReportingLine Line, ReportingPeriod Period, RoundState State);

    // All that the letter asks of the unit goes down in one letter of its own.
    private async Task<Outcome<Passed>> OpenAsync(Actor actor, Input input, Asked asked, CancellationToken cancellationToken)
    {
        var own = await database.Assignments.AsNoTracking().Include(a => a.Ask)
            .Where(a => a.RoundId == asked.RoundId && a.OrganisationId == asked.OrganisationId)
            .OrderBy(a => a.Ask!.Ordinal).ToListAsync(cancellationToken);
        var rubrics = await database.RoundRubrics.Where(r => r.RoundId == asked.RoundId).ToListAsync(cancellationToken);
        var asks = own.Select(a => new AskContent(a.Ask!.OutlineId, a.Ask.FormId)
        {
            RubricIds = [.. rubrics.Where(r => r.AskId == a.AskId).Select(r => r.RubricId)],
        });
        var dueOn = DueDate.Below(own.Min(a => a.DueOn), clock.Today());
        var opened = await draftRound.ExecuteAsync(
            actor,
            new DraftRound.Input(asked.OrganisationId, asked.Line, new RoundContent(PeriodChoice.Of(asked.Period), [.. asks], dueOn))
            {
                PassedOnFrom = input.AssignmentId,
            },
            cancellationToken);
        return opened is Outcome<RoundId>.Done(var id) ? new Passed(id, Existing: false) : opened.NotDoneAs<Passed>();
    }
}
