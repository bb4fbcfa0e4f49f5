namespace Danchu.Checking;

/// <summary>What a number in the text is.</summary>
public enum NumberRole
{
    /// <summary>A count or a measure: it can be added and compared.</summary>
    Quantity,

    /// <summary>A share in percent.</summary>
    Percentage,

    /// <summary>The a of a ratio a/b.</summary>
    Numerator,

    /// <summary>The b of a ratio a/b.</summary>
    Denominator,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Part of a date.</summary>
    Date,

    /// <summary>Part of the symbol of a document.</summary>
    Symbol,

    /// <summary>A name, rank, article, level, item number: digits that count nothing.</summary>
    Name,
}

/// <summary>A number as read from the text.</summary>
/// <param name="Span">Its digits (or words), without unit and percent sign.</param>
/// <param name="Value">Its value with the scale word (nghìn, triệu, tỷ) multiplied in; a percentage is in percent.</param>
/// <param name="Role">What the number is.</param>
/// <param name="Unit">Unit or counter in small letters as the text has it (<c>hội nghị</c>, <c>đồng</c>, <c>m2</c> for m²); empty when none was read.</param>
/// <param name="Hedged">True after trên, hơn, gần, khoảng, ước … or before trở lên, trở xuống.</param>
public sealed record NumberRead(TextSpan Span, decimal Value, NumberRole Role, string Unit, bool Hedged);
