using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>The person's own second factor: whether it is on, what is proposed to their app, how many recovery codes are left.</summary>
public sealed class FindSecondFactor(DanchuDatabase database, ProtectSecret secrets)
{
    /// <param name="Proposed">Waiting for its first code.</param>
    /// <param name="CodesLeft">Recovery codes not used yet.</param>
    /// <param name="ResetAt">When an administrator took it away, if nothing was set up since.</param>
    public sealed record View(bool IsOn, Proposal? Proposed, int CodesLeft, DateTimeOffset? ResetAt);

    /// <param name="Letters">The secret, in groups of four, for an app that cannot read the picture.</param>
    /// <param name="Link">What the picture says.</param>
    public sealed record Proposal(string Letters, string Link);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var person = await database.Users.AsNoTracking().Where(p => p.Id == actor.PersonId)
            .Select(p => new
            {
                p.UserName,
                p.TwoFactorEnabled,
                Factor = database.SecondFactors.SingleOrDefault(f => f.PersonId == p.Id),
                Codes = database.RecoveryCodes.Count(c => c.PersonId == p.Id && c.UsedAt == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return Denial.Absent;
        }

        var proposed = person.Factor?.Proposed is { } kept && secrets.Open(actor.PersonId, kept) is { } secret
            ? new Proposal(InGroups(TimeCode.Letters(secret)), TimeCode.Link(secret, person.UserName ?? ""))
            : null;
        return new View(person.TwoFactorEnabled, proposed, person.Codes, person.Factor?.ResetAt);
    }

    private static string InGroups(string letters) => string.Join(' ', letters.Chunk(4).Select(group => new string(group)));
}
