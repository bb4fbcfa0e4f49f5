using Danchu.Checking.Reading;

namespace Danchu.Checking.Facts;

/// <summary>A number read as saying a fact, with what the fact is.</summary>
/// <param name="LastYear">The number is the figure of the period before, and this period's differs.</param>
/// <param name="Computed">What the fact gives in the way the text says it; null where the form has no figure.</param>
internal sealed record FactReading(StatedFact Said, Number Number, KnownFact Fact, decimal? Computed, bool LastYear);
