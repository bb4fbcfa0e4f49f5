using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>
/// A page everybody reads: no sign-in, no cookie, no script. Whoever keeps it asks again each time and gets 304 as long as nothing changed, so that what is
/// taken down is gone with the next look.
/// </summary>
[AllowAnonymous]
[OpenToAll]
public abstract class EverybodysPage(ReadPublicStamp stamps) : PageModel
{
    // A newer program may draw the same otherwise.
    private static readonly string Build = typeof(EverybodysPage).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Code of the province; "area" is a word of the framework's own.</summary>
    [BindProperty(SupportsGet = true, Name = "province")]
    public string Area { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Commune { get; set; } = "";

    /// <summary>False of a form, which nobody keeps.</summary>
    protected virtual bool IsKept => true;

    /// <summary>Whose stamp the page bears: a commune's, or that of the whole country.</summary>
    protected virtual Task<string?> StampAsync(CancellationToken cancellationToken) => stamps.ReadAsync(Area, Commune, cancellationToken);

    /// <summary>What a page with this stamp is known by, of the program as it is now.</summary>
    internal static EntityTagHeaderValue TagOf(string stamp) => new($"\"{Build}.{stamp}\"", isWeak: true);

    /// <summary>Whoever asks has the page with this tag already.</summary>
    internal static bool HasIt(HttpRequest request, EntityTagHeaderValue tag) => request.GetTypedHeaders().IfNoneMatch
        .Any(kept => kept.Equals(EntityTagHeaderValue.Any) || kept.Compare(tag, useStrongComparison: false));

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsKept || (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method)))
        {
            await next();
            return;
        }

        if (await StampAsync(HttpContext.RequestAborted) is not { } stamp)
        {
            context.Result = NotFound();
            return;
        }

        var tag = TagOf(stamp);
        Response.Headers.ETag = tag.ToString();
        Response.Headers.CacheControl = "public, no-cache";
        if (HasIt(Request, tag))
        {
            context.Result = StatusCode(StatusCodes.Status304NotModified);
            return;
        }

        await next();
    }

    protected IActionResult Show<T>(Outcome<T> outcome, Action<T> keep)
    {
        if (outcome is not Outcome<T>.Done(var view))
        {
            return Nothing();
        }

        keep(view);
        return Page();
    }

    /// <summary>There is nothing here, and nobody keeps that.</summary>
    protected NotFoundResult Nothing()
    {
        Response.Headers.Remove("ETag");
        Response.Headers.CacheControl = "no-store";
        return NotFound();
    }
}
