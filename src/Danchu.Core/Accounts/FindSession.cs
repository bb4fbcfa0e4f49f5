using Danchu.Core.Access;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>
/// Who is signed in, with their rights as they are now; null when the session was ended, or the account is gone or disabled. One query, asked at each request.
/// </summary>
public sealed class FindSession(DanchuDatabase database, SessionLimits limits, TimeProvider clock)
{
    public async Task<Session?> ReadAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        var standing = database.StandingOn(clock.Today());
        var found = await (
            from s in database.Sessions.AsNoTracking()
            join p in database.Users on s.PersonId equals p.Id
            where s.Id == sessionId && s.EndedAt == null && !p.Disabled
            select new
            {
                PersonId = p.Id,
                p.FullName,
                p.UserName,
                p.SecurityStamp,
                p.MustChangePassword,
                p.TwoFactorEnabled,
                SecondFactorFrom = (from m in database.Memberships
                                    join d in database.SecondFactorDemands on m.Role equals d.Role
                                    where m.PersonId == p.Id
                                    select (DateOnly?)d.From).Min(),
                s.BeganAt,
                s.SeenAt,
                Memberships = database.Memberships.Where(m => m.PersonId == p.Id)
                    .Select(m => new ActorMembership(m.OrganisationId, m.Role, m.Line)
                    {
                        IsOfVillage = database.VillagePlaces.Any(v => v.VillageId == m.OrganisationId),
                    }).ToList(),
                Standing = standing.Where(m => m.PersonId == p.Id).Select(m => new ActorMembership(m.BodyId, m.Role, m.Line)).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new Session(
                new Actor(found.PersonId, found.FullName, [.. found.Memberships, .. found.Standing]),
                found.UserName ?? "",
                found.SecurityStamp ?? "",
                found.MustChangePassword)
            {
                Id = sessionId,
                BeganAt = found.BeganAt,
                SeenAt = found.SeenAt,
                Over = limits.Over(found.BeganAt, found.SeenAt, clock.GetUtcNow()),
                HasSecondFactor = found.TwoFactorEnabled,
                SecondFactorFrom = found.SecondFactorFrom,
                MustTurnOnSecondFactor = !found.TwoFactorEnabled && found.SecondFactorFrom <= clock.Today(),
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

    /// <summary>The line of the browser's own session.</summary>
    public Guid Id { get; init; }

    /// <summary>When the password was given.</summary>
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>The last request that was noted.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>Why the session is over by its limits, in Vietnamese; null while it is not.</summary>
    public string? Over { get; init; }

    /// <summary>The state of the database the request began with (<see cref="ReadSnapshot"/>); empty where nobody asked.</summary>
    public string Snapshot { get; init; } = "";
}
