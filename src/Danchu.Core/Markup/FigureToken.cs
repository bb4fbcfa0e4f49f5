using System.Text.RegularExpressions;
using Danchu.Core.Indicators;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>
/// A figure token as it stands in the text: <c>{{ngay-cong@toan-bo}}</c>, <c>{{hoa-giai-thanh@xa|%}}</c>, <c>{{a/b@xa}}</c>, <c>{{a + b@xa - c}}</c>,
/// <c>{{a:2021|+-%1}}</c>, <c>{{nhan-khau@xa|tren van1}}</c> (docs/adr/0011).
/// </summary>
/// <param name="Sum">What is added, at least one.</param>
/// <param name="Base">What the sum is held against; empty where there is no ratio of two sides.</param>
public sealed partial record FigureToken(Sequence<TokenTerm> Sum, Sequence<TokenTerm> Base, TokenForm Form)
{
    /// <summary>More than a sentence names.</summary>
    public const int TermsLimit = 12;

    public FigureToken(string indicator, Scope scope, TokenForm form)
        : this([new TokenTerm(indicator, Scope: scope)], [], form)
    {
    }

    public IEnumerable<TokenTerm> Terms => Sum.Concat(Base);

    /// <summary>The one figure it names, where it is one of the report's own period and nothing is reckoned; else null.</summary>
    public TokenTerm? Single => this is { Sum: [{ Part: RatioPart.Value, Periods.IsEmpty: true } only], Base.IsEmpty: true } ? only : null;

    /// <summary>The unit's own figure that it names in the form, where that is all it says; else null.</summary>
    public TokenTerm? SingleOwn => Single is { Scope.Kind: ScopeKind.Own } only ? only : null;

    /// <summary>Reads what stands between the braces; null when it is no token.</summary>
    public static FigureToken? Read(string inner)
    {
        var stroke = inner.IndexOf('|', StringComparison.Ordinal);
        var (figure, word) = stroke < 0 ? (inner, "") : (inner[..stroke], inner[(stroke + 1)..].Trim());
        var sides = figure.Split('/');
        if (sides.Length > 2 || TokenForm.Read(word) is not { } form || (stroke >= 0 && word.Length == 0) || Side(sides[0]) is not { } sum)
        {
            return null;
        }

        var whole = sides.Length == 2 ? Side(sides[1]) : [];
        if (whole is null || sum.Count + whole.Count > TermsLimit)
        {
            return null;
        }

        var held = whole.ConvertAll(typed => typed.Term);
        return new FigureToken(Inheriting(sum, held), held.ToSequence(), form);
    }

    /// <summary>The token as it is typed, braces included.</summary>
    public override string ToString() => $"{{{{{Inner}}}}}";

    /// <summary>Without braces: also the tag of the bound figure in the document.</summary>
    public string Inner => Written(Sum, NamingOf(term => term.Scope), NamingOf(term => term.Periods))
        + (Base.IsEmpty ? "" : "/" + Written(Base, TokenTerm.Naming.Usual, TokenTerm.Naming.Usual)) + Form;

    // Of a ratio, the side above takes over what only the side below says: a/b@xa is of the communes on both sides.
    private static Sequence<TokenTerm> Inheriting(List<TokenTerm.Typed> sum, List<TokenTerm> held)
    {
        var scope = !sum.Exists(typed => typed.NamesScope) ? Common(held, term => term.Scope) : null;
        var periods = !sum.Exists(typed => typed.NamesPeriod) ? Common(held, term => term.Periods) : null;
        return sum.Select(typed => typed.Term with { Scope = scope ?? typed.Term.Scope, Periods = periods ?? typed.Term.Periods }).ToSequence();
    }

    private static T? Common<T>(IReadOnlyList<TokenTerm> terms, Func<TokenTerm, T> of)
        where T : struct, IEquatable<T> =>
        terms.Count > 0 && terms.All(term => of(term).Equals(of(terms[0]))) ? of(terms[0]) : null;

    private TokenTerm.Naming NamingOf<T>(Func<TokenTerm, T> of)
        where T : struct, IEquatable<T>
    {
        if (Common(Base, of) is not { } below || below.Equals(default(T)))
        {
            return TokenTerm.Naming.Usual;
        }

        return Sum.All(term => of(term).Equals(below)) ? TokenTerm.Naming.LeftOut : TokenTerm.Naming.Always;
    }

    private static string Written(Sequence<TokenTerm> terms, TokenTerm.Naming scope, TokenTerm.Naming period) =>
        string.Concat(terms.Select((term, at) => (at == 0 ? "" : term.Taken ? " - " : " + ") + term.Write(scope, period)));

    private static List<TokenTerm.Typed>? Side(string text)
    {
        List<TokenTerm.Typed> terms = [];
        var (at, taken) = (0, false);
        text = text.Trim();
        foreach (Match sign in Signs().Matches(text))
        {
            if (TokenTerm.Read(text[at..sign.Index], taken) is not { } term)
            {
                return null;
            }

            terms.Add(term);
            (at, taken) = (sign.Index + sign.Length, sign.Value.Contains('-', StringComparison.Ordinal));
        }

        if (TokenTerm.Read(text[at..], taken) is not { } last)
        {
            return null;
        }

        terms.Add(last);
        return terms;
    }

    // A key has hyphens: a minus has a blank on each side.
    [GeneratedRegex(@"\s*\+\s*|\s+-\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signs();
}
