using System.Text.RegularExpressions;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Reports.Figures;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Figures that the file says in its sentences alone: of indicators that are asked, have no figure yet and go by words of the catalogue ("# ngày công").
/// What is hedged ("trên 100"), or said differently in two places, is nobody's figure.
/// </summary>
internal sealed partial class FiguresInProse(IntakeSource source)
{
    private readonly Dictionary<string, List<(string Quote, string Place)>> found = new(StringComparer.Ordinal);

    private readonly OwnFacts asked = new(
        [
            .. source.File.OwnIndicators.Where(source.File.FigureIsOpen)
                .Select(key => source.Figures.Indicators.GetValueOrDefault(key)).OfType<Indicator>()
                .Where(i => i is { Phrases.Count: > 0, Kind: not IndicatorKind.Text } && source.Figures.Peek(i.Key, Scope.Own).Figure is null)
                .Select(i => new KnownFact(
                    new FigureToken(i.Key, Scope.Own, TokenForm.Value).Inner, i.Name, i.Key, i.Phrases,
                    new FactValue(null, i.Kind == IndicatorKind.Ratio ? 1 : null), Before: null)),
        ],
        source.File.Period.To.Year, source.File.Organisation.Name);

    /// <summary>Each figure that the text says one way only, with the places where.</summary>
    public IEnumerable<(string Indicator, string Quote, IReadOnlyList<string> Places)> Agreeing => found
        .Where(f => f.Value.Select(v => v.Quote).Distinct(StringComparer.Ordinal).Count() == 1)
        .Select(f => (f.Key, f.Value[0].Quote, (IReadOnlyList<string>)[.. f.Value.Select(v => v.Place)]));

    public void Read(string markup, string place)
    {
        if (asked.Known.Count == 0 || markup.Length == 0)
        {
            return;
        }

        foreach (var stated in FindStated.In(markup, source.Figures, asked))
        {
            if (stated.Token.Form == TokenForm.Value && !Hedge().IsMatch(markup.AsSpan(0, stated.Span.Start)))
            {
                found.TryAdd(stated.Fact.Indicator, []);
                found[stated.Fact.Indicator].Add((markup[stated.Span.Start..stated.Span.End], place));
            }
        }
    }

    [GeneratedRegex(@"(trên|hơn|gần|khoảng|dưới|ước)\s+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hedge();
}
