using System.Text.RegularExpressions;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;

namespace Danchu.Core.Reports.Drafts;

/// <summary>A sentence of the catalogue with what this period's figures and entries can say of it.</summary>
/// <param name="hasBelow">The unit has others below it: sentences may tell their sums.</param>
internal sealed partial class FillSentence(FigureSource figures, bool hasBelow)
{
    /// <param name="Markup">Null where it is not for this unit, or has nothing to say.</param>
    /// <param name="Missing">The figure it waits for.</param>
    public sealed record Filled(string? Markup, TokenTerm? Missing = null);

    private static readonly Filled Nothing = new(Markup: null);

    /// <summary>The first figure of a sentence: what it is about. Null for one that tells none.</summary>
    public static TokenTerm? LeadOf(string text) =>
        ParseMarkup.TokensIn(text).Select(token => FigureToken.Read(token.Inner)?.Sum[0]).FirstOrDefault(term => term is not null);

    public Filled Of(DraftSentence sentence)
    {
        var lead = LeadOf(sentence.Text);
        var told = Clauses().Replace(sentence.Text, clause => Says(clause.Groups["inner"].Value) ? clause.Groups["inner"].Value : "");
        if (IsOfOthers(told))
        {
            return Nothing;
        }

        if (lead is not null && Evaluate(First(told)) is var figure && !Tells(figure))
        {
            return figure is null or { State: FigureState.NotAvailable } ? new Filled(null, lead)
                : sentence.None.Length > 0 ? new Filled(sentence.None) : Nothing;
        }

        var written = EmptyLists().Replace(told, list => Says(list.Value) ? list.Value : "");
        return lead is null && (!Says(written) || (Tells(told) && !Tells(written))) ? Nothing : new Filled(written);
    }

    // A sentence that was to tell a list has nothing to say without it.
    private static bool Tells(string text) => ParseMarkup.TokensIn(text).Any();

    // All its figures are there and none is nought; a list has something to tell.
    private bool Says(string clause) => ParseMarkup.TokensIn(clause).All(token => ListToken.Read(token.Inner) is { } list
        ? figures.Now(list.Inner, Scope.Own) is not null
        : FigureToken.Read(token.Inner) is { } named && !IsForeign(named) && Tells(Evaluate(named)) && ResolveToken.From(token.Inner, figures).Problem is null);

    private bool IsOfOthers(string text) => ParseMarkup.TokensIn(text).Any(token => FigureToken.Read(token.Inner) is { } named && IsForeign(named));

    private bool IsForeign(FigureToken token) => !hasBelow && token.Terms.Any(term => term.Scope.Kind != ScopeKind.Own);

    private static FigureToken First(string text) =>
        ParseMarkup.TokensIn(text).Select(token => FigureToken.Read(token.Inner)).OfType<FigureToken>().First();

    private Figure? Evaluate(FigureToken token) => EvaluateToken.Of(token, key => figures.Now(key.Indicator, key.Scope, key.Period), _ => { });

    private static bool Tells(Figure? figure) => figure is { State: FigureState.Value }
        && (figure.Text is { Length: > 0 } || figure.Value is not (null or 0) || figure.Denominator > 0);

    [GeneratedRegex("<(?<inner>[^<>]*)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clauses();

    [GeneratedRegex(@" ?\{\{so:[^}]*\}\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyLists();
}
