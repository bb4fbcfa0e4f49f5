using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rules;

/// <summary>
/// The rules a person may read: those of the catalogue, and those of their organisations and the superiors of these, which hold for them. Who writes
/// them: secretaries and administrators, for their own organisation and what is below it.
/// </summary>
public static class RuleReach
{
    private static readonly Role[] Writers = [Role.Secretariat, Role.Administrator];

    public static bool MayWriteRules(this Actor actor, OrganisationId owner) => actor.IsSystem || Writers.Any(role => actor.Has(role, owner));

    /// <summary>The organisations whose rules the actor may write.</summary>
    public static IEnumerable<OrganisationId> RuleOwners(this Actor actor) => Writers.SelectMany(actor.OrganisationsAs).Distinct();

    internal static IQueryable<ValidationRule> RulesSeenBy(this DanchuDatabase database, Actor actor, DateOnly on)
    {
        if (actor.IsSystem)
        {
            return database.ValidationRules;
        }

        var owners = database.OrganisationsAbove(actor.Organisations, on);
        return database.ValidationRules.Where(r => r.OwnerId == null || owners.Any(o => o.Id == r.OwnerId));
    }
}
