using System.Globalization;
using Danchu.Core.Addresses;
using Danchu.Core.Rubrics;
using Danchu.Web.Pages.Shared;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>How the pages of rubrics write points and counts.</summary>
public static class RubricText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Points(decimal points) => points.ToString("0.##", Vietnamese);

    public static VersionInUse InUse(this ShowRubric.View view) => new(
        view.Rubric.Version, view.Rounds, view.Newest.Version, view.Newest.Id == view.Rubric.Id ? null : Address.Rubrics.Edit(view.Newest.Id));

    public static string Findings(int errors, int warnings) => (errors, warnings) switch
    {
        (0, 0) => "Không thấy chỗ sai",
        (0, _) => $"{warnings.Show()} cảnh báo",
        (_, 0) => $"{errors.Show()} lỗi",
        _ => $"{errors.Show()} lỗi, {warnings.Show()} cảnh báo",
    };
}
