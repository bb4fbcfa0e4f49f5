namespace Danchu.Core.Organisations;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this OrganisationKind kind) => kind switch
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
        OrganisationKind.MassOrganisation => "Tổ chức chính trị - xã hội",
        OrganisationKind.Association => "Tổ chức hội",
        OrganisationKind.ArmedForces => "Đơn vị lực lượng vũ trang",
        OrganisationKind.School => "Trường học",
        OrganisationKind.Cooperative => "Hợp tác xã, liên hiệp hợp tác xã",
        OrganisationKind.Village => "Thôn, tổ dân phố",
    };

    public static string Label(this Level level) => level switch
    {
        Level.Central => "Trung ương",
        Level.Province => "Cấp tỉnh",
        Level.District => "Cấp huyện",
        Level.Commune => "Cấp xã",
        Level.Unit => "Đơn vị",
    };

    /// <summary>What is counted at a level, after a number: "13 xã", "10 cơ quan, đơn vị".</summary>
    public static string CountedWord(this Level level) => level switch
    {
        Level.Central => "cơ quan trung ương",
        Level.Province => "tỉnh",
        Level.District => "huyện",
        Level.Commune => "xã",
        Level.Unit => "cơ quan, đơn vị",
    };

    public static string Label(this SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merge => "Sáp nhập",
        SuccessionKind.Split => "Chia tách",
        SuccessionKind.Takeover => "Tiếp nhận nhiệm vụ",
        SuccessionKind.Rename => "Đổi tên",
    };
}
