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
    public int Start;
    public int End;
    public ulong Hash;
    public int Number;
    public TokenKind Kind;
    public char Sign;
    public bool LineBefore;
    public bool SpaceBefore;
    public bool InSymbol;
}
