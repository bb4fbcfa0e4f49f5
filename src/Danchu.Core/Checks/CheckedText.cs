using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>A text with all that the checker read in it, and each finding in words.</summary>
public sealed record CheckedText(string Text, CheckResult Result, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Findings on the form of a Word file.</summary>
    public IReadOnlyList<Remark> FormRemarks { get; init; } = [];

    /// <summary>What of the file was left out or converted before it was checked, in Vietnamese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IEnumerable<Remark> AllRemarks => Remarks.Concat(FormRemarks);

    public int Count(Severity severity) => AllRemarks.Count(remark => remark.Finding.Severity == severity);
}

/// <summary>A finding and the Vietnamese sentence that says it: both values, the computation, and what would make it right.</summary>
public sealed record Remark(Finding Finding, string Message);
