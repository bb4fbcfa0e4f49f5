using Danchu.Core.Access;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>From which day on a person must have a second factor: the earliest of their roles.</summary>
internal static class FindDemand
{
    public static Task<DateOnly?> DemandedFromAsync(this DanchuDatabase database, Actor actor, CancellationToken cancellationToken)
    {
        var roles = actor.Memberships.Select(m => m.Role).Distinct().ToList();
        return database.SecondFactorDemands.Where(d => roles.Contains(d.Role)).MinAsync(d => (DateOnly?)d.From, cancellationToken);
    }
}
