using Danchu.Core.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Help;

/// <summary>Trợ giúp: one page of the guide, for everyone.</summary>
[AllowAnonymous]
public sealed class OverviewModel : DanchuPage
{
    public GuidePage Shown { get; private set; } = null!;

    public IActionResult OnGet(string topic)
    {
        if (Guide.Find(topic) is not { } page)
        {
            return NotFound();
        }

        Shown = page;
        return Page();
    }
}
