using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Thu hồi: a letter that no unit has opened yet is taken back, by its secretary or a leader. The units' assignments go and they are told; number and letter
/// stay in the book, and the same content can be drafted again. Once a unit has opened it, only a correction is left.
/// </summary>
[Named("Thu hồi công văn yêu cầu báo cáo")]
public sealed class WithdrawRound(
    DanchuDatabase database, FindRound findRound, IEnumerable<AssignmentEnd> ends, MakeChange makeChange, Notify notify, TimeProvider clock)
{
    public const int ReasonLimit = 2_000;

    public sealed record Input(RoundId RoundId, string? Reason);

    /// <param name="Units">How many were told.</param>
    public sealed record Withdrawn(int Units);

    public Task<Outcome<Withdrawn>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, head => head.MayChange || head.MaySign, cancellationToken)
            .ThenAsync(round => WithdrawAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Withdrawn>> WithdrawAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        var reason = EnteredText.Lines(refusals, input.Reason, "Lý do", ReasonLimit, nameof(Input.Reason));
        if (reason.Length == 0)
        {
            refusals.Add(new Refusal("Ghi lý do thu hồi; các đơn vị đọc được lý do này.", nameof(Input.Reason)));
        }

        if (round.Refuse(RoundDeed.WithdrawRound) is { } refusal)
        {
            refusals.Add(refusal);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        // Whoever opens it from now on waits, and then finds nothing.
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM assignments WHERE round_id = {round.Id.Value} FOR UPDATE", cancellationToken);
        if (await OpenedAsync(round, cancellationToken) is { } opened)
        {
            return opened;
        }

        return new Withdrawn(await TakeBackAsync(change, round, reason, cancellationToken));
    }

    private async Task<Refusal?> OpenedAsync(ReportingRound round, CancellationToken cancellationToken)
    {
        var names = await database.Assignments.Where(a => a.RoundId == round.Id && a.OpenedAt != null).Select(a => a.Organisation!.Name)
            .Distinct().OrderBy(name => name).ToListAsync(cancellationToken);
        return names.Count == 0
            ? null
            : new Refusal(
                $"{CheckBeforeIssuing.Names(names)} đã mở công văn nên không thu hồi được nữa; hãy đính chính, gia hạn hoặc đóng đợt.");
    }

    private async Task<int> TakeBackAsync(Change change, ReportingRound round, string reason, CancellationToken cancellationToken)
    {
        var asked = await database.Assignments.Where(a => a.RoundId == round.Id).Select(a => new NotifiedUnit(a.OrganisationId, a.Id))
            .ToListAsync(cancellationToken);
        await KeepAddresseesAsync(round.Id, cancellationToken);
        foreach (var end in ends)
        {
            await end(round.Id, cancellationToken);
        }

        await database.Assignments.Where(a => a.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        (round.State, round.WithdrawnReason, round.WithdrawnAt) = (RoundState.Withdrawn, reason, clock.GetUtcNow());
        var issuer = await database.IssuerNameAsync(round.IssuerId, round.Line, cancellationToken);
        await notify.LetterWithdrawnAsync(asked, issuer, round.LetterSymbol, reason, cancellationToken);
        change.Record(
            round.IssuerId, ("round", round.Id.Value), new { State = RoundState.Issued }, new { State = RoundState.Withdrawn, Reason = reason });
        return asked.Select(a => a.Unit).Distinct().Count();
    }

    // Those that were added after the letter went out are asked too when it is drafted again.
    private Task KeepAddresseesAsync(RoundId round, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO round_addressees (round_id, organisation_id) SELECT DISTINCT round_id, organisation_id FROM assignments WHERE round_id = {round.Value}
        ON CONFLICT DO NOTHING
        """,
        cancellationToken);
}
