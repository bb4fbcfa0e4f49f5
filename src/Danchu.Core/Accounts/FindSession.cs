using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>Who is signed in, with their rights as they are now; null when the account is gone or disabled. One query, asked at each request.</summary>
public sealed class FindSession(DanchuDatabase database, TimeProvider clock)
{
    public async Task<Session?> ReadAsync(Guid personId, CancellationToken cancellationToken = default)
    {
        var person = await database.Users.AsNoTracking()
            .Where(p => p.Id == personId && !p.Disabled)
            .Select(p => new
            {
                p.FullName,
                p.UserName,
                p.SecurityStamp,
                p.MustChangePassword,
                p.TwoFactorEnabled,
                SecondFactorFrom = (from m in database.Memberships
                                    join d in database.SecondFactorDemands on m.Role equals d.Role
                                    where m.PersonId == p.Id
                                    select (DateOnly?)d.From).Min(),
                Memberships = database.Memberships.Where(m => m.PersonId == p.Id)
                    .Select(m => new ActorMembership(m.OrganisationId, m.Role)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return person is null
            ? null
            : new Session(
                new Actor(personId, person.FullName, person.Memberships),
                person.UserName ?? "",
                person.SecurityStamp ?? "",
                person.MustChangePassword)
            {
                HasSecondFactor = person.TwoFactorEnabled,
                SecondFactorFrom = person.SecondFactorFrom,
                MustTurnOnSecondFactor = !person.TwoFactorEnabled && person.SecondFactorFrom <= clock.Today(),
            };
    }
}

/// <summary>A person signed in, read afresh for each request.</summary>
/// <param name="SecurityStamp">Changes with the password and when the account is disabled; a cookie with another stamp is void.</param>
public sealed record Session(Actor Actor, string UserName, string SecurityStamp, bool MustChangePassword)
{
    public bool HasSecondFactor { get; init; }

    /// <summary>The day from which on a role of the person demands a second factor; null when none does.</summary>
    public DateOnly? SecondFactorFrom { get; init; }

    /// <summary>That day has come and there is none: nothing else can be done before.</summary>
    public bool MustTurnOnSecondFactor { get; init; }
}
