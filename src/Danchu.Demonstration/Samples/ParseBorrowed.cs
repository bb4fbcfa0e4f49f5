using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses whose figures and texts of an earlier sample a unit takes (CSV).</summary>
internal static class ParseBorrowed
{
    private static readonly string[] Columns = ["organisation", "sources"];

    public static IReadOnlyList<BorrowRow> From(SourceText? source, IReadOnlyDictionary<string, OrganisationRow> organisations, ErrorList errors)
    {
        var rows = new List<BorrowRow>();
        var units = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            var borrowed = new BorrowRow(
                KnownNames.One(row["organisation"], organisations, "đơn vị"),
                row["sources"].Required(500).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            units.Add(row["organisation"], borrowed.Organisation);
            rows.Add(borrowed);
        }

        return rows;
    }
}
