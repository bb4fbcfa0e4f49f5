using Danchu.Core.Files;

namespace Danchu.Core.Law;

/// <summary>Parses the catalogue's list of legal documents (CSV, one document a line).</summary>
internal static class ParseLegalDocuments
{
    private static readonly string[] Columns =
        ["symbol", "type", "issuer", "issued_on", "title", "status", "replaced_by", "replaced_on", "source", "doubt"];

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["in force"] = "còn hiệu lực",
        ["amended"] = "đã được sửa đổi, bổ sung",
        ["replaced"] = "đã bị thay thế",
        ["expired"] = "hết hiệu lực",
        ["unknown"] = "chưa rõ",
    };

    public static IReadOnlyList<LegalDocumentRow> From(SourceText? source, ErrorList errors)
    {
        var documents = new List<LegalDocumentRow>();
        var symbols = new RefuseRepeated();
        foreach (var row in CsvTable.Read(source, Columns, [], errors))
        {
            row["status"].OneOf(Statuses);
            documents.Add(new LegalDocumentRow(
                row["symbol"].Required(60),
                row["type"].Required(40),
                row["issuer"].Required(200),
                row["issued_on"].OptionalDate(),
                row["title"].Required(500),
                row["status"].Required(20),
                row["replaced_by"].Optional(200),
                row["replaced_on"].OptionalDate(),
                row["source"].Required(1000),
                row["doubt"].Optional(500),
                row.Line));
            symbols.Add(row["symbol"], documents[^1].Symbol);
        }

        return documents;
    }
}
