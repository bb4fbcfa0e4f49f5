using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Registers;

/// <summary>Sổ theo dõi: the books of a unit.</summary>
public sealed class IndexModel(ShowBooks showBooks) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public ShowBooks.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(
        await showBooks.ReadAsync(CurrentActor, Unit, Year is > 1990 and < 2200 ? Year : null, cancellationToken), view => View = view);
}
