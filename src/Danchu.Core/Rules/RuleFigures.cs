using Danchu.Core.Facts;
using Danchu.Core.Indicators;

namespace Danchu.Core.Rules;

/// <summary>Where the figures come from that rules are held against: a unit's facts, a report's frozen figures, sums over units.</summary>
/// <param name="Now">Null: not reported.</param>
/// <param name="Before">Of the previous period.</param>
public sealed record RuleFigures(Func<string, Scope, Figure?> Now, Func<string, Scope, Figure?> Before)
{
    /// <summary>
    /// The number a rule computes with: not reported and not available are unknown; what did not occur is 0, but nothing is known of the whole it
    /// would have been part of.
    /// </summary>
    public static decimal? Number(Figure? figure, RatioPart part) => figure switch
    {
        null or { State: FigureState.NotAvailable } => null,
        { State: FigureState.NotArisen } => part == RatioPart.Denominator ? null : 0,
        { Denominator: { } denominator } => part switch
        {
            RatioPart.Numerator => figure.Value,
            RatioPart.Denominator => denominator,
            RatioPart.Value => null,
        },
        _ => part == RatioPart.Value ? figure.Value : null,
    };

    /// <summary>The value of one side; null when any figure of it is unknown.</summary>
    public static decimal? Sum(RuleExpression side, Func<string, Scope, Figure?> figures)
    {
        var sum = side.Constant;
        foreach (var term in side.Terms)
        {
            if (Number(figures(term.Indicator, term.Scope), term.Part) is not { } number)
            {
                return null;
            }

            sum += term.Factor * number;
        }

        return sum;
    }
}
