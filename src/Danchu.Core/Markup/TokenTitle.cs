using Danchu.Core.Indicators;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>A token in words: the name of its indicator with whose figure it is and of which period; of a sum all of them with their signs.</summary>
internal static class TokenTitle
{
    // Word keeps 64 letters of it, and messages show it whole.
    private const int MostTerms = 4;

    public static string Of(FigureToken token, FigureSource source) => Of(token.Sum, source);

    public static string Of(TokenTerm term, FigureSource source) =>
        NameOf(term, source) + After(term, source) + (term.Periods.IsEmpty ? "" : $", {term.PeriodWords}");

    private static string Of(Sequence<TokenTerm> terms, FigureSource source)
    {
        var names = terms.Take(MostTerms).Select((term, at) => (at == 0 ? "" : term.Taken ? " − " : " + ") + Of(term, source));
        return string.Concat(names) + (terms.Count > MostTerms ? " …" : "");
    }

    private static string NameOf(TokenTerm term, FigureSource source) => source.Indicators[term.Indicator] switch
    {
        { NumeratorName: { Length: > 0 } numerator } when term.Part == RatioPart.Numerator => numerator,
        { DenominatorName: { Length: > 0 } denominator } when term.Part == RatioPart.Denominator => denominator,
        var indicator => indicator.Name,
    };

    private static string After(TokenTerm term, FigureSource source) =>
        term.Scope is { Kind: ScopeKind.Organisation, Code: { } code } && source.Organisations?.GetValueOrDefault(code) is { } name
            ? $" (của {name})"
            : ScopeWords.After(term.Scope);
}
