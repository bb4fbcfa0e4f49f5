using Danchu.Core.Indicators;

namespace Danchu.Core.Forms;

/// <summary>One figure of a row that is a sum: <c>hoi-nghi-quan-triet</c>, <c>ho-ngheo.tu</c>.</summary>
/// <param name="Taken">Subtracted from those before it.</param>
public sealed record RowTerm(string Indicator, RatioPart Part = RatioPart.Value, bool Taken = false);
