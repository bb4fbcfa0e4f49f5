using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The one place that says whose a round is. Members of the issuer see it; members of its superiors see it once it is issued; only the
/// issuer's secretariat changes it. For everyone else it does not exist.
/// </summary>
public sealed class FindRound(DanchuDatabase database, Permissions permissions)
{
    /// <summary>The round's head for reading, without the letter's bytes.</summary>
    public async Task<Outcome<RoundHead>> ReadAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default)
    {
        var head = await database.Rounds.AsNoTracking().Where(r => r.Id == id).Select(RoundHead.Of(database)).FirstOrDefaultAsync(cancellationToken);
        return head is not null && await MaySeeAsync(actor, head, cancellationToken)
            ? head with { MayChange = MayChange(actor, head), MaySign = actor.IsSystem || actor.On(head.Line).Has(Role.Signer, head.IssuerId) }
            : Denial.Absent;
    }

    /// <summary>The round itself, locked until the transaction ends, so that of two secretaries the second meets what the first has done.</summary>
    public Task<Outcome<ReportingRound>> ToChangeAsync(Actor actor, RoundId id, CancellationToken cancellationToken = default) =>
        ToChangeAsync(actor, id, head => head.MayChange, cancellationToken);

    /// <summary>The same for what leaders do, or both.</summary>
    public async Task<Outcome<ReportingRound>> ToChangeAsync(
        Actor actor, RoundId id, Func<RoundHead, bool> may, CancellationToken cancellationToken = default)
    {
        if (database.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A round is locked inside the transaction of the operation that changes it.");
        }

        var seen = await ReadAsync(actor, id, cancellationToken);
        if (seen is not Outcome<RoundHead>.Done(var head))
        {
            return Denial.Absent;
        }

        if (!may(head))
        {
            return Denial.Forbidden;
        }

        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {id.Value} FOR UPDATE", cancellationToken);

        // A draft may have been cancelled between the look and the lock.
        var round = await database.Rounds.Include(r => r.Period).FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        return round is null ? Denial.Absent : round;
    }

    private async Task<bool> MaySeeAsync(Actor actor, RoundHead head, CancellationToken cancellationToken) =>
        actor.IsSystem
        || actor.On(head.Line).Organisations.Contains(head.IssuerId)
        || (head.IsIssued && await permissions.IsSuperiorAsync(actor, head.IssuerId, head.Line, head.PeriodTo, cancellationToken));

    private static bool MayChange(Actor actor, RoundHead head) => actor.IsSystem || actor.On(head.Line).Has(Role.Secretariat, head.IssuerId);
}
