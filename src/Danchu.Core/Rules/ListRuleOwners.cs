using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>Where a person may write rules: the organisations they are secretary or administrator of.</summary>
public sealed class ListRuleOwners(DanchuDatabase database)
{
    public async Task<IReadOnlyList<(OrganisationId Id, string Name)>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var own = actor.RuleOwners().ToList();
        var found = await database.Organisations.Where(o => own.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name })
            .ToListAsync(cancellationToken);
        return found.ConvertAll(o => (o.Id, o.Name));
    }
}
