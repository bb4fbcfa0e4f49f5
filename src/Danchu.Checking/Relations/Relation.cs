using Danchu.Checking.Reading;

namespace Danchu.Checking.Relations;

/// <summary>What one figure can be only once: the share of something, the sum of something, what is left, a change.</summary>
internal enum Aspect : byte
{
    Share,
    Sum,
    Rest,
    Change,
}

/// <summary>
/// A relation that arithmetic allows or language suggests between figures of a text. It is only proposed; <see cref="Resolve"/> decides which are read.
/// </summary>
internal sealed class Relation
{
    public required string Code { get; init; }

    public required Aspect Aspect { get; init; }

    public required Situation Situation { get; init; }

    /// <summary>The figure that the others are held against.</summary>
    public required Number Stated { get; init; }

    /// <summary>All figures, in the order in which the claim names them.</summary>
    public required IReadOnlyList<Number> Figures { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Value of the stated figure as the claim gives it.</summary>
    public required decimal Value { get; init; }

    public decimal? Computed { get; init; }

    /// <summary>What the words say for it, in small weights that only mean more or less than each other.</summary>
    public required int Evidence { get; init; }

    /// <summary>How many digits agree: chance makes one digit agree one time in ten.</summary>
    public int Rarity { get; init; }

    /// <summary>One slip of the hand explains why it does not come out.</summary>
    public bool Slip { get; init; }

    /// <summary>Figures that are parts here and can be parts of nothing else on this level.</summary>
    public IReadOnlyList<Number> Parts { get; init; } = [];

    public string? Expected { get; init; }

    public string? Formula { get; init; }

    /// <summary>Where the finding points; the stated figure when not given.</summary>
    public TextSpan? Place { get; init; }

    public string? StatedText { get; init; }

    /// <summary>The likeliest mend, when one slip explains why it does not come out.</summary>
    public Mend? Mend => mend ??= Mend.Of(this);

    private Mend? mend;

    public bool Holds => Verdict != Verdict.Contradicts;

    public int Strength => Evidence + Rarity;

    /// <summary>Digits of a printed figure that could have come out otherwise: 37,24 has four, 100 has one.</summary>
    public static int DigitsOf(Number number)
    {
        var (digits, scaled) = (0, number.Mantissa);
        for (var k = 0; k < number.Decimals; k++)
        {
            scaled *= 10;
        }

        if (number.Role == NumberRole.Percentage && number.Mantissa == 100)
        {
            return 1;
        }

        for (; scaled >= 1 && digits < 12; scaled /= 10)
        {
            digits++;
        }

        return digits;
    }
}
