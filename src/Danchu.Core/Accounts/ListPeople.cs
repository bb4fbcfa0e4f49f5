using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Accounts;

/// <summary>The accounts an administrator sees, by the Vietnamese alphabet, each with the roles that he may know of.</summary>
public sealed class ListPeople(DanchuDatabase database, PeopleReach reach)
{
    public sealed record Filter(string? Search = null, Role? Role = null, bool WithDisabled = false, int Page = 1);

    public async Task<Outcome<Paged<PersonRow>>> ReadAsync(Actor actor, Filter filter, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.OrganisationsAs(Role.Administrator).Any())
        {
            return Denial.Forbidden;
        }

        var roles = reach.Roles(actor);
        var people = Narrow(reach.Visible(actor, await reach.IsAtTopAsync(actor, cancellationToken)), roles, filter);
        var total = await people.CountAsync(cancellationToken);
        var rows = await people.AsNoTracking()
            .OrderBy(p => EF.Functions.Collate(p.FullName, "vi-x-icu")).ThenBy(p => p.UserName)
            .Skip(Paged<PersonRow>.Skip(filter.Page)).Take(Paged<PersonRow>.Size)
            .Select(p => new PersonRow(
                p.Id, p.FullName, p.UserName!, p.Disabled,
                (from m in roles
                 join o in database.Organisations on m.OrganisationId equals o.Id
                 where m.PersonId == p.Id
                 orderby o.Name, m.Role
                 select new PersonRole(o.Name, m.Role)).ToList()))
            .ToListAsync(cancellationToken);
        return new Paged<PersonRow>(rows, total, Math.Max(1, filter.Page));
    }

    private static IQueryable<Person> Narrow(IQueryable<Person> people, IQueryable<Membership> roles, Filter filter)
    {
        foreach (var pattern in SearchPattern.Words(filter.Search))
        {
            people = people.Where(p => EF.Functions.Like(p.SearchName, pattern, SearchPattern.Escape));
        }

        if (filter.Role is { } role)
        {
            people = people.Where(p => roles.Any(m => m.PersonId == p.Id && m.Role == role));
        }

        return filter.WithDisabled ? people : people.Where(p => !p.Disabled);
    }
}

/// <summary>An account in the list of people, with its roles as far as the reader may know of them.</summary>
public sealed record PersonRow(Guid Id, string FullName, string UserName, bool Disabled, IReadOnlyList<PersonRole> Roles);

/// <summary>A role, with the name of the organisation.</summary>
public sealed record PersonRole(string Organisation, Role Role);
