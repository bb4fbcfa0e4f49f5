using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>
/// Reminds all units that are late, or all that have not sent yet. Who was reminded within the hour is left in peace: a button may be pressed twice.
/// </summary>
[Named("Đôn đốc đơn vị chưa gửi")]
public sealed class RemindLate(DanchuDatabase database, FindRound findRound, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="OnlyLate">Those whose day has passed; otherwise everyone who has not sent.</param>
    public sealed record Input(RoundId RoundId, bool OnlyLate);

    /// <param name="Skipped">Not reminded again because they were within the hour.</param>
    public sealed record Reminded(int Units, int Skipped);

    public Task<Outcome<Reminded>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => RemindLateAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Reminded>> RemindLateAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.RemindLate) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var notSent = database.Assignments.Where(a => a.RoundId == round.Id && a.FirstSentAt == null);
        var late = input.OnlyLate ? notSent.Where(DueState.NotSentAndLate(clock.Today())) : notSent;
        var due = late.Where(a => a.RemindedAt == null || a.RemindedAt <= now - Pause);
        var skipped = await late.CountAsync(cancellationToken);
        var reports = await due.Select(a => new Late(a.Id, a.OrganisationId, a.DueOn)).ToListAsync(cancellationToken);
        skipped -= reports.Count;

        // A unit that owes two reports of one letter is told once, of the one due first.
        var told = reports.GroupBy(r => r.OrganisationId).Select(owed => owed.MinBy(r => r.DueOn)!).ToList();
        if (told.Count > 0)
        {
            await RemindAsync(round, told, cancellationToken);
            var assignments = reports.Select(r => r.Id.Value).ToArray();
            await database.Database.ExecuteSqlAsync($"UPDATE assignments SET reminded_at = {now} WHERE id = ANY({assignments})", cancellationToken);
            change.Record(round.IssuerId, ("round", round.Id.Value), null, new { Units = told.Count, input.OnlyLate });
        }

        return new Reminded(told.Count, skipped);
    }

    private sealed record Late(AssignmentId Id, OrganisationId OrganisationId, DateOnly DueOn);

    private async Task RemindAsync(ReportingRound round, List<Late> told, CancellationToken cancellationToken)
    {
        foreach (var day in told.GroupBy(u => u.DueOn))
        {
            await notify.RemindedAsync(
                [.. day.Select(u => new NotifiedUnit(u.OrganisationId, u.Id))], new DueState(day.Key, clock.Today()).Words,
                InSentence.Lowered(round.Subject), day.Key, cancellationToken);
        }
    }
}
