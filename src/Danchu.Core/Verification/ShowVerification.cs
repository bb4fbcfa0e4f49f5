using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Verification;

/// <summary>What the last verifications found, for the administrators at the top: differences may be of any unit.</summary>
public sealed class ShowVerification(DanchuDatabase database, PeopleReach reach, VerificationOptions options, TimeProvider clock)
{
    private const int Shown = 40;
    private static readonly TimeSpan Overdue = TimeSpan.FromDays(2);

    /// <param name="Last">The last run of each kind that came to its end, by kind.</param>
    /// <param name="Runs">The newest first.</param>
    /// <param name="Late">Kinds that were not verified for two days.</param>
    public sealed record View(
        IReadOnlyList<VerificationRun> Last, IReadOnlyList<VerificationRun> Runs, IReadOnlyList<VerificationKind> Late, VerificationOptions Options);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!await reach.IsAtTopAsync(actor, cancellationToken))
        {
            return Denial.Forbidden;
        }

        var runs = await database.VerificationRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(Shown)
            .ToListAsync(cancellationToken);
        var last = await database.VerificationRuns.AsNoTracking().Where(r => r.EndedAt != null && r.Failure == "")
            .GroupBy(r => r.Kind).Select(g => g.OrderByDescending(r => r.StartedAt).First()).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var late = Enum.GetValues<VerificationKind>().Where(kind => !last.Exists(r => r.Kind == kind && now - r.StartedAt <= Overdue));
        return new View([.. last.OrderBy(r => r.Kind)], runs, [.. late], options);
    }
}
