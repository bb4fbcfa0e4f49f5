using Danchu.Core.Documents;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Core.Publications.Printing;
using Danchu.Web.Binding;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>What a unit tells its own people, for whoever belongs to it; and the list of it for the board.</summary>
public sealed class PublishedModel(ShowUnitPublished show, PrintUnitPublished print) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ShowUnitPublished.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        return Show(await show.ReadAsync(CurrentActor, Id, PageNumber, cancellationToken), view => View = view);
    }

    public async Task<IActionResult> OnGetPrintAsync(CancellationToken cancellationToken)
    {
        var made = await print.ReadAsync(CurrentActor, Id, cancellationToken);
        if (made is not Outcome<WordFile>.Done(var file))
        {
            return Show(made, _ => { });
        }

        await RecordExport.OfAsync(HttpContext, file.Name);
        return File(file.Content, WordFile.ContentType, file.Name);
    }
}
