namespace Danchu.Checking.Structure;

/// <summary>What a block of the text is, which decides the checks that look at it.</summary>
internal enum BlockKind : byte
{
    Text,
    Heading,
    Item,
    Footnote,
    Row,
}

/// <summary>A paragraph, heading, list item, footnote or table row; a paragraph broken over lines is one block.</summary>
internal sealed class Block
{
    public required BlockKind Kind { get; set; }
    public required int Start { get; init; }
    public required int End { get; set; }

    /// <summary>What parts the cells of a row; a space stands for three and more.</summary>
    public char Separator { get; init; } = '\t';

    /// <summary>Number of the footnote; 0 when this is none.</summary>
    public int Footnote { get; init; }
    public int FirstToken { get; set; }
    public int LastToken { get; set; }
    public int FirstSentence { get; set; }
    public int LastSentence { get; set; }
}
