namespace Danchu.Core.Markup;

/// <summary>A token of a text as its reader sees it: what an editor shows in its place.</summary>
/// <param name="Inner">What stands between the braces.</param>
/// <param name="Problem">Why it cannot be shown.</param>
public sealed record ShownFigure(string Inner, string Text, string Title, string? Problem)
{
    /// <summary>Each token of the texts once.</summary>
    public static IReadOnlyList<ShownFigure> In(IEnumerable<string> texts, FigureSource source) =>
        [.. texts.SelectMany(ParseMarkup.TokensIn).Select(token => token.Inner).Distinct(StringComparer.Ordinal).Select(inner => Of(inner, source))];

    private static ShownFigure Of(string inner, FigureSource source)
    {
        var (text, problem, title, _) = ResolveToken.From(inner, source);
        return new ShownFigure(inner, text, title, problem);
    }
}
