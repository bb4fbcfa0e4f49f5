namespace Danchu.Checking.Reading;

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
    private byte _flags;

    // Three flags in one byte keep a token at 24 bytes: there is one for every four letters of the text.
    public bool LineBefore
    {
        readonly get => (_flags & 1) != 0;
        set => _flags = (byte)(value ? _flags | 1 : _flags & ~1);
    }

    public bool SpaceBefore
    {
        readonly get => (_flags & 2) != 0;
        set => _flags = (byte)(value ? _flags | 2 : _flags & ~2);
    }

    public bool InSymbol
    {
        readonly get => (_flags & 4) != 0;
        set => _flags = (byte)(value ? _flags | 4 : _flags & ~4);
    }
}
