using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>
/// A new secret for the person's app, shown on their page until they confirm it by a code (<see cref="TurnOnSecondFactor"/>). What is on stays on until then.
/// </summary>
[Named("Tạo mã bí mật cho ứng dụng xác thực")]
public sealed class ProposeSecondFactor(DanchuDatabase database, ProtectSecret secrets, MakeChange makeChange, TimeProvider clock)
{
    public Task<Outcome<Done>> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, _ => ProposeAsync(actor.PersonId, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> ProposeAsync(Guid person, CancellationToken cancellationToken)
    {
        var (secret, now) = (secrets.Seal(person, TimeCode.NewSecret()), clock.GetUtcNow());
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO second_factors (person_id, proposed, last_step, attempts, next_attempt_at) VALUES ({person}, {secret}, 0, 0, {now})
            ON CONFLICT (person_id) DO UPDATE SET proposed = excluded.proposed
            """,
            cancellationToken);
        return default(Done);
    }
}
