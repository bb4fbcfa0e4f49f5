namespace Danchu.Checking;

/// <summary>All that was read from one text and what came of recomputing it.</summary>
/// <param name="Characters">Length of the text in UTF-16 units.</param>
/// <param name="ReportDate">The date the citations were held against: from the letterhead, else from the options; null when unknown.</param>
/// <param name="Numbers">Every number, in the order of the text.</param>
/// <param name="Claims">Every relation recognised, holding or not, in the order of the text.</param>
/// <param name="Findings">What does not hold, in the order of the text.</param>
public sealed record CheckResult(
    int Characters,
    DateOnly? ReportDate,
    IReadOnlyList<NumberRead> Numbers,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>How many numbers are quantities, shares or sides of a ratio, that is, could be related at all.</summary>
    public required int Countable { get; init; }

    /// <summary>How many of them take part in at least one claim.</summary>
    public required int Related { get; init; }

    /// <summary>Every number that says one of the known facts, in the order of the text; bound ones are not among them.</summary>
    public IReadOnlyList<StatedFact> Stated { get; init; } = [];
}
