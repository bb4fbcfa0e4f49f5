namespace Danchu.Checking.Reading;

/// <summary>Number and symbol of a document as cited: 145/2020/NĐ-CP (State), 21-KL/TW (Party).</summary>
internal sealed class Symbol
{
    public required int Token { get; init; }
    public required int Next { get; init; }
    public required TextSpan Span { get; init; }

    /// <summary>Digits without leading zeros.</summary>
    public required string Number { get; init; }

    /// <summary>Year inside the symbol; 0 when there is none.</summary>
    public required int Year { get; init; }

    /// <summary>Letters after the number, as written, without spaces: NĐ-CP, KL/TW, QH15.</summary>
    public required string Code { get; init; }
    public required bool Party { get; init; }
    public DateRead? Date { get; set; }

    /// <summary>Letters in capitals, by which symbols are compared.</summary>
    public string Key => field ??= Code.ToUpperInvariant();

    /// <summary>First part of the letters: NĐ, KL, QH15.</summary>
    public string Type => Code.Split('-', '/')[0];

    /// <summary>Last part of the letters: CP, TW, UBND.</summary>
    public string Issuer => Code.Split('-', '/')[^1];

    public bool SameCode(Symbol other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    public bool SameNumber(Symbol other) => string.Equals(Number, other.Number, StringComparison.Ordinal);

    public bool SameAs(Symbol other) => SameNumber(other) && SameCode(other) && Year == other.Year;

    public string Text => (Party, Year) switch
    {
        (true, _) => $"{Number.PadLeft(2, '0')}-{Code}",
        (_, 0) => $"{Number.PadLeft(2, '0')}/{Code}",
        _ => $"{Number.PadLeft(2, '0')}/{Year}/{Code}",
    };
}
