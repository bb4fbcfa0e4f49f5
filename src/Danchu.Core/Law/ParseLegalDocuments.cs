using System.Text.RegularExpressions;
using Danchu.Core.Files;

namespace Danchu.Core.Law;

/// <summary>Parses the catalogue's list of legal documents (CSV, one document a line).</summary>
internal static partial class ParseLegalDocuments
{
    private static readonly string[] Columns =
        ["symbol", "type", "issuer", "issued_on", "title", "status", "replaced_by", "replaced_on", "amended_by", "source", "doubt"];

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
                Symbols(row["replaced_by"]),
                row["replaced_on"].OptionalDate(),
                Symbols(row["amended_by"]),
                row["source"].Required(1000),
                row["doubt"].Optional(500),
                row.Line));
            symbols.Add(row["symbol"], documents[^1].Symbol);
            CheckEnd(row, documents[^1]);
        }

        return documents;
    }

    /// <summary>Several are parted by semicolons: 335/2025/NĐ-CP; 233/2026/NĐ-CP. A number that comes twice has its year behind it.</summary>
    private static IReadOnlyList<string> Symbols(Cell cell)
    {
        List<string> symbols = [.. (cell.Optional(200) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (symbols.Find(symbol => !SymbolPattern().IsMatch(symbol)) is { } wrong)
        {
            cell.Refuse($"“{wrong}” không phải số, ký hiệu văn bản (nhiều văn bản thì ngăn cách bằng dấu chấm phẩy).");
        }

        return symbols;
    }

    /// <summary>What ended says when and what came instead; what did not end says neither.</summary>
    private static void CheckEnd(CsvRow row, LegalDocumentRow document)
    {
        if (document is { Status: "replaced", ReplacedBy.Count: 0 })
        {
            row["replaced_by"].Refuse("văn bản đã bị thay thế thì phải ghi số, ký hiệu văn bản thay thế.");
        }

        if (document is { Status: "amended", AmendedBy.Count: 0 })
        {
            row["amended_by"].Refuse("văn bản đã được sửa đổi, bổ sung thì phải ghi số, ký hiệu văn bản sửa đổi.");
        }

        if (document.ReplacedBy.Contains(document.Symbol, StringComparer.Ordinal))
        {
            row["replaced_by"].Refuse($"“{document.Symbol}” không thể thay thế chính nó.");
        }

        if (document is { Status: "in force" or "unknown", ReplacedOn: not null })
        {
            row["replaced_on"].Refuse("chỉ ghi ngày này khi văn bản đã hết hiệu lực, bị thay thế hoặc được sửa đổi.");
        }

        if (document.ReplacedOn <= document.IssuedOn)
        {
            row["replaced_on"].Refuse("phải sau ngày ban hành.");
        }
    }

    [GeneratedRegex(
        "^[0-9][^\\s;]*[/-][^\\s;]+( \\([0-9]{4}\\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SymbolPattern();
}
