namespace Danchu.Checking;

/// <summary>A figure that the text binds by a token, so that it is known and not guessed.</summary>
/// <param name="Key">What it measures: organisation, indicator, scope and period in any fixed writing. Two figures with one key must be equal.</param>
/// <param name="Span">Where its digits stand in the text.</param>
/// <param name="Value">The stored value.</param>
public sealed record KnownFigure(string Key, TextSpan Span, decimal Value);
