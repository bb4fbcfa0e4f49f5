using Danchu.Core.Organisations;

namespace Danchu.Web.Pages.Shared;

/// <summary>How pages write whom and which days a version of a rubric, an outline or a form is for.</summary>
public static class VersionText
{
    public static string Kinds(IReadOnlyCollection<OrganisationKind> kinds) =>
        kinds.Count == 0 ? "Mọi loại đơn vị" : string.Join("; ", kinds.Select(value => value.Label()));

    public static string Validity(DateOnly from, DateOnly? to) => to is { } last ? $"{from.Show()} – {last.Show()}" : $"từ {from.Show()}";

    /// <summary>The page's word for what was saved, and what became of a version in use.</summary>
    public static string Saved(string what, int version, bool isNew) =>
        isNew ? $"{what} Phiên bản {version - 1} đang được dùng nên giữ nguyên; thay đổi nằm ở phiên bản {version}." : what;

    public static string Remarks(int remarks) => remarks == 0 ? "Không thấy chỗ sai" : $"{remarks.Show()} cảnh báo";
}
