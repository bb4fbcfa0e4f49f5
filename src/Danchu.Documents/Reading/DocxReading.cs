using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>What came of reading a .docx: <see cref="DocxRead"/> or <see cref="DocxRefused"/>.</summary>
public abstract record DocxReading;

/// <summary>The file as a document.</summary>
/// <param name="Issuer">Whose form the head follows, as far as it shows.</param>
/// <param name="PassedOver">What the model has no place for, or what was not found, in Vietnamese; each kind once.</param>
public sealed record DocxRead(OfficialDocument Document, IssuerForm? Issuer, Sequence<string> PassedOver) : DocxReading
{
    /// <summary>What was converted from an old encoding (TCVN3, VNI), with some words before and after, in Vietnamese; empty when nothing was.</summary>
    public Sequence<string> Converted { get; init; } = [];
}

/// <summary>The file cannot be read.</summary>
/// <param name="Reason">In Vietnamese, for the person who sent the file.</param>
public sealed record DocxRefused(string Reason) : DocxReading;

/// <summary>The text of a file in its own characters.</summary>
/// <param name="PassedOver">As in <see cref="DocxRead"/>.</param>
/// <param name="Refusal">Why it cannot be read, in Vietnamese; null when it was.</param>
public sealed record DocxText(string Text, Sequence<string> PassedOver, string? Refusal);

/// <summary>How much is read before a file is refused. The defaults hold some thousand pages.</summary>
public sealed record ReadingLimits
{
    public int FileBytes { get; init; } = 20 << 20;

    /// <summary>All parts read, unpacked: what a zip bomb runs into.</summary>
    public int UnpackedBytes { get; init; } = 20 << 20;

    public int Entries { get; init; } = 2000;

    /// <summary>Paragraphs, cells and pieces of text together.</summary>
    public int Pieces { get; init; } = 200_000;

    /// <summary>Of all text together, each footnote and number counted wherever it is shown: some two thousand pages.</summary>
    public int Characters { get; init; } = 4_000_000;

    /// <summary>Different names of elements and attributes in one part; Word itself has some hundreds.</summary>
    public int Names { get; init; } = 20_000;

    public int TableColumns { get; init; } = 200;
}

/// <summary>Ends the reading; caught in <see cref="DocxReader"/> alone.</summary>
internal sealed class RefusalException(string reason) : Exception(reason);
