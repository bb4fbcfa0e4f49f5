using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>Each role with the day from which it needs a second factor, and how many of the people whom the reader administers already have one.</summary>
public sealed class ListSecondFactorDemands(DanchuDatabase database, PeopleReach reach)
{
    /// <param name="MaySet">Only an administrator at the top sets the days: they hold everywhere.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool MaySet);

    /// <param name="From">Null while the role needs none.</param>
    /// <param name="People">Who can sign in and has the role.</param>
    /// <param name="With">Of these, those with a second factor.</param>
    public sealed record Row(Role Role, DateOnly? From, int People, int With);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var atTop = await reach.IsAtTopAsync(actor, cancellationToken);
        var demands = await database.SecondFactorDemands.AsNoTracking().ToDictionaryAsync(d => d.Role, d => d.From, cancellationToken);
        var holders = from p in reach.Visible(actor, atTop)
                      join m in database.Memberships on p.Id equals m.PersonId
                      where !p.Disabled
                      select new { m.Role, p.Id, p.TwoFactorEnabled };
        var counts = await holders.Distinct().GroupBy(h => h.Role)
            .Select(g => new { Role = g.Key, People = g.Count(), With = g.Count(h => h.TwoFactorEnabled) })
            .ToDictionaryAsync(g => g.Role, cancellationToken);
        return new View(
            [
                .. Enum.GetValues<Role>().Select(role => new Row(
                    role, demands.TryGetValue(role, out var from) ? from : null, counts.GetValueOrDefault(role)?.People ?? 0,
                    counts.GetValueOrDefault(role)?.With ?? 0)),
            ],
            atTop);
    }
}
