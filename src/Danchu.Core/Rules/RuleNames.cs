using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>What a rule may name: the indicators and forms there are.</summary>
public sealed record RuleNames(IReadOnlyDictionary<string, Indicator> Indicators, IReadOnlySet<string> Forms);
