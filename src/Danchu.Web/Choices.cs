using Danchu.Core.Access;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web;

/// <summary>Our closed lists as choices of a field; the first asks to choose or, in a filter, takes all.</summary>
public static class Choices
{
    public static IReadOnlyList<SelectListItem> Of<T>(Func<T, string> word, string first)
        where T : struct, Enum =>
        [new SelectListItem(first, ""), .. Enum.GetValues<T>().Select(value => new SelectListItem(word(value), value.ToString()))];

    /// <summary>Villages have pages of their own.</summary>
    public static IReadOnlyList<SelectListItem> Kinds(string first = "– Chọn loại –") =>
        [new SelectListItem(first, ""), .. OrganisationKinds.Reporting.Select(value => new SelectListItem(value.Label(), value.ToString()))];

    public static IReadOnlyList<SelectListItem> Levels(string first = "– Chọn cấp –") => Of<Level>(value => value.Label(), first);

    public static IReadOnlyList<SelectListItem> Lines(string first = "– Chọn khối –") => Of<ReportingLine>(value => value.Label(), first);

    public static IReadOnlyList<SelectListItem> Roles(string first = "– Chọn vai trò –") => Of<Role>(value => value.Label(), first);

    public static IReadOnlyList<SelectListItem> Successions(string first = "– Chọn hình thức –") => Of<SuccessionKind>(value => value.Label(), first);
}
