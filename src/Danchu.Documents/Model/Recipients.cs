namespace Danchu.Documents;

/// <summary>Nơi nhận. Lines stand without dash and end mark: "UBND huyện (b/c)"; the form writes those.</summary>
public sealed record Recipients(Sequence<string> Lines)
{
    /// <summary>What follows "Lưu": "VT, NV" (State), "Văn phòng Tỉnh ủy" (Party).</summary>
    public string? Archive { get; init; }
}
