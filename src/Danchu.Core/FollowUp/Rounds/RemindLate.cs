using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>Reminds all units that are late, or all that have not sent yet. Who was reminded within the hour is left in peace: a button may be pressed twice.</summary>
public sealed class RemindLate(DanchuDatabase database, FindRound findRound, RecordHistory history, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="OnlyLate">Those whose day has passed; otherwise everyone who has not sent.</param>
    public sealed record Input(RoundId RoundId, bool OnlyLate);

    /// <param name="Skipped">Not reminded again because they were within the hour.</param>
    public sealed record Reminded(int Units, int Skipped);

    public async Task<Outcome<Reminded>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await findRound.ToChangeAsync(actor, input.RoundId, cancellationToken);
        if (found is not Outcome<ReportingRound>.Done(var round))
        {
            return found.NotDoneAs<Reminded>();
        }

        if (round.Refuse(RoundDeed.RemindLate) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var notSent = database.Assignments.Where(a => a.RoundId == round.Id && a.FirstSentAt == null);
        var late = input.OnlyLate ? notSent.Where(DueState.NotSentAndLate(clock.Today())) : notSent;
        var due = late.Where(a => a.RemindedAt == null || a.RemindedAt <= now - Pause);
        var skipped = await late.CountAsync(cancellationToken);
        var units = await due.Select(a => new Late(a.Id, a.OrganisationId, a.DueOn)).ToListAsync(cancellationToken);
        skipped -= units.Count;
        if (units.Count > 0)
        {
            await RemindAsync(actor, round, units, input.OnlyLate, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new Reminded(units.Count, skipped);
    }

    private sealed record Late(AssignmentId Id, OrganisationId OrganisationId, DateOnly DueOn);

    private async Task RemindAsync(Actor actor, ReportingRound round, List<Late> units, bool onlyLate, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var assignments = units.Select(u => u.Id.Value).ToArray();
        var organisations = units.Select(u => u.OrganisationId.Value).ToArray();
        var texts = units.Select(u => TextOf(round, u.DueOn)).ToArray();
        var kind = nameof(NoticeKind.Reminded);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, kind, text, href, at)
            SELECT gen_random_uuid(), n.organisation_id, {kind}, n.text, {Address.Assignments.BeforeId} || n.assignment_id, {now}
            FROM unnest({assignments}, {organisations}, {texts}) AS n (assignment_id, organisation_id, text)
            """,
            cancellationToken);
        await database.Database.ExecuteSqlAsync($"UPDATE assignments SET reminded_at = {now} WHERE id = ANY({assignments})", cancellationToken);
        await history.AppendAsync(
            actor, round.IssuerId, nameof(RemindLate), ("round", round.Id.Value), null, new { Units = units.Count, OnlyLate = onlyLate }, cancellationToken);
    }

    private string TextOf(ReportingRound round, DateOnly dueOn)
    {
        var due = new DueState(dueOn, clock.Today());
        return $"Nhắc gửi báo cáo ({due.Words}): {InSentence.Lowered(round.Subject)}. Hạn gửi: {dueOn.Short()}.";
    }
}
