using System.Text;
using System.Text.RegularExpressions;
using Danchu.Checking;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Demonstration.Samples;

namespace Danchu.Tests.Checking;

/// <summary>
/// The texts of the demonstration with their tokens typed as digits: every number whose figure is known by the token. How many are recognised, and that
/// none is taken for another.
/// </summary>
public sealed partial class StatedInSamplesTests
{
    private static readonly CatalogueFiles Catalogue = ParseCatalogue.From(Path.Combine(RepositoryRoot.Find(), "catalogue")).Value!;
    private static readonly SampleFiles Samples = ParseSamples.From(Path.Combine(RepositoryRoot.Find(), "samples", "lai-chau-2023"), Catalogue).Value!;
    private static readonly Dictionary<string, Indicator> Indicators =
        Catalogue.Indicators.ToDictionary(i => i.Value.Key, i => i.Value, StringComparer.Ordinal);

    [Fact]
    public void Numbers_AsTheFormHasThem_AreRecognisedAndNoneIsWrong()
    {
        var typed = Samples.Texts.SelectMany(text => Read(text, add: 0)).ToList();

        typed.Where(number => number.Key is { } key && !string.Equals(key, number.Token, StringComparison.Ordinal)).ShouldBeEmpty();
        typed.Where(number => number.Verdict == Verdict.Contradicts).ShouldBeEmpty();
        typed.Count.ShouldBeGreaterThan(400);
        typed.Count(number => number.Key is not null).ShouldBeGreaterThanOrEqualTo(typed.Count * 95 / 100);
    }

    [Fact]
    public void Numbers_ThatAreSevenTooMany_AreFound()
    {
        var typed = Samples.Texts.SelectMany(text => Read(text, add: 7)).ToList();

        typed.Count(number => number.Verdict == Verdict.Contradicts).ShouldBeGreaterThanOrEqualTo(typed.Count * 95 / 100);
        typed.Where(number => number.Key is { } key && !string.Equals(key, number.Token, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private sealed record Typed(string Text, string Token, string? Key, Verdict? Verdict);

    // Only the units' own figures: those of several units are totals, which no file of the samples has.
    private static IEnumerable<Typed> Read(SampleText text, decimal add)
    {
        var facts = Known(text.Organisation).ToList();
        var figures = facts.ToDictionary(fact => fact.Indicator, StringComparer.Ordinal);
        var (spelled, tokens) = Spell(text.Markup, figures, add);
        var unit = Samples.Organisations.First(o => string.Equals(o.Code, text.Organisation, StringComparison.Ordinal)).Name;
        var stated = Checker.Read(spelled, new CheckOptions { Facts = facts, Year = 2023, Unit = unit }).Stated.ToLookup(s => s.Span.Start);
        return tokens.Select(token => new Typed(
            text.File + ": " + spelled[..token.Start].Split('\n')[^1], token.Indicator, stated[token.Start].FirstOrDefault()?.Key,
            stated[token.Start].FirstOrDefault()?.Verdict));
    }

    private static IEnumerable<KnownFact> Known(string organisation) => Samples.Facts
        .Where(row => row.Period.Year == 2023 && string.Equals(row.Organisation, organisation, StringComparison.Ordinal) && row.Text is null)
        .Select(row => new KnownFact(
            row.Indicator, row.Indicator, row.Indicator, Indicators[row.Indicator].Phrases,
            row.State == FigureState.NotAvailable ? new FactValue(null) : new FactValue(row.Value ?? 0, row.Denominator), null));

    private static (string Text, List<(int Start, string Indicator)> Tokens) Spell(string markup, Dictionary<string, KnownFact> facts, decimal add)
    {
        var text = new StringBuilder();
        var tokens = new List<(int, string)>();
        var at = 0;
        foreach (Match match in Token().Matches(markup))
        {
            text.Append(markup, at, match.Index - at);
            at = match.Index + match.Length;
            if (FigureToken.Read(match.Groups["inner"].Value) is { Form.Style: TokenStyle.Value or TokenStyle.Percentage, SingleOwn: { } term } token
                && facts.TryGetValue(term.Indicator, out var fact) && fact.Now is { Value: > 0 } now)
            {
                tokens.Add((text.Length, term.Indicator));
                text.Append(Write(token, now.Value.Value + add, now.Denominator is { } whole ? whole + (4 * add) + add : null));
            }
            else
            {
                text.Append("nhiều");
            }
        }

        return (text.Append(markup, at, markup.Length - at).ToString(), tokens);
    }

    private static string Write(FigureToken token, decimal value, decimal? whole) => whole is { } denominator
        ? token.Form == TokenForm.Percentage ? WriteFigure.Percentage(value, denominator)! : WriteFigure.Ratio(value, denominator)
        : WriteFigure.Count(value);

    [GeneratedRegex(@"\{\{(?<inner>[^{}]*)\}\}", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Token();
}
