using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>One publication at its lasting address, with its versions; or that it was taken down.</summary>
public sealed class ItemModel(ShowPublication showPublication, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    public ShowPublication.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken)
    {
        var answer = Show(await showPublication.ReadAsync(Area, Commune, number, cancellationToken), view => View = view);
        if (answer is PageResult page && View.State == PublicationState.TakenDown)
        {
            page.StatusCode = StatusCodes.Status410Gone;
        }

        return answer;
    }
}
