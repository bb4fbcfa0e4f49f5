namespace Danchu.Core.Reports.Intake;

/// <summary>A file that was sent, side by side with the report: what was matched, what not, what differs, and what is decided so far.</summary>
public sealed record IntakeView
{
    public required string FileName { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The report and the file as they were shown: a confirmation of what is no longer so is refused.</summary>
    public required string Stamp { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What of the file has no place in the report, in Vietnamese.</summary>
    public required IReadOnlyList<string> NotTaken { get; init; }

    public required IReadOnlyList<PartSide> Parts { get; init; }

    public required IReadOnlyList<SectionSide> Sections { get; init; }

    public required IReadOnlyList<FigureSide> Figures { get; init; }

    public required IReadOnlyList<string> FigureNotes { get; init; }

    /// <summary>Figures that are the same in the file and in the system.</summary>
    public required int SameFigures { get; init; }
}

/// <summary>A headed part of the file.</summary>
/// <param name="Number">As printed; empty without.</param>
/// <param name="Beginning">Its first words.</param>
/// <param name="Matched">The program found its place by the heading.</param>
/// <param name="Target">Key of the section it goes into; empty: passed over.</param>
public sealed record PartSide(string Id, string Number, string Title, string Beginning, int Words, bool Matched, string Target);

/// <summary>How a section in an uploaded file compares with the same section in the system.</summary>
public enum SectionState
{
    /// <summary>Nothing on either side.</summary>
    Empty,

    /// <summary>Written in the system, not in the file: it stays.</summary>
    OnlyInSystem,

    Same,

    /// <summary>Not written in the system yet.</summary>
    New,

    Differs,

    /// <summary>It differs, but is not open: only what was returned is.</summary>
    Closed,
}

/// <summary>A section of the outline, in the system and in the uploaded file.</summary>
/// <param name="Rows">The two texts side by side, with the figures of the system.</param>
/// <param name="From">Ids of the parts of the file it is made of.</param>
/// <param name="Unbound">Names of bound figures that the system's text has and the file's has not.</param>
public sealed record SectionSide(
    string Key, string Number, string Heading, SectionState State, IntakeChoice Choice, IReadOnlyList<TextRow> Rows, IReadOnlyList<string> From,
    IReadOnlyList<string> Unbound);

/// <summary>A figure that the file gives and the system does not have, or has otherwise.</summary>
/// <param name="Places">Where in the file.</param>
/// <param name="MayEnter">The unit's own figure, which can be entered from the file.</param>
/// <param name="InText">It stands in the text, where it can also be left as words.</param>
public sealed record FigureSide(
    string Id, string Name, string Unit, string InSystem, string InFile, IReadOnlyList<string> Places, bool MayEnter, bool InText, IntakeChoice Choice);
