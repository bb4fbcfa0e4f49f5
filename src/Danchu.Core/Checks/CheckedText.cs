using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>A text with all that the checker read in it, and each finding in words.</summary>
public sealed record CheckedText(string Text, CheckResult Result, IReadOnlyList<Remark> Remarks)
{
    public int Count(Severity severity) => Remarks.Count(remark => remark.Finding.Severity == severity);
}

/// <summary>A finding and the Vietnamese sentence that says it: both values, the computation, and what would make it right.</summary>
public sealed record Remark(Finding Finding, string Message);
