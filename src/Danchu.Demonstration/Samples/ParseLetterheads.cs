using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;

namespace Danchu.Demonstration.Samples;

/// <summary>Parses the letterheads of the sample organisations (CSV).</summary>
internal static class ParseLetterheads
{
    private static readonly string[] Columns =
        ["organisation", "line", "superior_name", "body_name", "symbol", "place", "signature_lines", "signer_name", "recipients"];

    public static IReadOnlyList<LetterheadRow> From(
        SourceText? source, IReadOnlyDictionary<string, OrganisationRow> organisations, KnownNames names, ErrorList errors)
    {
        var issuers = new List<LetterheadRow>();
        var pairs = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            issuers.Add(new LetterheadRow(
                KnownNames.One(row["organisation"], organisations, "đơn vị"),
                KnownNames.One(row["line"], names.Lines, "khối"),
                row["superior_name"].Optional(200),
                row["body_name"].Required(200),
                row["symbol"].Required(40),
                row["place"].Required(100),
                Parts(row["signature_lines"]),
                row["signer_name"].Required(100),
                Parts(row["recipients"]),
                row.Line));
            pairs.Add(row["organisation"], $"{issuers[^1].Organisation} ({issuers[^1].Line})");
        }

        return issuers;
    }

    private static string[] Parts(Cell cell) =>
        cell.Required(2000).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
