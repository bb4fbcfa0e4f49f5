namespace Danchu.Documents.Forms;

/// <summary>The document forms of the catalogue.</summary>
public sealed class DocumentForms(IReadOnlyList<DocumentForm> all)
{
    public IReadOnlyList<DocumentForm> All { get; } = all;

    /// <summary>The form an issuer must follow on the day a document is signed.</summary>
    public DocumentForm Choose(IssuerForm issuer, DateOnly date) =>
        All.FirstOrDefault(form => form.Issuer == issuer && form.ValidFrom <= date && (form.ValidUntil is null || date <= form.ValidUntil))
        ?? throw new InvalidOperationException(
            $"Không có thể thức văn bản của {(issuer == IssuerForm.State ? "Nhà nước" : "Đảng")} cho ngày {date.Day:00}/{date.Month:00}/{date.Year}.");

    /// <summary>Two forms of one issuer valid on the same day; empty when the catalogue is in order.</summary>
    public IEnumerable<(DocumentForm First, DocumentForm Second)> Overlaps() =>
        from first in All
        from second in All
        where first.Issuer == second.Issuer && first.ValidFrom < second.ValidFrom
            && (first.ValidUntil is null || second.ValidFrom <= first.ValidUntil)
        select (first, second);
}
