using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Forms;

/// <summary>
/// The forms a person may read, as with rubrics: those of the catalogue, of their organisations and the superiors of these, and of the rounds their
/// organisations are asked in (a superior of that time may be none today).
/// </summary>
internal static class FormReach
{
    public static IQueryable<StatisticalForm> FormsSeenBy(this DanchuDatabase database, Actor actor, DateOnly on)
    {
        if (actor.IsSystem)
        {
            return database.Forms;
        }

        var own = actor.Organisations.ToList();
        var owners = database.OrganisationsAbove(own, on);
        var asked = database.FormsAskedOf(own);
        return database.Forms.Where(f => f.OwnerId == null || owners.Any(u => u.Id == f.OwnerId) || asked.Any(a => a.Id == f.Id));
    }

    /// <returns>Null for those of the catalogue, and where there is no such form.</returns>
    public static Task<OrganisationId?> OwnerAsync(this DanchuDatabase database, FormId id, CancellationToken cancellationToken) =>
        database.Forms.Where(f => f.Id == id).Select(f => f.OwnerId).FirstOrDefaultAsync(cancellationToken);

    public static IQueryable<StatisticalForm> FormsAskedOf(this DanchuDatabase database, IEnumerable<OrganisationId> units)
    {
        var ids = units.Select(u => u.Value).ToArray();
        return database.Forms.FromSql($"""
            SELECT f.*, f.xmin FROM forms f WHERE EXISTS
                (SELECT 1 FROM asks k JOIN assignments a ON a.ask_id = k.id WHERE k.form_id = f.id AND a.organisation_id = ANY ({ids}))
            """);
    }
}
