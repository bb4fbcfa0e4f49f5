using Danchu.Documents.Encodings;

namespace Danchu.Documents.Reading;

/// <summary>What the body refers to, and the list of what was passed over.</summary>
internal sealed class WordParts
{
    private readonly List<string> passedOver = [];

    /// <summary>
    /// The blocks of the main part; of a file in which letters may be of an old encoding as they read in it.
    /// </summary>
    /// <returns>Null when the file has no main part.</returns>
    public static (List<WordBlock> Blocks, WordParts Parts)? Parse(DocxPackage package, ReadingLimits limits) =>
        LegacyLetters.ReadWith(letters => Parse(package, limits, letters));

    private static (List<WordBlock> Blocks, WordParts Parts)? Parse(DocxPackage package, ReadingLimits limits, LegacyLetters letters)
    {
        var parts = new WordParts
        {
            Limits = limits,
            Letters = letters,
            Styles = WordStyleSheet.Read(package.Related("styles")),
            Numbering = WordNumbering.Read(package.Related("numbering")),
        };
        using (var footnotes = package.Related("footnotes"))
        {
            if (footnotes is not null)
            {
                new WordParser(footnotes, parts).Footnotes();
            }
        }

        using var main = package.Open(package.MainPart);
        return main is null ? null : (new WordParser(main, parts).Body(), parts);
    }

    public Dictionary<int, Sequence<Inline>> Footnotes { get; } = [];

    public required WordStyleSheet Styles { get; init; }

    public required WordNumbering Numbering { get; init; }

    public required ReadingLimits Limits { get; init; }

    public required LegacyLetters Letters { get; init; }

    /// <summary>What was converted from an old encoding, in words; empty when nothing was.</summary>
    public Sequence<string> Converted => Letters.Converted.Note is { } note ? [note] : [];

    private int pieces;

    /// <summary>Tiny elements by the million would fit into few bytes and fill the memory.</summary>
    public void CountPiece()
    {
        if (++pieces > Limits.Pieces)
        {
            throw new RefusalException("Tệp có quá nhiều đoạn, ô bảng hoặc mảnh chữ.");
        }
    }

    private long characters;

    /// <summary>Text counts wherever it comes to stand: a footnote at each of its marks, what is joined again each time.</summary>
    public void CountText(int length)
    {
        if ((characters += length) > Limits.Characters)
        {
            throw new RefusalException($"Nội dung tệp dài quá {Limits.Characters / 1_000_000} triệu ký tự.");
        }
    }

    /// <summary>How long a footnote is; it is known before it is shown, and may be shown many times.</summary>
    public int LengthOfFootnote(int id)
    {
        if (!lengths.TryGetValue(id, out var length))
        {
            lengths[id] = length = Footnotes.TryGetValue(id, out var note) ? InlineText.Of(note).Length : 0;
        }

        return length;
    }

    private readonly Dictionary<int, int> lengths = [];

    public Sequence<string> PassedOver => passedOver.ToSequence();

    public void PassOver(string what)
    {
        if (passedOver.Count < 100 && !passedOver.Contains(what, StringComparer.Ordinal))
        {
            passedOver.Add(what);
        }
    }
}
