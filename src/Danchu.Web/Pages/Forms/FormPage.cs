using Danchu.Core.Addresses;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>A page that changes one form: it shows what is stored, and nobody without the right sees it.</summary>
public abstract class FormPage(ShowForm showForm) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public FormId Id { get; set; }

    /// <summary>The row version the form was made from.</summary>
    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowForm.View View { get; private set; } = null!;

    /// <summary>What was sent does not rest on what is stored now: both are shown.</summary>
    public bool IsStale => HttpMethods.IsPost(Request.Method) && RowVersion != View.Form.RowVersion;

    protected async Task<IActionResult> ShowFormAsync(Action<ShowForm.View> keep, CancellationToken cancellationToken)
    {
        var read = await showForm.ReadAsync(CurrentActor, Id, cancellationToken);
        if (read is Outcome<ShowForm.View>.Done { Value.MayEdit: false })
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return Show(read, view =>
        {
            View = view;
            keep(view);
        });
    }

    protected IActionResult Saved(ChangeForm.Changed changed, string what) =>
        Confirmed(Address.Forms.Edit(changed.Id), VersionText.Saved(what, changed.Version, changed.IsNewVersion));
}
