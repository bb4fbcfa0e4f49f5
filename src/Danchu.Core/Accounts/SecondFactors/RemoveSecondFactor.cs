using Danchu.Core.Access;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>The secret and the recovery codes go, cookies are void: within the change of whoever turns it off or resets it.</summary>
internal static class RemoveSecondFactor
{
    /// <param name="resetAt">When an administrator took it away; null when the person turned it off.</param>
    public static async Task RemoveSecondFactorAsync(
        this DanchuDatabase database, Person person, DateTimeOffset? resetAt, CancellationToken cancellationToken)
    {
        await database.RecoveryCodes.Where(c => c.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);

        // What was tried stays counted, and the last step stays: the same secret never comes back.
        await database.SecondFactors.Where(f => f.PersonId == person.Id).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Secret, (string?)null).SetProperty(f => f.Proposed, (string?)null).SetProperty(f => f.ResetAt, resetAt),
            cancellationToken);
        person.TwoFactorEnabled = false;
        person.VoidCookies();
    }
}
