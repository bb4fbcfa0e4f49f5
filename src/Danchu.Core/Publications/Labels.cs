namespace Danchu.Core.Publications;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this PublicationKind kind) => kind switch
    {
        PublicationKind.Disclosure => "Nội dung công khai",
        PublicationKind.Decision => "Việc Nhân dân bàn, quyết định",
        PublicationKind.Consultation => "Lấy ý kiến Nhân dân",
        PublicationKind.Answer => "Trả lời kiến nghị",
        PublicationKind.Contribution => "Đóng góp của Nhân dân",
        PublicationKind.InternalDisclosure => "Công khai trong nội bộ",
    };

    /// <summary>The article of Luật 10/2022/QH15 that asks for it; empty for what no article names.</summary>
    public static string Article(this PublicationKind kind) => kind switch
    {
        PublicationKind.Disclosure => "Điều 11",
        PublicationKind.Decision => "Điều 15",
        PublicationKind.Consultation => "Điều 25",
        PublicationKind.Contribution => "Điều 11 khoản 5, Điều 15 khoản 2",
        PublicationKind.Answer => "",
        PublicationKind.InternalDisclosure => "Điều 46, Điều 64",
    };

    /// <summary>Điều 12.1, 47, 65.</summary>
    public static string Label(this PublicationForm form) => form switch
    {
        PublicationForm.Posting => "Niêm yết",
        PublicationForm.Website => "Cổng, trang thông tin điện tử",
        PublicationForm.Loudspeaker => "Hệ thống truyền thanh của xã",
        PublicationForm.ThroughVillageHead => "Qua Trưởng thôn, Tổ trưởng tổ dân phố",
        PublicationForm.Letter => "Gửi văn bản đến công dân",
        PublicationForm.Meeting => "Hội nghị trao đổi, đối thoại",
        PublicationForm.Reception => "Tiếp công dân, tiếp xúc cử tri, họp báo, người phát ngôn",
        PublicationForm.ThroughOrganisations => "Thông báo tới tổ chức chính trị - xã hội, đoàn thể",
        PublicationForm.Network => "Mạng viễn thông, mạng xã hội",
        PublicationForm.Other => "Hình thức khác",
        PublicationForm.InternalSystem => "Hệ thống thông tin nội bộ, cổng thông tin điện tử",
        PublicationForm.StaffMeeting => "Hội nghị cán bộ, công chức, viên chức, người lao động",
        PublicationForm.LetterToAll => "Văn bản gửi toàn thể",
        PublicationForm.ThroughHeads => "Thông qua người phụ trách bộ phận",
        PublicationForm.ThroughUnion => "Văn bản đến tổ chức đảng, Ban chấp hành Công đoàn",
    };

    public static string Label(this PublicationAudience audience) => audience switch
    {
        PublicationAudience.Everybody => "Mọi người",
        PublicationAudience.Unit => "Người của đơn vị",
    };

    /// <summary>What items of the Law's list are called, as a heading: "Mục (Điều 11)".</summary>
    public static string ItemLabel(this PublicationKind kind) =>
        kind == PublicationKind.InternalDisclosure ? "Mục (Điều 46, 64)" : "Mục (Điều 11)";

    public static string Label(this PublicationState state) => state switch
    {
        PublicationState.Draft => "Bản thảo",
        PublicationState.Awaited => "Chưa đến ngày",
        PublicationState.Posted => "Đang công khai",
        PublicationState.Ended => "Hết thời hạn niêm yết",
        PublicationState.PersonalOver => "Hết thời hạn hiển thị dữ liệu cá nhân",
        PublicationState.TakenDown => "Đã gỡ",
    };
}
