namespace Danchu.Checking.Reading;

/// <summary>What a token is: a word, a number or a sign.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a number or a sign, with its place. Words are known by the hash of their folded letters: no string is made for them.</summary>
internal struct Token
{
    public ulong Hash;
    public int Start;
    public int End;
    public int Number;
    public char Sign;
    public TokenKind Kind;
    private byte flags;

    // Four flags in one byte keep a token at 24 bytes: there is one for every four letters of the text.
    public bool LineBefore
    {
        readonly get => (flags & 1) != 0;
        set => flags = (byte)(value ? flags | 1 : flags & ~1);
    }

    public bool SpaceBefore
    {
        readonly get => (flags & 2) != 0;
        set => flags = (byte)(value ? flags | 2 : flags & ~2);
    }

    /// <summary>The first token of a cell behind a tab.</summary>
    public bool CellBefore
    {
        readonly get => (flags & 8) != 0;
        set => flags = (byte)(value ? flags | 8 : flags & ~8);
    }

    public bool InSymbol
    {
        readonly get => (flags & 4) != 0;
        set => flags = (byte)(value ? flags | 4 : flags & ~4);
    }
}
