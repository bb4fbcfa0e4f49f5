using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Outlines;

/// <summary>
/// The outlines a person may read, as with rubrics: those of the catalogue, of their organisations and the superiors of these, and of the rounds their
/// organisations are asked in (a superior of that time may be none today).
/// </summary>
internal static class OutlineReach
{
    public static IQueryable<Outline> OutlinesSeenBy(this DanchuDatabase database, Actor actor, DateOnly on)
    {
        if (actor.IsSystem)
        {
            return database.Outlines;
        }

        var own = actor.Organisations.ToList();
        var owners = database.OrganisationsAbove(own, on);
        var asked = database.OutlinesAskedOf(own);
        return database.Outlines.Where(o => o.OwnerId == null || owners.Any(u => u.Id == o.OwnerId) || asked.Any(a => a.Id == o.Id));
    }

    public static IQueryable<Outline> OutlinesAskedOf(this DanchuDatabase database, IEnumerable<OrganisationId> units)
    {
        var ids = units.Select(u => u.Value).ToArray();
        return database.Outlines.FromSql($"""
            SELECT o.*, o.xmin FROM outlines o WHERE EXISTS
                (SELECT 1 FROM asks k JOIN assignments a ON a.ask_id = k.id WHERE k.outline_id = o.id AND a.organisation_id = ANY ({ids}))
            """);
    }
}
