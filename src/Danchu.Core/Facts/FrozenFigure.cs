using Danchu.Core.Indicators;

namespace Danchu.Core.Facts;

/// <summary>One figure as it stood in a signed document, and the previous period's that it was compared with; null where nothing was reported.</summary>
public sealed record FrozenFigure(string Indicator, Scope Scope, Figure? Figure, Figure? Previous = null);
