namespace Danchu.Checking.Reading;

/// <summary>The word before a number that loosens it: trên, dưới, khoảng.</summary>
internal enum Hedge : byte
{
    None,
    Above,
    Below,
    About,

    /// <summary>gần: a little less than said.</summary>
    Near,
}

/// <summary>A number while it is being read: roles, units and neighbours are filled in by the later passes.</summary>
internal sealed class Number
{
    private static readonly decimal[] Powers = [.. Enumerable.Range(0, 13).Select(power => (decimal)Math.Pow(10, power))];

    public required int Token;
    public required int Start;
    public required int End;
    public required decimal Mantissa;
    public required int Decimals;

    /// <summary>Token after the number with its percent sign, scale word and unit.</summary>
    public int Next;

    /// <summary>One dot before three digits (2.157): as a share it may be a decimal point.</summary>
    public bool Dotted;

    /// <summary>True when the writing is damaged (broken by a space, impossible grouping): no finding rests on it.</summary>
    public bool Doubtful;

    public int Groups = 1;

    /// <summary>Of the scale word after the figure: 3 for nghìn, 6 for triệu; 0 when there is none. Numbers are many, so they are kept small.</summary>
    public byte Power;
    public NumberRole Role = NumberRole.Quantity;
    public Hedge Hedge;
    public ulong Unit;
    public int UnitFrom;
    public int UnitTo;

    /// <summary>The change itself (tăng 12 cuộc), a mean, or an end of a range: never a part of a sum.</summary>
    public bool Change;
    public bool Range;
    public bool InWords;
    public int Sentence = -1;

    /// <summary>Token of the innermost bracket around the number, -1 outside all.</summary>
    public int Bracket = -1;

    /// <summary>The other side of a/b; null when this is no ratio.</summary>
    public Number? Other;

    /// <summary>a/b whose sides count different things (143 lượt/159 công dân): two figures, no fraction.</summary>
    public bool TwoUnits;
    public bool Related;

    public decimal Scale => Powers[Power];

    public decimal Value => Power == 0 ? Mantissa : Mantissa * Powers[Power];

    public TextSpan Span => new(Start, End);

    public bool Countable => Role is NumberRole.Quantity or NumberRole.Percentage or NumberRole.Numerator or NumberRole.Denominator;

    /// <summary>Can stand in a sum: a plain, unhedged quantity or the a of a/b.</summary>
    public bool Addable => Role is (NumberRole.Quantity or NumberRole.Numerator) && !Change && !Range;
}
