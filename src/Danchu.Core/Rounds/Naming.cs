using Danchu.Core.Organisations;

namespace Danchu.Core.Rounds;

/// <summary>The lines, kinds and levels as they are called in a sentence.</summary>
public static class Naming
{
    public static string Of(ReportingLine line) => line switch
    {
        ReportingLine.Party => "khối Đảng",
        ReportingLine.State => "khối Chính quyền",
        _ => "khối Mặt trận",
    };

    public static string Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Central => "cơ quan trung ương",
        OrganisationKind.Province => "tỉnh, thành phố",
        OrganisationKind.District => "quận, huyện",
        OrganisationKind.Commune => "xã, phường, thị trấn",
        OrganisationKind.Agency => "cơ quan",
        OrganisationKind.PublicUnit => "đơn vị sự nghiệp",
        OrganisationKind.Enterprise => "doanh nghiệp",
        OrganisationKind.PartyCommittee => "cấp ủy, tổ chức đảng",
        OrganisationKind.Front => "Mặt trận Tổ quốc",
        _ => "tổ chức chính trị - xã hội",
    };

    public static string Of(Level level) => level switch
    {
        Level.Central => "cấp trung ương",
        Level.Province => "cấp tỉnh",
        Level.District => "cấp huyện",
        Level.Commune => "cấp xã",
        _ => "đơn vị",
    };

    public static string Of(UnitStatus status) => status switch
    {
        UnitStatus.Late => "Chưa gửi, quá hạn",
        UnitStatus.NotSent => "Chưa gửi",
        UnitStatus.Returned => "Bị trả lại",
        UnitStatus.Waiting => "Đã gửi, chờ tiếp nhận",
        _ => "Đã tiếp nhận",
    };
}
