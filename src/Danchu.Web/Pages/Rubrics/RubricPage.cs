using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>A page that changes one rubric: it shows what is stored, and nobody without the right sees it.</summary>
public abstract class RubricPage(ShowRubric showRubric) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public RubricId Id { get; set; }

    /// <summary>The row version the form was made from.</summary>
    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowRubric.View View { get; private set; } = null!;

    /// <summary>What was sent does not rest on what is stored now: both are shown.</summary>
    public bool IsStale => HttpMethods.IsPost(Request.Method) && RowVersion != View.Rubric.RowVersion;

    protected async Task<IActionResult> ShowRubricAsync(Func<ShowRubric.View, bool> keep, CancellationToken cancellationToken)
    {
        var read = await showRubric.ReadAsync(CurrentActor, Id, cancellationToken);
        if (read is Outcome<ShowRubric.View>.Done(var view) && (!view.MayEdit || !keep(view)))
        {
            return view.MayEdit ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);
        }

        return Show(read, shown => View = shown);
    }

    /// <param name="place">The page of the rubric to go to; a rubric in use has become a new version, with a page of its own.</param>
    protected IActionResult Saved(ChangeRubric.Changed changed, Func<RubricId, string> place, string what) =>
        Confirmed(place(changed.Id), VersionText.Saved(what, changed.Version, changed.IsNewVersion));
}
