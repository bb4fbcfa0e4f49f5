using Danchu.Core.Catalogue;
using Danchu.Core.Facts;

namespace Danchu.Core.Reports;

/// <summary>One figure as it stood in a signed document.</summary>
public sealed record FrozenFigure(string Indicator, Scope Scope, Figure Figure);
