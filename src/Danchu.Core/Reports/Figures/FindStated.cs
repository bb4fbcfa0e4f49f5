using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Figures;

/// <summary>Finds the numbers of a section's markup that say a fact of the report's form and are not bound to it.</summary>
internal static class FindStated
{
    public static IReadOnlyList<StatedNumber> In(string markup, FigureSource figures, OwnFacts own)
    {
        var spelled = SpelledText.Of(markup, figures);
        var options = new CheckOptions
        {
            Facts = own.Known, Year = own.Year, Unit = own.Unit, Told = [.. spelled.Tokens],
        };
        var facts = own.Known.ToDictionary(fact => fact.Key, StringComparer.Ordinal);
        return [.. Checker.Read(spelled.Text, options).Stated
            .Where(stated => stated.As != StatedAs.Numerator)
            .Select(stated => (Stated: stated, Span: spelled.InMarkup(stated.Span)))
            .Where(found => found.Span is not null)
            .Select(found => new StatedNumber(
                found.Span!.Value, Quote.Of(spelled.Text, found.Stated.Span), facts[found.Stated.Key], Token(found.Stated), found.Stated.Verdict))];
    }

    private static FigureToken Token(StatedFact stated) => FigureToken.Read(stated.Key)! with
    {
        Form = stated.As == StatedAs.Percentage ? TokenForm.Percentage : TokenForm.Value,
    };
}

/// <summary>A number as typed that says a fact.</summary>
/// <param name="Span">Its place in the markup, without a percent sign.</param>
/// <param name="Quote">As it is typed.</param>
/// <param name="Token">What would bind it.</param>
public sealed record StatedNumber(TextSpan Span, string Quote, KnownFact Fact, FigureToken Token, Verdict Verdict)
{
    public bool Agrees => Verdict != Verdict.Contradicts;
}
