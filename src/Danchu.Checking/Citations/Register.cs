using Danchu.Checking.Reading;

namespace Danchu.Checking.Citations;

/// <summary>The register by symbol. Only acts of central bodies can be known by their symbol: every province has its own 01/KH-UBND.</summary>
internal sealed class Register
{
    private const int LongestChain = 6;
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

            Add(key, document);
            if (ShortOf(key) is { } shortened)
            {
                Add(shortened, document);
            }
        }
    }

    private void Add(string key, LegalDocument document)
    {
        if (!bySymbol.TryGetValue(key, out var rows))
        {
            bySymbol[key] = rows = [];
        }

        rows.Add(document);
    }

    /// <summary>Pháp lệnh 34/2007 and Nghị định 04/2015 go by number and year, for there is one of them.</summary>
    private static string? ShortOf(string key) => key.EndsWith("|NĐ-CP", StringComparison.Ordinal) ? key[..^3]
        : key.IndexOf("|PL-", StringComparison.Ordinal) is > 0 and var at ? key[..(at + 3)] : null;

    /// <summary>Read once for one list of documents, however many texts are checked against it.</summary>
    public static Register Of(IReadOnlyList<LegalDocument> documents) => Known.GetValue(documents, list => new Register(list));

    public IReadOnlyList<LegalDocument> Find(Symbol symbol) => IsCentral(symbol) && bySymbol.TryGetValue(KeyOf(symbol), out var rows) ? rows : [];

    /// <summary>The row of an act that had ended by the day; null when one that the symbol may mean was still in force, or when it is not known.</summary>
    public LegalDocument? EndedOn(Symbol symbol, DateOnly day)
    {
        var rows = Find(symbol);
        if (symbol.Date?.Date is { } issued && rows.Any(row => row.IssuedOn == issued))
        {
            rows = [.. rows.Where(row => row.IssuedOn == issued)];
        }

        return rows.Count > 0 && rows.All(row => row.InForceUntil <= day) ? rows[0] : null;
    }

    /// <summary>What stands in the place of the row on the day: of a chain of replacements those that had not ended, with their kind.</summary>
    public string? SuccessorsOn(LegalDocument row, DateOnly day)
    {
        List<string> last = [];
        Follow(row, day, last, depth: 0);
        return last.Count == 0 ? null : string.Join("; ", last.Distinct(StringComparer.Ordinal));
    }

    private void Follow(LegalDocument row, DateOnly day, List<string> last, int depth)
    {
        foreach (var symbol in row.ReplacedBy)
        {
            var rows = KeyOf(symbol) is { } key && bySymbol.TryGetValue(key, out var found) ? found : [];
            var successor = rows.Find(next => symbol.EndsWith($"({next.IssuedOn?.Year})", StringComparison.Ordinal)) ?? rows.FirstOrDefault();
            // Of a successor that was replaced itself the day may be unknown: then it was long ago.
            if (depth < LongestChain && successor is { ReplacedBy.Count: > 0 } && !(successor.InForceUntil > day))
            {
                Follow(successor, day, last, depth + 1);
            }
            else
            {
                last.Add(successor is { Type: not "" } ? $"{successor.Type} {successor.Symbol}" : symbol.Split(' ')[0]);
            }
        }
    }

    public static bool IsCentral(Symbol symbol) => symbol.Party
        ? symbol.Issuer.ToUpperInvariant() is "TW" or "VPTW"
        : symbol.Key is "NĐ" or "PL" or "NĐ-CP" or "NQ-CP" or "QĐ-TTG" or "CT-TTG" || symbol.Key.StartsWith("QH", StringComparison.Ordinal)
            || symbol.Key.Contains("-UBTVQH", StringComparison.Ordinal) || symbol.Key.StartsWith("TT-B", StringComparison.Ordinal);

    private static string KeyOf(Symbol symbol) => $"{symbol.Number}|{symbol.Year}|{symbol.Key}";

    private static string? KeyOf(string written)
    {
        var read = ReportReading.Read("số " + written).Symbols;
        return read.Count == 1 ? KeyOf(read[0]) : null;
    }
}
