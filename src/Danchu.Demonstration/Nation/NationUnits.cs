using System.Globalization;
using Danchu.Core.Areas;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Nation;

/// <summary>
/// A nation of the real shape: the provinces and communes of catalogue/areas with their names and codes, and below each commune made-up agencies, schools and
/// villages: 60.000 units that report, when all provinces are taken. Always the same.
/// </summary>
internal static class NationUnits
{
    /// <summary>Đơn vị báo cáo, with the communes, the provinces and the centre.</summary>
    public const int ReportingUnits = 60_000;

    private const int Provinces = 34;
    private const int Communes = 3_321;
    private const int VillagesOfCommune = 6;

    private static readonly (string Name, OrganisationKind Kind)[] Agencies =
    [
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", OrganisationKind.Agency), ("Phòng Kinh tế", OrganisationKind.Agency),
        ("Phòng Văn hóa - Xã hội", OrganisationKind.Agency), ("Trung tâm Phục vụ hành chính công", OrganisationKind.Agency),
        ("Trạm Y tế", OrganisationKind.PublicUnit), ("Trung tâm Cung ứng dịch vụ sự nghiệp công", OrganisationKind.PublicUnit),
        ("Trường Mầm non", OrganisationKind.PublicUnit), ("Trường Mầm non số 1", OrganisationKind.PublicUnit),
        ("Trường Mầm non số 2", OrganisationKind.PublicUnit), ("Trường Tiểu học", OrganisationKind.PublicUnit),
        ("Trường Tiểu học số 1", OrganisationKind.PublicUnit), ("Trường Tiểu học số 2", OrganisationKind.PublicUnit),
        ("Trường Trung học cơ sở", OrganisationKind.PublicUnit), ("Trường Trung học cơ sở số 1", OrganisationKind.PublicUnit),
        ("Trường Tiểu học và Trung học cơ sở", OrganisationKind.PublicUnit), ("Trường Trung học phổ thông", OrganisationKind.PublicUnit),
        ("Ban Quản lý chợ", OrganisationKind.PublicUnit), ("Ban Quản lý rừng phòng hộ", OrganisationKind.PublicUnit),
    ];

    /// <summary>The day the two levels of local government began (Luật 72/2025/QH15).</summary>
    public static DateOnly From { get; } = new(2025, 7, 1);

    /// <summary>One unit; its superior's code, empty for the centre. A village hangs in its commune.</summary>
    /// <param name="Place">Địa danh on its documents.</param>
    internal sealed record Unit(string Code, string Name, OrganisationKind Kind, Level Level, string Superior, string Place)
    {
        public bool Reports => Kind != OrganisationKind.Village;
    }

    /// <summary>Superiors before their subordinates.</summary>
    /// <param name="areas">Of catalogue/areas.</param>
    /// <param name="only">Codes of provinces to take; empty for all.</param>
    public static IEnumerable<Unit> Of(AreaRegister areas, IReadOnlyCollection<string> only)
    {
        yield return new("TW", "Trung ương", OrganisationKind.Central, Level.Central, "", "Hà Nội");
        var (agencies, more) = int.DivRem(ReportingUnits - 1 - Provinces - Communes, Communes);
        var communes = 0;
        foreach (var province in areas.Provinces)
        {
            var taken = only.Count == 0 || only.Contains(province.Code, StringComparer.Ordinal);
            if (taken)
            {
                yield return new(province.Code, province.Name, OrganisationKind.Province, Level.Province, "TW", Plain(province.Name));
            }

            foreach (var commune in areas.Communes(province))
            {
                var count = agencies + (communes++ < more ? 1 : 0);
                foreach (var unit in taken ? Below(province, commune, count) : [])
                {
                    yield return unit;
                }
            }
        }
    }

    private static IEnumerable<Unit> Below(Area province, Area commune, int agencies)
    {
        var (code, place) = ($"{province.Code}.{commune.Code}", Plain(commune.Name));
        yield return new(code, commune.Name, OrganisationKind.Commune, Level.Commune, province.Code, place);
        foreach (var (at, (name, kind)) in Agencies.Take(agencies).Index())
        {
            yield return new(Numbered(code, 'D', at + 1), $"{name} {InName(commune.Name)}", kind, Level.Unit, code, place);
        }

        for (var village = 1; village <= VillagesOfCommune; village++)
        {
            var word = commune.Name.StartsWith("Phường", StringComparison.Ordinal) ? "Tổ dân phố số" : "Thôn";
            yield return new(
                Numbered(code, 'T', village), string.Create(CultureInfo.InvariantCulture, $"{word} {village}"), OrganisationKind.Village, Level.Unit, code, "");
        }
    }

    private static string Numbered(string code, char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{code}.{kind}{number:00}");

    // "Phường Ba Đình" → "Ba Đình".
    private static string Plain(string name) => name.StartsWith("Thành phố ", StringComparison.Ordinal) ? name["Thành phố ".Length..]
        : name.StartsWith("Đặc khu ", StringComparison.Ordinal) ? name["Đặc khu ".Length..]
        : name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string InName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
