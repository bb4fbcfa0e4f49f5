namespace Danchu.Checking;

/// <summary>How much a finding weighs for the person who reads it.</summary>
public enum Severity
{
    /// <summary>Worth a look; the text may well be right.</summary>
    Note,

    /// <summary>Probably wrong, or right only with facts that are not in the text.</summary>
    Warning,

    /// <summary>Cannot be right as printed.</summary>
    Error,
}

/// <summary>A claim that does not hold. It carries values and places, never prose: sentences are composed where they are shown.</summary>
/// <param name="Code">Code of the check, as in docs/checks.md.</param>
/// <param name="Severity">How sure the checker is.</param>
/// <param name="Span">The figure, date or symbol to look at.</param>
/// <param name="Stated">What the text says, in invariant writing: a number with a decimal point, a date yyyy-MM-dd, or a symbol.</param>
/// <param name="Expected">What would make it right, in the same writing; null when only the text's author can know.</param>
/// <param name="Formula">The computation in signs, for example <c>2 + 27 = 29</c> or <c>599 / 1542 = 38.85%</c>; null when there is none.</param>
/// <param name="Related">The other places that were used.</param>
public sealed record Finding(string Code, Severity Severity, TextSpan Span, string Stated, string? Expected, string? Formula, IReadOnlyList<TextSpan> Related);
