using System.Globalization;
using Danchu.Core.Organisations;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>How the pages of rubrics write points, days, kinds and counts.</summary>
public static class RubricText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Points(decimal points) => points.ToString("0.##", Vietnamese);

    public static string Kinds(IReadOnlyCollection<OrganisationKind> kinds) =>
        kinds.Count == 0 ? "Mọi loại đơn vị" : string.Join("; ", kinds.Select(value => value.Label()));

    public static string Validity(DateOnly from, DateOnly? to) => to is { } last ? $"{from.Show()} – {last.Show()}" : $"từ {from.Show()}";

    public static string Findings(int errors, int warnings) => (errors, warnings) switch
    {
        (0, 0) => "Không thấy chỗ sai",
        (0, _) => $"{warnings.Show()} cảnh báo",
        (_, 0) => $"{errors.Show()} lỗi",
        _ => $"{errors.Show()} lỗi, {warnings.Show()} cảnh báo",
    };
}
