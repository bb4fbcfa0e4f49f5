namespace Danchu.Documents.Reading;

/// <summary>What the body refers to, and the list of what was passed over.</summary>
internal sealed class WordParts
{
    private readonly List<string> passedOver = [];

    public Dictionary<int, Sequence<Inline>> Footnotes { get; } = [];

    public required WordStyleSheet Styles { get; init; }

    public required WordNumbering Numbering { get; init; }

    public required ReadingLimits Limits { get; init; }

    private int pieces;

    /// <summary>Tiny elements by the million would fit into few bytes and fill the memory.</summary>
    public void CountPiece()
    {
        if (++pieces > Limits.Pieces)
        {
            throw new RefusalException("Tệp có quá nhiều đoạn, ô bảng hoặc mảnh chữ.");
        }
    }

    public Sequence<string> PassedOver => passedOver.ToSequence();

    public void PassOver(string what)
    {
        if (passedOver.Count < 100 && !passedOver.Contains(what, StringComparer.Ordinal))
        {
            passedOver.Add(what);
        }
    }
}
