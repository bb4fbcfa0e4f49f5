using Danchu.Core.Addresses;
using Danchu.Core.Outlines;
using Danchu.Web.Pages.Shared;

namespace Danchu.Web.Pages.Outlines;

/// <summary>What the pages that change an outline say of its version.</summary>
public static class OutlineInUse
{
    public static VersionInUse InUse(this ShowOutline.View view) => new(
        view.Outline.Version, view.Rounds, view.Newest.Version, view.Newest.Id == view.Outline.Id ? null : Address.Outlines.Edit(view.Newest.Id));
}
