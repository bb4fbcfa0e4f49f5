using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>Where a person may write rubrics, outlines, forms and indicators: the organisations they are secretary of.</summary>
public sealed class ListOwners(DanchuDatabase database)
{
    public sealed record Owner(OrganisationId Id, string Name);

    public Task<List<Owner>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var own = actor.OrganisationsAs(Role.Secretariat).ToList();
        return database.Organisations.Where(o => own.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new Owner(o.Id, o.Name)).ToListAsync(cancellationToken);
    }
}
