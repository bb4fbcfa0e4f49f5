using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Danchu.Core.Files;
using Danchu.Core.Texts;

namespace Danchu.Core.Areas;

/// <summary>
/// The provinces and communes of catalogue/areas, found by name, and their maps: each is drawn once, when it is first asked for. Files that are missing or
/// cannot be read leave the maps out, and nothing else.
/// </summary>
public sealed class AreaRegister
{
    private readonly CatalogueFolder catalogue;
    private readonly Dictionary<string, Area> provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Area>> communes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<AreaMap?>> maps = new(StringComparer.Ordinal);

    private AreaRegister(CatalogueFolder catalogue, IEnumerable<(Area Province, Area Commune)> rows)
    {
        this.catalogue = catalogue;
        foreach (var (province, commune) in rows)
        {
            if (provinces.TryAdd(Exact(province.Name), province))
            {
                communes[province.Code] = [];
            }

            communes[province.Code].Add(commune);
        }
    }

    public static AreaRegister From(CatalogueFolder catalogue)
    {
        var errors = new ErrorList();
        var rows = ParseAreas.From(SourceText.FromFile(catalogue.Path, "areas/areas-2025.csv", SourceText.CsvLimit, errors), errors).ToList();
        return new AreaRegister(catalogue, errors.Count == 0 ? rows : []);
    }

    public IEnumerable<Area> Provinces => provinces.Values;

    /// <summary>"Tỉnh Lai Châu"; null for what is no province.</summary>
    public Area? Province(string name) => provinces.GetValueOrDefault(Exact(name));

    public IReadOnlyList<Area> Communes(Area province) => communes.GetValueOrDefault(province.Code, []);

    /// <summary>
    /// "Xã Bình Lư" in its province: the full name, for a ward and a commune may share the rest. Without its marks it is found as long as there is only one:
    /// Xã Sơn Hà and Xã Sơn Hạ are two.
    /// </summary>
    public Area? Commune(Area province, string name)
    {
        var exact = Exact(name);
        return Communes(province).FirstOrDefault(c => string.Equals(Exact(c.Name), exact, StringComparison.Ordinal))
            ?? (WithoutMarks(province, SearchText.Of(name)) is [var only] ? only : null);
    }

    /// <summary>A commune by the codes of its province and itself ("12", "03424"); null for codes of nothing.</summary>
    public (Area Province, Area Commune)? Find(string province, string commune) =>
        provinces.Values.FirstOrDefault(p => string.Equals(p.Code, province, StringComparison.Ordinal)) is { } found
        && Communes(found).FirstOrDefault(c => string.Equals(c.Code, commune, StringComparison.Ordinal)) is { } within ? (found, within) : null;

    /// <summary>Null when its boundaries cannot be read.</summary>
    public AreaMap? MapOf(Area province) => maps.GetOrAdd(province.Code, _ => new(() => Draw(province))).Value;

    private List<Area> WithoutMarks(Area province, string name) =>
        [.. Communes(province).Where(c => string.Equals(SearchText.Of(c.Name), name, StringComparison.Ordinal)).Take(2)];

    private AreaMap? Draw(Area province)
    {
        var path = Path.Combine(catalogue.Path, "areas", province.Code + ".topojson");
        return File.Exists(path) && ParseTopology.From(File.ReadAllBytes(path)) is { } topology
            ? DrawAreas.Of(province, Communes(province).ToDictionary(c => c.Code, StringComparer.Ordinal), topology)
            : null;
    }

    // Thanh Hoá and Thanh Hóa are one name: the marks of a syllable count, not the letter that they stand on.
    private static string Exact(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormD).ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => string.Concat(word.OrderBy(c => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? c : 0))));
}
