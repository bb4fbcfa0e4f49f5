using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Outlines;

/// <summary>A page that changes one outline: it shows what is stored, and nobody without the right sees it.</summary>
public abstract class OutlinePage(ShowOutline showOutline) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OutlineId Id { get; set; }

    /// <summary>The row version the form was made from.</summary>
    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowOutline.View View { get; private set; } = null!;

    /// <summary>What was sent does not rest on what is stored now: both are shown.</summary>
    public bool IsStale => HttpMethods.IsPost(Request.Method) && RowVersion != View.Outline.RowVersion;

    protected async Task<IActionResult> ShowOutlineAsync(Action<ShowOutline.View> keep, CancellationToken cancellationToken)
    {
        var read = await showOutline.ReadAsync(CurrentActor, Id, cancellationToken);
        if (read is Outcome<ShowOutline.View>.Done { Value.MayEdit: false })
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return Show(read, view =>
        {
            View = view;
            keep(view);
        });
    }

    /// <param name="changed">What was saved.</param>
    /// <param name="section">Key of the section to go to.</param>
    /// <param name="what">What was done.</param>
    protected IActionResult Saved(ChangeOutline.Changed changed, string? section, string what) =>
        Confirmed(Address.Outlines.Edit(changed.Id, section), VersionText.Saved(what, changed.Version, changed.IsNewVersion));
}
