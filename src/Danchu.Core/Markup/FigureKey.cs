using Danchu.Core.Indicators;

namespace Danchu.Core.Markup;

/// <summary>Which figure is meant: the indicator, whose, and of which other period ("2022-Q1"); null is the report's own.</summary>
public readonly record struct FigureKey(string Indicator, Scope Scope, string? Period = null);
