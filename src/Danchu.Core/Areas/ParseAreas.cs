using Danchu.Core.Files;

namespace Danchu.Core.Areas;

/// <summary>Reads catalogue/areas/areas-2025.csv: one commune a line, with its province.</summary>
internal static class ParseAreas
{
    private static readonly string[] Columns = ["province_code", "province", "commune_code", "commune"];

    public static IEnumerable<(Area Province, Area Commune)> From(SourceText? source, ErrorList errors) =>
        CsvTable.Read(source, Columns, [], errors).Select(row => (row["province_code"].Required(2), row["province"].Required(100), row))
            .Select(r => (new Area(r.Item1, r.Item2, r.Item1), new Area(r.row["commune_code"].Required(5), r.row["commune"].Required(100), r.Item1)));
}
