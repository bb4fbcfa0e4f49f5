using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Keys;

/// <summary>Revokes a key: an administrator of its unit does, or of the unit that keeps the account. From then on it opens nothing.</summary>
[Named("Thu khóa truy cập")]
public sealed class RevokeApiKey(
    DanchuDatabase database, Permissions permissions, PeopleReach reach, MakeChange makeChange, WriteRecord record, TimeProvider clock)
{
    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Guid personId, Guid keyId, CancellationToken cancellationToken = default) =>
        makeChange.ExecuteAsync(this, actor, change => RevokeAsync(change, actor, personId, keyId, cancellationToken), cancellationToken);

    private async Task<Outcome<Done>> RevokeAsync(Change change, Actor actor, Guid personId, Guid keyId, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM api_keys WHERE id = {keyId} FOR UPDATE", cancellationToken);
        var key = await database.ApiKeys.FirstOrDefaultAsync(k => k.Id == keyId && k.PersonId == personId, cancellationToken);
        if (key is null
            || (!await permissions.MayAdministerAsync(actor, key.OrganisationId, cancellationToken)
                && !await reach.MayManageAsync(actor, personId, cancellationToken)))
        {
            return Denial.Absent;
        }

        if (key.RevokedAt is not null)
        {
            return default(Done);
        }

        key.RevokedAt = clock.GetUtcNow();
        await record.OfAsync(actor, SecurityRecordKind.KeyRevoked, personId, key.OrganisationId, $"{key.Name} ({key.Start}…)", cancellationToken);
        change.Record(
            key.OrganisationId, ("person", personId), new ApiKeyChange(key.Name, key.Start, "", key.ExpiresOn, Revoked: false),
            new ApiKeyChange(key.Name, key.Start, "", key.ExpiresOn, Revoked: true));
        return default(Done);
    }
}
