namespace Danchu.Checking;

/// <summary>What came of recomputing a statement of the text.</summary>
public enum Verdict
{
    /// <summary>The stated figure is one that the others round to.</summary>
    Holds,

    /// <summary>Right only if the last place was cut off, or rounded the other way, instead of rounded.</summary>
    HoldsIfTruncated,

    /// <summary>One of the figures is hedged (trên, khoảng, ước …) and the statement is compatible with it.</summary>
    HoldsAsHedged,

    /// <summary>The parts named are fewer than the total and the text does not say that they are all.</summary>
    Partial,

    /// <summary>No rounding makes the statement right.</summary>
    Contradicts,
}

/// <summary>A relation between figures, dates or citations that the text states, kept also when it holds so that coverage can be shown.</summary>
/// <param name="Code">Code of the check that read the relation, as in docs/checks.md.</param>
/// <param name="Span">From the first to the last figure of the relation.</param>
/// <param name="Verdict">What recomputing gave.</param>
/// <param name="Stated">The value as printed (a share in percent, a count, points).</param>
/// <param name="Computed">The value that the other figures give; null when there is nothing to compute.</param>
/// <param name="Figures">The figures taking part, in the order of the text.</param>
public sealed record Claim(string Code, TextSpan Span, Verdict Verdict, decimal? Stated, decimal? Computed, IReadOnlyList<TextSpan> Figures);
