using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>What a token comes to before it is written: the sum or the ratio of its figures, of the report's period or of the one before.</summary>
internal static class EvaluateToken
{
    /// <returns>Null where a figure it needs was not reported, which <paramref name="silent"/> is then given.</returns>
    public static Figure? Of(FigureToken token, Func<FigureKey, Figure?> figures, Action<TokenTerm> silent)
    {
        var sum = Sum(token.Sum, figures, silent);
        if (token.Base.IsEmpty || sum is null)
        {
            return sum;
        }

        // Where one of the two did not arise or is not known, that is what can be said of the ratio.
        var whole = Sum(token.Base, figures, silent);
        return whole is null || sum.State != FigureState.Value ? (whole is null ? null : sum)
            : whole.State != FigureState.Value ? whole
            : Figure.OfRatio(sum.Value ?? 0, whole.Value ?? 0);
    }

    private static Figure? Sum(Sequence<TokenTerm> terms, Func<FigureKey, Figure?> figures, Action<TokenTerm> silent)
    {
        List<(Figure Figure, bool Taken)> found = [];
        foreach (var term in terms)
        {
            foreach (var key in KeysOf(term))
            {
                if (figures(key) is not { } figure)
                {
                    silent(term);
                    return null;
                }

                found.Add((PartOf(figure, term.Part), term.Taken));
            }
        }

        return found is [(var only, _)] ? only : Added(found);
    }

    public static IEnumerable<FigureKey> KeysOf(TokenTerm term) => term.Periods.IsEmpty
        ? [new FigureKey(term.Indicator, term.Scope)]
        : term.Periods.Select(period => new FigureKey(term.Indicator, term.Scope, period.ToString()));

    private static Figure PartOf(Figure figure, RatioPart part) => (part, figure) switch
    {
        (RatioPart.Numerator, { Value: { } numerator }) => Figure.Of(numerator),
        (RatioPart.Denominator, { Denominator: { } denominator }) => Figure.Of(denominator),
        _ => figure,
    };

    // What did not arise adds nothing; what is not known leaves the whole unknown.
    private static Figure Added(List<(Figure Figure, bool Taken)> found)
    {
        if (found.Exists(one => one.Figure.State == FigureState.NotAvailable))
        {
            return Figure.NotAvailable;
        }

        if (found.TrueForAll(one => one.Figure.State == FigureState.NotArisen))
        {
            return Figure.NotArisen;
        }

        var value = found.Sum(one => (one.Taken ? -1 : 1) * (one.Figure.Value ?? 0));
        return found.Exists(one => one.Figure.Denominator is not null)
            ? Figure.OfRatio(value, found.Sum(one => (one.Taken ? -1 : 1) * (one.Figure.Denominator ?? 0)))
            : Figure.Of(value);
    }
}
