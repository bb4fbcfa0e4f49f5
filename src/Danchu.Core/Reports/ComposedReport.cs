using System.Security.Cryptography;
using Danchu.Core.Facts;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Word;

namespace Danchu.Core.Reports;

/// <summary>A report as the document it is or will be, with what stands in the way of signing it.</summary>
public sealed record ComposedReport
{
    public required OfficialDocument Document { get; init; }

    public required DocumentForm Form { get; init; }

    /// <summary>Tokens that name nothing or have no figure: the document has holes there and is not handed over.</summary>
    public required IReadOnlyList<ReportRemark> Problems { get; init; }

    /// <summary>Empty sections and figures not reported: may be right, but must have been seen.</summary>
    public required IReadOnlyList<ReportRemark> Gaps { get; init; }

    /// <summary>Every figure the document is made of.</summary>
    public required IReadOnlyCollection<FrozenFigure> Figures { get; init; }

    /// <summary>SHA-256 of the document's bytes, lower-case hex: two drafts that read alike have the same.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(ToDocx()));

    public byte[] ToDocx()
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(Document, Form, stream);
        return stream.ToArray();
    }
}

/// <summary>Something a reader should know of before signing: an empty section, a figure that is missing.</summary>
/// <param name="SectionKey">The section it stands in; null for the form.</param>
public sealed record ReportRemark(string? SectionKey, string Message);
