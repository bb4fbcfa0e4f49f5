using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;

namespace Danchu.Core.Reports.Figures;

/// <summary>The report's own facts, with the words they go by: what its text is held against.</summary>
internal static class FormFacts
{
    private static readonly Scope[] Scopes = [Scope.Own, Scope.OfLevel(Level.Commune), Scope.Subtree];

    public static OwnFacts Of(OpenedReport file, FigureSource figures) =>
        new([.. Known(file, figures)], file.Period.To.Year, file.Organisation.Name);

    private static IEnumerable<KnownFact> Known(OpenedReport file, FigureSource figures)
    {
        List<(string Indicator, Scope Scope)> rows = [.. file.StatisticalForm?.Rows.Select(row => (row.Indicator, row.Scope)) ?? []];
        var keys = rows.Select(row => row.Indicator).Concat(file.OwnIndicators).Distinct(StringComparer.Ordinal);
        var asked = rows.Concat(keys.SelectMany(_ => Scopes, (key, scope) => (key, scope))).Distinct();
        foreach (var (key, scope) in asked)
        {
            if (figures.Indicators.GetValueOrDefault(key) is { Phrases.Count: > 0, Kind: not IndicatorKind.Text } indicator
                && figures.Peek(key, scope) is { Figure: { } now } found)
            {
                var token = new FigureToken(key, scope, TokenForm.Value);
                yield return new KnownFact(
                    token.Inner, indicator.Name + ScopeWords.After(scope), key, indicator.Phrases, Value(now),
                    found.Previous is { } before ? Value(before) : null);
            }
        }
    }

    private static FactValue Value(Figure figure) => figure.State switch
    {
        FigureState.Value => new FactValue(figure.Value, figure.Denominator),
        FigureState.NotArisen => new FactValue(0),
        FigureState.NotAvailable => new FactValue(null),
    };
}
