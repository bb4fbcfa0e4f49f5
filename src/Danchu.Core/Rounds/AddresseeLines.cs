using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Organisations;

namespace Danchu.Core.Rounds;

/// <summary>
/// "Kính gửi" where the secretary has not written it: a few units by their names, many of one kind together, as the real letters do ("Chủ tịch UBND các xã, thị
/// trấn"; "Ban Chỉ đạo … các quận, huyện"). Only what is really addressed is named: no phường where there is none.
/// </summary>
internal static class AddresseeLines
{
    private const int NamedAtMost = 5;
    private const int NamedOfOneKind = 2;

    // "thị xã" before "xã": the longer name decides.
    private static readonly string[] KindsOfArea =
        ["thành phố", "tỉnh", "thị xã", "quận", "huyện", "thị trấn", "phường", "đặc khu", "xã"];

    /// <summary>As secretaries type them, a line each.</summary>
    public static IReadOnlyList<string> Typed(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimStart('-', ' ').TrimEnd(';', ',', '.'))];

    /// <param name="byCommittee">The issuer is a steering committee (Ban Chỉ đạo): on its line it writes to those below.</param>
    public static IReadOnlyList<string> Lines(IReadOnlyList<(string Name, OrganisationKind Kind)> units, ReportingLine line, bool byCommittee = false) =>
        units.Count <= NamedAtMost
            ? [.. units.Select(u => u.Name)]
            : [.. units.GroupBy(u => u.Kind).OrderBy(g => g.Key).SelectMany(g => Group(g.Key, [.. g.Select(u => u.Name)], line, byCommittee))];

    private static IEnumerable<string> Group(OrganisationKind kind, List<string> names, ReportingLine line, bool byCommittee) =>
        names.Count <= NamedOfOneKind ? names : [Together(kind, names, line, byCommittee)];

    private static string Together(OrganisationKind kind, List<string> names, ReportingLine line, bool byCommittee) => kind switch
    {
        OrganisationKind.Central => "Các cơ quan trung ương",
        OrganisationKind.Province => $"{Committee(line, byCommittee, "Tỉnh ủy, Thành ủy")} các {Areas(names, "tỉnh, thành phố trực thuộc Trung ương")}",
        OrganisationKind.District => $"{Committee(line, byCommittee, "Cấp ủy")} các {Areas(names, "huyện, quận, thị xã, thành phố")}",
        OrganisationKind.Commune => $"{Committee(line, byCommittee, "Đảng ủy")} các {Areas(names, "xã, phường, thị trấn")}",
        OrganisationKind.Agency => "Các cơ quan, đơn vị trực thuộc",
        OrganisationKind.PublicUnit => "Các đơn vị sự nghiệp công lập",
        OrganisationKind.Enterprise => "Các doanh nghiệp",
        OrganisationKind.PartyCommittee => "Các cấp ủy, tổ chức đảng trực thuộc",
        OrganisationKind.Front => "Ủy ban Mặt trận Tổ quốc Việt Nam cấp dưới",
        OrganisationKind.Association => "Các tổ chức hội",
        OrganisationKind.ArmedForces => "Các đơn vị lực lượng vũ trang",
        OrganisationKind.School => "Các trường học",
        OrganisationKind.Cooperative => "Các hợp tác xã, liên hiệp hợp tác xã",
        _ => "Các tổ chức chính trị - xã hội",
    };

    // "xã, thị trấn": what the names say, the commonest first; all that may be where the names say nothing.
    private static string Areas(List<string> names, string otherwise)
    {
        var found = names.Select(KindOfArea).OfType<string>().CountBy(kind => kind).OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => kind.Key).ToList();
        return found.Count > 0 && names.TrueForAll(name => KindOfArea(name) is not null) ? string.Join(", ", found) : otherwise;
    }

    private static string? KindOfArea(string name) => Array.Find(
        KindsOfArea, kind => CultureInfo.InvariantCulture.CompareInfo.IndexOf($" {name} ", $" {kind} ", CompareOptions.IgnoreCase) >= 0);

    private static string Committee(ReportingLine line, bool byCommittee, string ofParty) => line switch
    {
        _ when byCommittee => "Ban Chỉ đạo thực hiện quy chế dân chủ",
        ReportingLine.Party => ofParty,
        ReportingLine.State => "Ủy ban nhân dân",
        _ => "Ủy ban Mặt trận Tổ quốc Việt Nam",
    };
}
