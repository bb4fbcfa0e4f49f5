namespace Danchu.Core.Rubrics;

/// <summary>Severity of a finding. Neither keeps a rubric from being used: the issuer reads it and confirms.</summary>
public enum FindingSeverity
{
    /// <summary>Looks wrong, changes no sum.</summary>
    Warning,

    /// <summary>Sums, bands or classes contradict each other.</summary>
    Error,
}

/// <summary>A contradiction within a rubric.</summary>
/// <param name="Code">Stable, one for each kind of finding: "L801".</param>
/// <param name="Where">Number and first words of the line; "Toàn bảng" for the rubric as a whole.</param>
/// <param name="Stated">The value the rubric states.</param>
/// <param name="Found">The value that contradicts it.</param>
public sealed record RubricFinding(string Code, FindingSeverity Severity, string Where, string Stated, string Found, string Message)
{
    /// <summary>Key of the line it stands at; null for the rubric as a whole.</summary>
    public string? Key { get; init; }

    public override string ToString() => $"{Code} {Where}: {Message}";
}
