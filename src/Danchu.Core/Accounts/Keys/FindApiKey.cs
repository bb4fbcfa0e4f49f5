using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.Keys;

/// <summary>
/// Who acts by a key, with the rights of its role as they are now; null when there is no such key, or it is revoked or expired, its role taken, or its
/// account disabled. One query, asked at each request.
/// </summary>
public sealed class FindApiKey(DanchuDatabase database, TimeProvider clock)
{
    /// <param name="LastUsedAt">As it was noted last.</param>
    public sealed record Found(Guid KeyId, Actor Actor, string UserName, DateTimeOffset? LastUsedAt);

    /// <param name="secret">As it was shown when the key was made.</param>
    public async Task<Found?> ReadAsync(string secret, CancellationToken cancellationToken = default)
    {
        var (hash, today) = (ApiKey.HashOf(secret), clock.Today());
        var standing = database.StandingOn(today);
        var found = await (
            from key in database.ApiKeys.AsNoTracking()
            join membership in database.Memberships on key.MembershipId equals membership.Id
            join person in database.Users on membership.PersonId equals person.Id
            where key.Hash == hash && key.RevokedAt == null && key.ExpiresOn >= today && !person.Disabled
            select new
            {
                key.Id,
                key.Name,
                key.LastUsedAt,
                PersonId = person.Id,
                person.FullName,
                person.UserName,
                Membership = new ActorMembership(membership.OrganisationId, membership.Role, membership.Line)
                {
                    IsOfVillage = database.VillagePlaces.Any(v => v.VillageId == membership.OrganisationId),
                },
                Standing = standing.Where(s => s.MembershipId == membership.Id).Select(s => new ActorMembership(s.BodyId, s.Role, s.Line)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);

        // History tells what a key did from what its account did.
        return found is null ? null : new Found(
            found.Id, new Actor(found.PersonId, $"{found.FullName} (khóa {found.Name})", [found.Membership, .. found.Standing]), found.UserName ?? "",
            found.LastUsedAt);
    }
}
