using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Operations;

namespace Danchu.Core.Jobs;

/// <summary>Asks for a verification of everything now: the administrators at the top may.</summary>
public sealed class AskForVerification(PeopleReach reach, QueueJob queue)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default) =>
        await reach.IsAtTopAsync(actor, cancellationToken)
            ? await queue.ExecuteAsync(actor, new(JobKind.Verification, Guid.Empty, "Kiểm tra dữ liệu"), cancellationToken)
            : Denial.Forbidden;
}
