namespace Danchu.Demonstration.Samples;

public enum SuccessionKind
{
    /// <summary>Sáp nhập.</summary>
    Merge,

    /// <summary>Chia tách.</summary>
    Split,

    /// <summary>Đổi tên.</summary>
    Rename,

    /// <summary>Kết thúc hoạt động, việc do đơn vị khác tiếp nhận.</summary>
    Takeover,
}

/// <summary>One row of successions.csv. <see cref="On"/> is the successor's first day; <see cref="Share"/> is the part of the predecessor's figures that goes to it.</summary>
public sealed record SuccessionRow(string Predecessor, string Successor, DateOnly On, SuccessionKind Kind, decimal Share, string? Note, int SourceLine);
