using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Attempts;
using Danchu.Core.Operations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages;

/// <summary>
/// What every page shares: who acts, and how an operation's outcome becomes an answer. A page binds its form to a property named
/// <c>Input</c>; a refusal of field <c>Name</c> then stands at <c>Input.Name</c>.
/// </summary>
public abstract class DanchuPage : PageModel
{
    public const int PageSize = 50;

    private const string ConfirmationKey = "confirmation";

    /// <summary>Who is signed in, with their rights as they are at this request.</summary>
    public Actor CurrentActor => CurrentSession.Actor;

    public Session CurrentSession => HttpContext.Features.Get<Session>()
        ?? throw new InvalidOperationException("This page is open to everyone: nobody is signed in.");

    protected virtual string FieldPrefix => "Input";

    /// <summary>GET: keeps what was read and shows the page; 404 or 403 otherwise.</summary>
    protected IActionResult Show<T>(Outcome<T> outcome, Action<T> keep)
    {
        if (outcome is Outcome<T>.Done done)
        {
            keep(done.Value);
            return Page();
        }

        return NotDone(outcome);
    }

    /// <summary>POST: goes on to another page when done; refusals are put at their fields and the page is shown again with 400.</summary>
    protected async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, Func<T, IActionResult> done, Func<Task<IActionResult>> showAgain)
    {
        switch (outcome)
        {
            case Outcome<T>.Done success:
                return done(success.Value);
            case Outcome<T>.Refused refused:
                AddRefusals(refused.Reasons);
                return await InvalidAsync(showAgain);
            default:
                return NotDone(outcome);
        }
    }

    /// <summary>Shows the page again with what was typed and status 400: for a form whose fields did not even bind (<c>!ModelState.IsValid</c>).</summary>
    protected async Task<IActionResult> InvalidAsync(Func<Task<IActionResult>> showAgain)
    {
        var page = await showAgain();
        if (page is PageResult shown)
        {
            shown.StatusCode = StatusCodes.Status400BadRequest;
        }

        return page;
    }

    /// <summary>Redirects with one line that says what was done, shown at the top of the next page.</summary>
    protected IActionResult Confirmed(string url, string message)
    {
        TempData[ConfirmationKey] = message;
        return LocalRedirect(url);
    }

    /// <summary>Who tries passwords too fast is told so in the browser's own language too: 429 with the seconds to wait.</summary>
    protected void TellToWait<T>(Outcome<T> outcome, IActionResult page)
    {
        if (outcome is Outcome<T>.Refused { Reasons: [TooManyAttempts tooMany] } && page is PageResult shown)
        {
            shown.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = tooMany.Seconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Puts refusals at their fields; the list above the form has them in the order in which they were given (<see cref="ErrorOrder"/>).</summary>
    protected void AddRefusals(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            var field = refusal.Field is null ? "" : $"{FieldPrefix}.{refusal.Field}";
            ModelState.AddModelError(field, refusal.Message);
            ErrorOrder.Add(ViewData, field);
        }
    }

    private IActionResult NotDone<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Absent => NotFound(),
        Outcome<T>.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
        Outcome<T>.Refused refused => Refuse(refused.Reasons),
        _ => throw new InvalidOperationException("An outcome that is done has no refusal."),
    };

    private PageResult Refuse(IReadOnlyList<Refusal> reasons)
    {
        AddRefusals(reasons);
        var page = Page();
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }
}
