using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Gives the whole round or one unit a later day to send. A unit that already has a later day keeps it; units that have sent are not troubled.
/// </summary>
[Named("Gia hạn gửi báo cáo")]
public sealed class ExtendDueDate(DanchuDatabase database, FindRound findRound, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public const int ReasonLimit = 500;

    /// <param name="AssignmentId">The unit's assignment; none for the whole round.</param>
    public sealed record Input(RoundId RoundId, AssignmentId? AssignmentId, DateOnly? DueOn, string? Reason);

    public sealed record Extended(int Units);

    public Task<Outcome<Extended>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken)
            .ThenAsync(round => ExtendDueDateAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Extended>> ExtendDueDateAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        var unit = await database.Assignments.Include(a => a.Organisation)
            .FirstOrDefaultAsync(a => a.RoundId == round.Id && a.Id == input.AssignmentId, cancellationToken);
        if (unit is null && input.AssignmentId is not null)
        {
            return Denial.Absent;
        }

        var refusals = new List<Refusal>();
        var reason = EnteredText.Line(refusals, input.Reason, "Lý do gia hạn", ReasonLimit, nameof(input.Reason));
        await CheckAsync(round, unit, input, refusals, cancellationToken);
        if (reason.Length == 0)
        {
            refusals.Add(new Refusal("Nhập lý do gia hạn.", nameof(input.Reason)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var dueOn = input.DueOn!.Value;
        var extended = new Extended(await ExtendAsync(round, unit, dueOn, reason, cancellationToken));
        change.Record(
            round.IssuerId, ("round", round.Id.Value),
            new { DueOn = unit?.DueOn ?? round.DueOn }, new { DueOn = dueOn, Unit = unit?.Organisation!.Name, Reason = reason, extended.Units });
        Apply(round, unit, dueOn);
        return extended;
    }

    private static void Apply(ReportingRound round, Assignment? unit, DateOnly dueOn)
    {
        if (unit is null)
        {
            round.DueOn = dueOn;
        }
        else
        {
            unit.DueOn = dueOn;
        }
    }

    private async Task CheckAsync(ReportingRound round, Assignment? unit, Input input, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.ExtendDueDate) is { } refusal)
        {
            refusals.Add(refusal);
        }

        var before = unit?.DueOn ?? round.DueOn;
        var message = input.DueOn switch
        {
            null => "Nhập hạn gửi mới, ví dụ 20/11/2023.",
            { } day => DueDate.Against("Hạn gửi mới", day, clock.Today())
                ?? (day <= before ? $"Hạn gửi mới phải sau hạn hiện nay ({before.Short()})." : null)
                ?? await DueDate.AgainstOwnAsync(database, day, round.PassedOnFrom, cancellationToken),
        };
        if (message is not null)
        {
            refusals.Add(new Refusal(message, nameof(input.DueOn)));
        }
    }

    private async Task<int> ExtendAsync(ReportingRound round, Assignment? unit, DateOnly dueOn, string reason, CancellationToken cancellationToken)
    {
        var meant = database.Assignments.Where(a => a.RoundId == round.Id && a.DueOn < dueOn);
        meant = unit is null ? meant : meant.Where(a => a.Id == unit.Id);
        var waiting = await meant.Where(a => a.FirstSentAt == null).Select(a => new NotifiedUnit(a.OrganisationId, a.Id)).ToListAsync(cancellationToken);
        await notify.DueDateExtendedAsync(waiting, dueOn, InSentence.Lowered(round.Subject), reason, cancellationToken);
        return await meant.ExecuteUpdateAsync(a => a.SetProperty(x => x.DueOn, dueOn), cancellationToken);
    }
}
