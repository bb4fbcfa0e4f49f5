namespace Danchu.Core.Rules;

/// <summary>What a rule demands of figures.</summary>
public enum RuleKind
{
    /// <summary>The left side stands to the right side as <see cref="RuleComparison"/> says.</summary>
    Comparison,

    /// <summary>Where the left side is more than 0, the right side is too: who counts participants has held a meeting.</summary>
    Requirement,

    /// <summary>The left side has not changed against the previous period by more than a factor or a share.</summary>
    Change,

    /// <summary>The left side is a number between two fixed ones.</summary>
    Bounds,
}

/// <summary>How the left side must stand to the right one.</summary>
public enum RuleComparison
{
    AtMost,
    Less,
    Equal,
    AtLeast,
}

/// <summary>What came of holding a rule against figures. Missing figures never break a rule.</summary>
public enum RuleVerdict
{
    /// <summary>A figure it needs was not reported, is not available, or is nothing to compare with.</summary>
    Unknown,
    Holds,
    Broken,
}
