using Danchu.Core.Access;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rounds;

/// <summary>
/// "Kính gửi": a few units by their names, many of one kind together, as the real letters do ("Chủ tịch UBND các xã, thị trấn";
/// "Ban Chỉ đạo … các quận, huyện").
/// </summary>
internal static class AddresseeLines
{
    private const int NamedAtMost = 5;
    private const int NamedOfOneKind = 2;

    public static IReadOnlyList<string> Lines(IReadOnlyList<(string Name, OrganisationKind Kind)> units, ReportingLine line) =>
        units.Count <= NamedAtMost
            ? [.. units.Select(u => u.Name)]
            : [.. units.GroupBy(u => u.Kind).OrderBy(g => g.Key).SelectMany(g => Group(g.Key, [.. g.Select(u => u.Name)], line))];

    private static IEnumerable<string> Group(OrganisationKind kind, List<string> names, ReportingLine line) =>
        names.Count <= NamedOfOneKind ? names : [Together(kind, line)];

    private static string Together(OrganisationKind kind, ReportingLine line) => kind switch
    {
        OrganisationKind.Central => "Các cơ quan trung ương",
        OrganisationKind.Province => $"{Committee(line, "Tỉnh ủy, Thành ủy")} các tỉnh, thành phố trực thuộc Trung ương",
        OrganisationKind.District => $"{Committee(line, "Huyện ủy, Quận ủy")} các huyện, quận, thị xã, thành phố",
        OrganisationKind.Commune => $"{Committee(line, "Đảng ủy")} các xã, phường, thị trấn",
        OrganisationKind.Agency => "Các cơ quan, đơn vị trực thuộc",
        OrganisationKind.PublicUnit => "Các đơn vị sự nghiệp công lập",
        OrganisationKind.Enterprise => "Các doanh nghiệp",
        OrganisationKind.PartyCommittee => "Các cấp ủy, tổ chức đảng trực thuộc",
        OrganisationKind.Front => "Ủy ban Mặt trận Tổ quốc Việt Nam cấp dưới",
        _ => "Các tổ chức chính trị - xã hội",
    };

    private static string Committee(ReportingLine line, string ofParty) => line switch
    {
        ReportingLine.Party => ofParty,
        ReportingLine.State => "Ủy ban nhân dân",
        _ => "Ủy ban Mặt trận Tổ quốc Việt Nam",
    };
}
