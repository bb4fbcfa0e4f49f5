using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>One thing that a unit tells its own people, with its versions; or that it was taken down.</summary>
public sealed class PublishedItemModel(ShowUnitPublished show) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ShowUnitPublished.ItemView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await show.ReadItemAsync(CurrentActor, Id, Number, cancellationToken), view => View = view);
}
