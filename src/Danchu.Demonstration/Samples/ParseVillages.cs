using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Core.Organisations;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the villages of the sample communes (CSV).</summary>
internal static class ParseVillages
{
    private static readonly string[] Columns = ["code", "name", "commune", "from", "note"];

    public static IReadOnlyList<VillageRow> From(SourceText? source, IReadOnlyDictionary<string, OrganisationRow> organisations, ErrorList errors)
    {
        var codes = new RefuseRepeated();
        var villages = new List<VillageRow>();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var village = new VillageRow(
                row["code"].Key(), row["name"].Required(Organisation.NameLimit), KnownNames.One(row["commune"], organisations, "đơn vị"), row["from"].Date(),
                row["note"].Optional(500));
            codes.Add(row["code"], village.Code);
            villages.Add(village);
        }

        return villages;
    }
}
