using Danchu.Core.Addresses;
using Danchu.Core.Forms;
using Danchu.Web.Pages.Shared;

namespace Danchu.Web.Pages.Forms;

/// <summary>What the pages that change a form say of its version.</summary>
public static class FormInUse
{
    public static VersionInUse InUse(this ShowForm.View view) => new(
        view.Form.Version, view.Rounds, view.Newest.Version, view.Newest.Id == view.Form.Id ? null : Address.Forms.Edit(view.Newest.Id));
}
