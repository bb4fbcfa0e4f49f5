namespace Danchu.Checking;

/// <summary>What the checker may know in addition to the text.</summary>
public sealed record CheckOptions
{
    /// <summary>Nothing but the text.</summary>
    public static readonly CheckOptions Default = new();

    /// <summary>The report's date when the text itself has none (a date in the letterhead wins over it).</summary>
    public DateOnly? ReportDate { get; init; }

    /// <summary>The register of legal documents; empty when there is none.</summary>
    public IReadOnlyList<LegalDocument> Register { get; init; } = [];

    /// <summary>Figures bound by tokens.</summary>
    public IReadOnlyList<KnownFigure> Bound { get; init; } = [];

    /// <summary>What the program wrote into the text out of single entries: its numbers are theirs, no fact of the whole.</summary>
    public IReadOnlyList<TextSpan> Told { get; init; } = [];

    /// <summary>The report's own facts: numbers that speak of them in their words are held against them.</summary>
    public IReadOnlyList<KnownFact> Facts { get; init; } = [];

    /// <summary>The year the facts are of; 0 when unknown. What a text says of an earlier year is held against that year's figure.</summary>
    public int Year { get; init; }

    /// <summary>The name of the unit the facts are of, as it is printed: what a text says of another named place is not held against them.</summary>
    public string Unit { get; init; } = "";
}
