namespace Danchu.Documents;

/// <summary>An annex: begins on a new page; "(Kèm theo …)" is written from the title block.</summary>
public sealed record Annex
{
    /// <summary>Roman number of the annex where there are several.</summary>
    public int? Ordinal { get; init; }

    /// <summary>In place of "Phụ lục": "Đề cương báo cáo", "Phiếu đánh giá, xếp loại".</summary>
    public string? Label { get; init; }

    public required string Title { get; init; }

    public Sequence<Block> Body { get; init; }

    public bool Landscape { get; init; }
}
