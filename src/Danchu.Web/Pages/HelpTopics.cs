using Danchu.Core.Addresses;
using Danchu.Core.Help;

namespace Danchu.Web.Pages;

/// <summary>Which page of the guide helps on which page of the program: by page, else by its folder. A test holds that none is left out.</summary>
internal static class HelpTopics
{
    // A topic is a file of docs/huong-dan, with the heading to go to.
    private static readonly Dictionary<string, string> Topics = new(StringComparer.Ordinal)
    {
        ["/Index"] = "README#viec-cua-toi",
        ["/Help"] = "README",
        ["/Account"] = "tai-khoan",
        ["/Account/Records"] = "nhat-ky-an-ninh",
        ["/Account/SecondFactor"] = "xac-thuc-hai-lop",
        ["/Account/Sessions"] = "tai-khoan#phien-dang-nhap",
        ["/Api"] = "ket-noi",
        ["/Assignments"] = "can-bo-tong-hop",
        ["/Assignments/Exchange"] = "ket-noi#trao-doi-so-lieu",
        ["/Assignments/Figures"] = "can-bo-tong-hop#so-lieu",
        ["/Assignments/Section"] = "can-bo-tong-hop#loi-bao-cao",
        ["/Assignments/Gather"] = "can-bo-tong-hop#loi-bao-cao",
        ["/Assignments/Intake"] = "can-bo-tong-hop#dua-tep-word-vao",
        ["/Assignments/Findings"] = "can-bo-tong-hop#trinh-ky",
        ["/Assignments/HandOver"] = "can-bo-tong-hop#trinh-ky",
        ["/Assignments/Sign"] = "nguoi-ky",
        ["/Assignments/SignedFile"] = "can-bo-tong-hop#ban-ky-dinh-kem",
        ["/Board"] = "tinh-hinh",
        ["/Checks"] = "kiem-tra-van-ban",
        ["/CongKhai"] = "cong-khai",
        ["/Entries"] = "so-theo-doi#ghi-mot-muc",
        ["/Forms"] = "thu-ky#bieu-so-lieu-cua-don-vi",
        ["/History"] = "nhat-ky-an-ninh#lich-su",
        ["/Indicators"] = "thu-ky#chi-tieu-rieng-cua-don-vi",
        ["/Jobs"] = "tep-pdf",
        ["/Organisations"] = "don-vi",
        ["/Organisations/Duties"] = "nghia-vu",
        ["/Organisations/DutiesBelow"] = "nghia-vu#cac-don-vi-cap-duoi",
        ["/Outlines"] = "thu-ky#de-cuong-cua-don-vi",
        ["/People"] = "quan-tri",
        ["/People/Import"] = "quan-tri#nap-danh-sach-tu-excel",
        ["/People/Keys"] = "ket-noi#khoa-truy-cap",
        ["/People/SecondFactorDemands"] = "xac-thuc-hai-lop#nguoi-quan-tri",
        ["/People/Waiting"] = "quan-tri#vai-tro-can-hai-nguoi",
        ["/Proposals"] = "kien-nghi",
        ["/Proposals/Received"] = "kien-nghi#tra-loi-kien-nghi",
        ["/Proposals/Groups"] = "kien-nghi#tra-loi-kien-nghi",
        ["/Publications"] = "cong-khai#cua-don-vi",
        ["/Publications/Settings"] = "cong-khai#bat-trang",
        ["/Records"] = "nhat-ky-an-ninh",
        ["/Registers"] = "so-theo-doi",
        ["/Registers/Calendar"] = "so-theo-doi#lich-va-viec-den-han",
        ["/Registers/Write"] = "so-theo-doi#ghi-mot-muc",
        ["/Reports"] = "thu-ky#tiep-nhan-hoac-tra-lai",
        ["/Rounds"] = "thu-ky#theo-doi-don-doc",
        ["/Rounds/Addressees"] = "thu-ky#mo-dot-bao-cao",
        ["/Rounds/Create"] = "thu-ky#mo-dot-bao-cao",
        ["/Rounds/Draft"] = "thu-ky#mo-dot-bao-cao",
        ["/Rounds/Edit"] = "thu-ky#mo-dot-bao-cao",
        ["/Rounds/Scores"] = "thu-ky#tham-dinh-diem",
        ["/Rubrics"] = "bang-tieu-chi",
        ["/Rules"] = "quy-tac",
        ["/Scorecards"] = "can-bo-tong-hop#tu-cham-diem",
        ["/Scorecards/Shares"] = "thu-ky#tham-dinh-diem",
        ["/Search"] = "tra-cuu",
        ["/SignIn"] = "tai-khoan",
        ["/SignIn/Code"] = "xac-thuc-hai-lop#moi-ngay",
        ["/SignOut"] = "tai-khoan",
        ["/Totals"] = "so-lieu-tong-hop",
        ["/Totals/Rules"] = "quy-tac",
        ["/Villages"] = "so-theo-doi#thon-ban-to-dan-pho",
        ["/Verification"] = "nhat-ky-an-ninh#kiem-tra-du-lieu",
    };

    /// <param name="page">As Razor names it: "/Assignments/Figures".</param>
    /// <returns>The topic and, after #, its heading; null for a page without help.</returns>
    public static string? Of(string page)
    {
        for (var at = page; at.Length > 0; at = at[..at.LastIndexOf('/')])
        {
            if (Topics.TryGetValue(at, out var topic))
            {
                return topic;
            }
        }

        return null;
    }

    public static string Href(string? page) => (page is null ? null : Of(page))?.Split('#') switch
    {
        [var topic, var heading] => Guide.HrefOf(topic, heading),
        [var topic] => Guide.HrefOf(topic),
        _ => Address.Help.Index(),
    };
}
