using Danchu.Core.Identifiers;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>What in the system a piece of evidence refers to.</summary>
public enum SourceKind
{
    /// <summary>A report that the unit sent, or accepted from below.</summary>
    Report,

    /// <summary>An entry of its books or of its villages'.</summary>
    Entry,

    /// <summary>A file at such an entry.</summary>
    EntryFile,

    /// <summary>The signed copy of a report.</summary>
    SignedFile,

    /// <summary>A request letter, issued or received.</summary>
    Letter,
}

/// <summary>A document or an entry that is in the system already.</summary>
public readonly record struct EvidenceSource(SourceKind Kind, Guid Id)
{
    public static EvidenceSource Of(ReportId report) => new(SourceKind.Report, report.Value);

    public static EvidenceSource Of(EntryId entry) => new(SourceKind.Entry, entry.Value);

    public static EvidenceSource Of(RoundId letter) => new(SourceKind.Letter, letter.Value);

    /// <summary>"Report:{id}"; null where it is none.</summary>
    public static EvidenceSource? Read(string? text) =>
        text?.Split(':') is [var kind, var id] && Enum.TryParse<SourceKind>(kind, out var known) && Enum.IsDefined(known) && Guid.TryParse(id, out var guid)
            ? new EvidenceSource(known, guid)
            : null;

    public override string ToString() => $"{Kind}:{Id}";
}

/// <summary>Whether what a piece of evidence refers to is still what it was.</summary>
public enum SourceState
{
    Stands,

    /// <summary>The entry says something else now.</summary>
    Corrected,

    /// <summary>The entry was struck out.</summary>
    Struck,

    /// <summary>The file or the letter was withdrawn.</summary>
    Withdrawn,

    /// <summary>The report was returned.</summary>
    Returned,
}
