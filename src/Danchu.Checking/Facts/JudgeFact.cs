using Danchu.Checking.Reading;
using Danchu.Checking.Rounding;

namespace Danchu.Checking.Facts;

/// <summary>Holds a number against the fact it says, in whichever of its scopes fits.</summary>
internal static class JudgeFact
{
    /// <summary>Null where nothing can be said: a hedged number that may be right, a share of what is no ratio.</summary>
    public static FactReading? Judge(Number number, KnownFact[] scopes, CheckOptions options)
    {
        FactReading? wrong = null;
        foreach (var fact in scopes)
        {
            if (Read(number, fact) is not { } read)
            {
                continue;
            }

            if (read.Said.Verdict != Verdict.Contradicts)
            {
                return read;
            }

            wrong ??= read;
        }

        return wrong is null ? null : wrong with { LastYear = options.Year > 0 && Array.Exists(scopes, fact => IsLastYear(number, fact)) };
    }

    private static FactReading? Read(Number number, KnownFact fact)
    {
        var said = As(number, fact.Now);
        if (number.Role == NumberRole.Percentage && fact.Now.Share is null)
        {
            return null;
        }

        var verdict = Hold(number, said, fact.Now);
        if (verdict is null)
        {
            return null;
        }

        var computed = said == StatedAs.Percentage ? fact.Now.Share : fact.Now.Value;
        return new FactReading(new StatedFact(Span(number, said), fact.Key, said, verdict.Value), number, fact, computed, LastYear: false);
    }

    private static StatedAs As(Number number, FactValue value) => number.Role switch
    {
        NumberRole.Percentage => StatedAs.Percentage,
        NumberRole.Numerator when value.Denominator is not null => StatedAs.Whole,
        NumberRole.Numerator => StatedAs.Numerator,
        _ => value.Denominator is null ? StatedAs.Whole : StatedAs.Numerator,
    };

    private static Verdict? Hold(Number number, StatedAs said, FactValue value)
    {
        if (value.Value is not { } figure)
        {
            return Verdict.Contradicts;
        }

        if (said == StatedAs.Percentage)
        {
            return Precision.JudgeShare(number, Interval.Exactly(value.Share!.Value));
        }

        if (number.Hedge != Hedge.None)
        {
            return Fits(number, figure) ? Verdict.HoldsAsHedged : null;
        }

        var whole = said != StatedAs.Whole || number.Other is null || value.Denominator is null || Precision.Of(number.Other).Contains(value.Denominator.Value);
        return whole && Precision.Of(number).Contains(figure) ? Verdict.Holds : Verdict.Contradicts;
    }

    private static bool Fits(Number number, decimal figure) => number.Hedge switch
    {
        Hedge.Above => figure >= number.Value,
        Hedge.Below => figure <= number.Value,
        _ => true,
    };

    private static bool IsLastYear(Number number, KnownFact fact) => fact.Before is { Value: not null } before
        && (number.Role != NumberRole.Percentage || before.Share is not null)
        && Hold(number, As(number, before), before) is Verdict.Holds;

    private static TextSpan Span(Number number, StatedAs said) =>
        said == StatedAs.Whole && number.Other is { } other ? new(number.Start, Math.Max(number.End, other.End)) : number.Span;
}
