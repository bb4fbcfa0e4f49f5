using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Operations;
using Danchu.Core.Records;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>New recovery codes, for whoever used most of them or lost the paper; the old ones are void. A code proves who asks.</summary>
[Named("Tạo mã dự phòng mới")]
public sealed class MakeRecoveryCodes(
    CheckCode checkCode, RenewRecoveryCodes renew, MakeChange makeChange, RecordPersonHistory history, WriteRecord records)
{
    /// <returns>The codes, shown once.</returns>
    public Task<Outcome<IReadOnlyList<string>>> ExecuteAsync(Actor actor, string? code, CancellationToken cancellationToken = default) =>
        checkCode.ExecuteAsync(actor.PersonId, code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync<IReadOnlyList<string>>(
            this,
            actor,
            async change =>
            {
                var codes = await renew.MakeAsync(actor.PersonId, cancellationToken);
                await records.OfAsync(actor, SecurityRecordKind.RecoveryCodesMade, concerned: null, organisation: null, "", cancellationToken);
                await history.RecordAsync(change, actor.PersonId, before: null, after: null, cancellationToken);
                return new Outcome<IReadOnlyList<string>>.Done(codes);
            },
            cancellationToken));
}
