using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Facts;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Figures;

/// <summary>The stored values behind a token's words: a count is one figure, a ratio two.</summary>
internal static class BoundFigures
{
    public static BoundText In(FlatText flat, FigureSource source) => new(
        [.. flat.Figures.SelectMany(figure => Of(figure, flat.Text, source))],
        [.. flat.Figures.Where(figure => ListToken.Read(figure.Tag) is not null).Select(figure => figure.Span)]);

    private static IEnumerable<KnownFigure> Of(FlatFigure printed, string text, FigureSource source)
    {
        if (FigureToken.Read(printed.Tag) is not { } token
            || EvaluateToken.Of(token, key => source.Now(key.Indicator, key.Scope, key.Period), _ => { }) is not { State: FigureState.Value } figure)
        {
            return [];
        }

        var (value, whole) = (figure.Value, figure.Denominator);
        return token.Form.Style switch
        {
            TokenStyle.Percentage when whole > 0 =>
                Known(printed, text, decimal.Round((value ?? 0) * 100 / whole.Value, token.Form.Decimals, MidpointRounding.AwayFromZero)),
            TokenStyle.Value when whole is { } denominator => Known(printed, text, value, denominator),
            TokenStyle.Value => Known(printed, text, value),

            // "tăng 12": the difference has its own arithmetic, and both sides are facts.
            _ => [],
        };
    }

    private static IEnumerable<KnownFigure> Known(FlatFigure printed, string text, params IEnumerable<decimal?> values)
    {
        var at = printed.Span.Start;
        foreach (var (index, value) in values.Index())
        {
            var end = at;
            while (end < printed.Span.End && text[end] is not ('/' or '%'))
            {
                end++;
            }

            if (value is { } stored && end > at)
            {
                yield return new KnownFigure(index == 0 ? printed.Tag : printed.Tag + "#2", new TextSpan(at, end), stored);
            }

            at = end + 1;
        }
    }
}
