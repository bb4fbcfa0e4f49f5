namespace Danchu.Core.Rules;

/// <summary>
/// Holds a rule against many units: which break it, and whether their sums do. Both sides are summed over the same units, those of which everything
/// is known: a unit that has not said how many meetings it held does not make the others' participants look wrong.
/// </summary>
public static class HoldUnits
{
    public static HeldUnits Against(RuleReading rule, IEnumerable<UnitFigures> units)
    {
        var (known, left, right) = (0, 0m, 0m);
        List<BrokenUnit> broken = [];
        foreach (var unit in units.Where(unit => unit.IsAskedOf(rule.Rule)))
        {
            var result = EvaluateRule.Of(rule, unit.Figures);
            if (result.Verdict == RuleVerdict.Unknown)
            {
                continue;
            }

            known++;
            if (result is { Left: { } a, Right: { } b })
            {
                (left, right) = (left + a, right + b);
            }

            if (result.Verdict == RuleVerdict.Broken)
            {
                broken.Add(new BrokenUnit(unit, WriteRuleMessage.Of(rule, result, unit.Figures)));
            }
        }

        return new HeldUnits(rule, known, broken, rule.HoldsOfSums && known > 0 ? new(EvaluateRule.Of(rule.Rule, left, right), left, right) : null);
    }
}

/// <summary>What became of a rule held against many units.</summary>
/// <param name="Known">Units that gave all it needs.</param>
/// <param name="Broken">Those that break it, in the order they came.</param>
/// <param name="Sums">The two sides added over the units that gave all; null where sums say nothing.</param>
public sealed record HeldUnits(RuleReading Rule, int Known, IReadOnlyList<BrokenUnit> Broken, EvaluateRule.Result? Sums)
{
    public bool IsClean => Broken.Count == 0 && Sums?.Verdict != RuleVerdict.Broken;
}

/// <summary>A unit whose figures break a rule, with the sentence that says so.</summary>
public sealed record BrokenUnit(UnitFigures Unit, string Message);
