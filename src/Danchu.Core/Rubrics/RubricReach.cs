using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rubrics;

/// <summary>
/// The rubrics a person may read: those of the catalogue, of their organisations and the superiors of these, and of the rounds their organisations
/// are asked in (a superior of that time may be none today).
/// </summary>
internal static class RubricReach
{
    public static IQueryable<Rubric> RubricsSeenBy(this DanchuDatabase database, Actor actor, DateOnly on)
    {
        if (actor.IsSystem)
        {
            return database.Rubrics;
        }

        var own = actor.Organisations.ToList();
        var owners = database.OrganisationsAbove(own, on);
        var asked = database.RubricsAskedOf(own);
        return database.Rubrics.Where(r => r.OwnerId == null || owners.Any(o => o.Id == r.OwnerId) || asked.Any(u => u.RubricId == r.Id));
    }

    private static IQueryable<RoundRubric> RubricsAskedOf(this DanchuDatabase database, IEnumerable<OrganisationId> units)
    {
        var ids = units.Select(u => u.Value).ToArray();
        return database.RoundRubrics.FromSql(
            $"SELECT u.* FROM round_rubrics u WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.round_id = u.round_id AND a.organisation_id = ANY ({ids}))");
    }
}
