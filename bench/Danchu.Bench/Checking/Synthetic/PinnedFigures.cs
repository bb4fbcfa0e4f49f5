using System.Globalization;
using Danchu.Checking;
using Danchu.Core.Markup;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Figures that fix one another: a ratio and its percentage, a total and its kinds in one sentence, one figure in the body and the annex.</summary>
internal sealed record PinnedFigures(string Kind, IReadOnlyList<TextSpan> Places)
{
    private const string Ratio = "facts: ratio and percentage";
    private const string Sum = "facts: total and kinds";

    private const string Annex = "facts: body against annex";

    public static readonly string[] Kinds = [Ratio, Sum, Annex];

    public static PinnedFigures Twice(TextSpan body, TextSpan annex) => new(Annex, [body, annex]);

    public static IEnumerable<PinnedFigures> In(List<(FigureToken Token, TextSpan Place)> figures)
    {
        var named = figures.Where(figure => figure.Token.Single is not null)
            .Select(figure => (Key: figure.Token.Single!.Indicator, figure.Token.Form.Style, figure.Place)).ToList();
        foreach (var (key, style, place) in named)
        {
            foreach (var ratio in named.Where(other => style == TokenStyle.Percentage && other.Style == TokenStyle.Value && Is(other.Key, key)).Take(1))
            {
                yield return new(Ratio, [ratio.Place, place]);
            }

            var kinds = named.Where(other =>
                style == TokenStyle.Value && other.Style == style && other.Key.StartsWith(key + ".", StringComparison.Ordinal)).ToList();
            if (kinds.Count > 1)
            {
                yield return new(Sum, [place, .. kinds.Select(kind => kind.Place)]);
            }
        }
    }

    public PinnedFigures MovedBy(int characters) =>
        this with { Places = [.. Places.Select(place => new TextSpan(place.Start + characters, place.End + characters))] };

    /// <summary>As they are printed, within half a unit of a percentage's last place.</summary>
    public bool Holds(string text)
    {
        var printed = Places.Select(place => text[place.Start..place.End]).ToList();
        if (Kind is Annex)
        {
            return Is(printed[0], printed[1]);
        }

        if (Kind is Sum)
        {
            return Number(printed[0]) == printed.Skip(1).Sum(Number);
        }

        var sides = printed[0].Split('/');
        return sides.Length == 2 && Number(sides[1]) is > 0 and var whole
            && Math.Abs((Number(sides[0]) * 100 / whole) - Number(printed[1].TrimEnd('%'))) <= 0.01m;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static decimal Number(string printed) =>
        decimal.Parse(printed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
}
