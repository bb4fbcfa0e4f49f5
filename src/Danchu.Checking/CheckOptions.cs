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
}
