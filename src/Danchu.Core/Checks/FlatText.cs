using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>A document as plain text for the checker, with the places of the figures that the document binds.</summary>
public sealed record FlatText(string Text, IReadOnlyList<FlatFigure> Figures);

/// <param name="Tag">Names the fact, as in the document.</param>
/// <param name="Span">Where its words stand in the flat text.</param>
public sealed record FlatFigure(string Tag, TextSpan Span);
