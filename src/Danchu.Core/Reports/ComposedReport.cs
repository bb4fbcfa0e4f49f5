using Danchu.Core.Documents;
using Danchu.Core.Markup;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Reports;

/// <summary>A report as the document it is or will be, with what stands in the way of signing it.</summary>
public sealed record ComposedReport
{
    public required OfficialDocument Document { get; init; }

    public required DocumentForm DocumentForm { get; init; }

    /// <summary>Those of the document's annexes that are made of the unit's own figures.</summary>
    public required Sequence<Annex> OwnAnnexes { get; init; }

    /// <summary>Tokens that name nothing or have no figure: the document has holes there and is not handed over.</summary>
    public required IReadOnlyList<ReportRemark> Problems { get; init; }

    /// <summary>Empty sections and figures not reported: may be right, but must have been seen.</summary>
    public required IReadOnlyList<ReportRemark> Gaps { get; init; }

    /// <summary>Where the document's figures come from; <see cref="FigureSource.Used"/> is every one it is made of.</summary>
    public required FigureSource Figures { get; init; }

    /// <summary>
    /// The document without scorecards and league tables: those carry the rubric's own wording, which lint judges
    /// before it is asked for; the unit cannot change it.
    /// </summary>
    public OfficialDocument OwnWords => Document with { Annexes = OwnAnnexes };

    public byte[] ToDocx() => WordFile.Write(Document, DocumentForm);

    /// <summary>The bytes with their hash: what is signed, and what shows whether a draft has changed.</summary>
    public FrozenDocument Freeze() => FrozenDocument.Of(Document, DocumentForm);
}

/// <summary>Something a reader should know of before signing: an empty section, a figure that is missing.</summary>
/// <param name="SectionKey">The section it stands in; null for the form.</param>
public sealed record ReportRemark(string? SectionKey, string Message);
