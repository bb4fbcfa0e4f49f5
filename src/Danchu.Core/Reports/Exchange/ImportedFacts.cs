namespace Danchu.Core.Reports.Exchange;

/// <summary>What a figure of a file is to what is kept.</summary>
public enum ImportedFactState
{
    New,
    Changed,
    Same,
    Removed,
}

/// <summary>A figure of a file beside what is kept.</summary>
/// <param name="Before">In Vietnamese writing; "chưa báo cáo" where there is none.</param>
public sealed record ImportedFact(string Indicator, string Name, string Before, string After, ImportedFactState State);

/// <summary>A value of a file that cannot be taken.</summary>
/// <param name="Place">Where in the file.</param>
public sealed record FactConflict(string Place, string Indicator, string Value, string Message);

/// <summary>What an import of figures did, or would do.</summary>
/// <param name="Basis">Stands for the preview: what is written is what was seen.</param>
/// <param name="IsWritten">Whether it was done.</param>
/// <param name="HasMoved">Figures changed between preview and writing: nothing was written, and this is what it would be now.</param>
public sealed record ImportedFacts(
    IReadOnlyList<ImportedFact> Rows, IReadOnlyList<FactConflict> Conflicts, string Basis, bool IsWritten = false, bool HasMoved = false)
{
    public int CountOf(ImportedFactState state) => Rows.Count(row => row.State == state);

    /// <summary>Figures that would be other afterwards.</summary>
    public int Changes => Rows.Count - CountOf(ImportedFactState.Same);
}
