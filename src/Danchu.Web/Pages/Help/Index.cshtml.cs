using Danchu.Core.Help;
using Microsoft.AspNetCore.Authorization;

namespace Danchu.Web.Pages.Help;

/// <summary>Trợ giúp: the first page of the guide, for everyone.</summary>
[AllowAnonymous]
public sealed class IndexModel : DanchuPage
{
    public GuidePage Shown { get; } = Guide.Find(Guide.Start)!;

    public void OnGet()
    {
        // The guide is shown as it is.
    }
}
