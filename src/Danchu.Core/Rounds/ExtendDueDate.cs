using Danchu.Core.Access;
using Danchu.Core.Addresses;
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
public sealed class ExtendDueDate(DanchuDatabase database, FindRound findRound, RecordHistory history, TimeProvider clock)
{
    public const int ReasonLimit = 500;

    /// <param name="AssignmentId">The unit's assignment; none for the whole round.</param>
    public sealed record Input(RoundId RoundId, AssignmentId? AssignmentId, DateOnly? DueOn, string? Reason);

    public sealed record Extended(int Units);

    public async Task<Outcome<Extended>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await findRound.ToChangeAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<ReportingRound>.Done(var round))
        {
            return found.NotDoneAs<Extended>();
        }

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
        await history.AppendAsync(
            actor, round.IssuerId, nameof(ExtendDueDate), ("round", round.Id.Value),
            new { DueOn = unit?.DueOn ?? round.DueOn },
            new { DueOn = dueOn, Unit = unit?.Organisation!.Name, Reason = reason, extended.Units }, cancellationToken);
        Apply(round, unit, dueOn);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
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
        var text = $"Gia hạn gửi báo cáo đến hết ngày {dueOn.Short()}: {InSentence.Lowered(round.Subject)}. Lý do: {reason}";
        var (kind, now, id, only) = (nameof(NoticeKind.DueDateExtended), clock.GetUtcNow(), round.Id.Value, unit?.Id.Value);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, kind, text, href, at)
            SELECT gen_random_uuid(), a.organisation_id, {kind}, {text}, {Address.Assignments.BeforeId} || a.id, {now}
            FROM assignments a
            WHERE a.round_id = {id} AND ({only}::uuid IS NULL OR a.id = {only}) AND a.first_sent_at IS NULL AND a.due_on < {dueOn}
            """,
            cancellationToken);
        var meant = database.Assignments.Where(a => a.RoundId == round.Id && a.DueOn < dueOn);
        return await (unit is null ? meant : meant.Where(a => a.Id == unit.Id))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.DueOn, dueOn), cancellationToken);
    }
}
