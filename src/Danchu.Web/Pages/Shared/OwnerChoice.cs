using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;

namespace Danchu.Web.Pages.Shared;

/// <summary>Whose a new rubric, outline, form or indicator will be: asked only of who is secretary in several places.</summary>
public sealed record OwnerChoice(IReadOnlyList<ListOwners.Owner> Owners, OrganisationId? Selected)
{
    public static OrganisationId? Chosen(Actor actor, OrganisationId? typed) =>
        typed ?? (actor.OrganisationsAs(Role.Secretariat).Distinct().Take(2).ToList() is [var only] ? only : null);
}
