using Danchu.Core.Accounts;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;

namespace Danchu.Core;

/// <summary>The Vietnamese words of our closed lists, as screens, files and messages show them.</summary>
public static class Words
{
    public static string Of(Role role) => role switch
    {
        Role.Clerk => "Cán bộ tổng hợp",
        Role.Signer => "Người ký",
        Role.Secretariat => "Thư ký",
        Role.Administrator => "Quản trị",
        _ => "Người đọc",
    };

    public static string Of(ReportingLine line) => line switch
    {
        ReportingLine.Party => "Khối Đảng",
        ReportingLine.State => "Khối chính quyền",
        _ => "Khối Mặt trận",
    };

    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central => "Cơ quan trung ương",
        OrganisationKind.Province => "Tỉnh, thành phố",
        OrganisationKind.District => "Huyện, quận, thị xã",
        OrganisationKind.Commune => "Xã, phường, thị trấn",
        OrganisationKind.Agency => "Cơ quan nhà nước",
        OrganisationKind.PublicUnit => "Đơn vị sự nghiệp công lập",
        OrganisationKind.Enterprise => "Doanh nghiệp",
        OrganisationKind.PartyCommittee => "Cơ quan, tổ chức đảng",
        OrganisationKind.Front => "Mặt trận Tổ quốc",
        _ => "Tổ chức chính trị - xã hội",
    };

    public static string Of(Level level) => level switch
    {
        Level.Central => "Trung ương",
        Level.Province => "Cấp tỉnh",
        Level.District => "Cấp huyện",
        Level.Commune => "Cấp xã",
        _ => "Đơn vị",
    };

    public static string Of(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "Sáp nhập",
        SuccessionKind.Split => "Chia tách",
        SuccessionKind.Takeover => "Tiếp nhận nhiệm vụ",
        _ => "Đổi tên",
    };

    public static string Of(ReportState state) => state switch
    {
        ReportState.Drafting => "Đang soạn",
        ReportState.HandedOver => "Chờ ký",
        ReportState.Sent => "Đã gửi, chờ tiếp nhận",
        ReportState.Returned => "Bị trả lại",
        _ => "Đã tiếp nhận",
    };

    public static string Of(ScoreStage stage) => stage switch
    {
        ScoreStage.Self => "Tự chấm",
        ScoreStage.Review => "Thẩm định",
        _ => "Kết luận",
    };

    public static string Of(ScorecardState state) => state switch
    {
        ScorecardState.Self => "Đang tự chấm",
        ScorecardState.Review => "Đang thẩm định",
        ScorecardState.Returned => "Trả lại để chấm lại",
        ScorecardState.Reviewed => "Đã thẩm định",
        _ => "Đã kết luận",
    };

    /// <summary>A unit of a round as its superior sees it.</summary>
    public static string Of(UnitStatus status) => status switch
    {
        UnitStatus.Late => "Chưa gửi, quá hạn",
        UnitStatus.NotSent => "Chưa gửi",
        UnitStatus.Returned => "Bị trả lại",
        UnitStatus.Waiting => "Đã gửi, chờ tiếp nhận",
        _ => "Đã tiếp nhận",
    };

    public static string Of(RoundState state) => state switch
    {
        RoundState.Draft => "Đang chuẩn bị",
        RoundState.Issued => "Đã ban hành",
        _ => "Đã kết thúc",
    };
}
