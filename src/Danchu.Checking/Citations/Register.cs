using Danchu.Checking.Reading;

namespace Danchu.Checking.Citations;

/// <summary>The register by symbol. Only acts of central bodies can be known by their symbol: every province has its own 01/KH-UBND.</summary>
internal sealed class Register
{
    private readonly Dictionary<string, List<LegalDocument>> bySymbol = new(StringComparer.Ordinal);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IReadOnlyList<LegalDocument>, Register> Known = [];

    private Register(IReadOnlyList<LegalDocument> documents)
    {
        foreach (var document in documents)
        {
            if (KeyOf(document.Symbol) is not { } key)
            {
                continue;
            }

            if (!bySymbol.TryGetValue(key, out var rows))
            {
                bySymbol[key] = rows = [];
            }

            rows.Add(document);
        }
    }

    /// <summary>Read once for one list of documents, however many texts are checked against it.</summary>
    public static Register Of(IReadOnlyList<LegalDocument> documents) => Known.GetValue(documents, list => new Register(list));

    public IReadOnlyList<LegalDocument> Find(Symbol symbol) => IsCentral(symbol) && bySymbol.TryGetValue(KeyOf(symbol), out var rows) ? rows : [];

    private static bool IsCentral(Symbol symbol) => symbol.Party
        ? symbol.Issuer.ToUpperInvariant() is "TW" or "VPTW"
        : symbol.Key is "NĐ-CP" or "NQ-CP" or "QĐ-TTG" or "CT-TTG" || symbol.Key.StartsWith("QH", StringComparison.Ordinal)
            || symbol.Key.Contains("-UBTVQH", StringComparison.Ordinal) || symbol.Key.StartsWith("TT-B", StringComparison.Ordinal);

    private static string KeyOf(Symbol symbol) => $"{symbol.Number}|{symbol.Year}|{symbol.Key}";

    private static string? KeyOf(string written)
    {
        var read = ReportReading.Read("số " + written).Symbols;
        return read.Count == 1 ? KeyOf(read[0]) : null;
    }
}
