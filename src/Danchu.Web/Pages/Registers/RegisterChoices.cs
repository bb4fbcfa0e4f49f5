using Danchu.Core.Entries;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Registers;

/// <summary>What may be chosen on the pages of books.</summary>
public static class RegisterChoices
{
    public static IEnumerable<SelectListItem> States(bool opens, bool isInside)
    {
        yield return new SelectListItem("Tất cả", nameof(ListEntries.State.All));
        if (opens)
        {
            yield return new SelectListItem("Đang mở", nameof(ListEntries.State.Open));
            yield return new SelectListItem("Quá hạn", nameof(ListEntries.State.Late));
        }

        if (isInside)
        {
            yield return new SelectListItem("Đã gạch bỏ", nameof(ListEntries.State.Struck));
        }
    }

    /// <summary>The unit's villages, whose books are read with its own.</summary>
    public static IEnumerable<SelectListItem> Books(ListEntries.View view) =>
        view.Villages.Select(village => new SelectListItem(village.Name, village.Id.ToString())).Prepend(new SelectListItem("Xã và các thôn", ""));
}
