using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Files;

/// <summary>What a row of a file is to the book.</summary>
public enum ImportedState
{
    /// <summary>A new entry.</summary>
    New,

    /// <summary>There already, and says the same.</summary>
    Same,

    /// <summary>There already, and says something else.</summary>
    Different,

    /// <summary>Cannot be written.</summary>
    Faulty,
}

/// <summary>A row of a file beside the book.</summary>
/// <param name="Cited">The entry that it is, where there is one.</param>
/// <param name="Title">As the entry would be called.</param>
/// <param name="Note">What is to be thought of, where something is.</param>
public sealed record ImportedEntry(int Line, ImportedState State, string Cited, string Title, DateOnly? Date, string Note)
{
    public IReadOnlyList<ChangedCell> Changes { get; init; } = [];

    public IReadOnlyList<FaultyCell> Faults { get; init; } = [];
}

/// <summary>A column in which row and entry differ.</summary>
public sealed record ChangedCell(string Column, string Before, string After);

/// <summary>A cell that cannot be taken.</summary>
/// <param name="Column">Empty where the row as a whole is at fault.</param>
public sealed record FaultyCell(string Column, string Typed, string Why);

/// <summary>What an import did, or would do.</summary>
/// <param name="Text">What was read, as CSV: for the writing after the preview.</param>
/// <param name="Basis">Stands for the preview: what is written is what was seen.</param>
/// <param name="IsWritten">Whether it was done.</param>
/// <param name="HasMoved">The book changed between preview and writing: nothing was written, and this is what it would be now.</param>
public sealed record ImportedEntries(
    Register Register, string UnitName, IReadOnlyList<ImportedEntry> Rows, string Text, string Basis, bool IsWritten = false, bool HasMoved = false)
{
    public int CountOf(ImportedState state) => Rows.Count(row => row.State == state);
}
