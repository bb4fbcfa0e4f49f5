using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Danchu.Core.Markup;

/// <summary>Markup with its tokens replaced by their figures, everything else as typed: the wording of a text, to be read or copied.</summary>
public static class SpellOut
{
    public static string Plain(string text, FigureSource source) => Replace(text, inner => ResolveToken.From(inner, source).Text);

    /// <summary>Markup without tokens as a reader says it: no marks of emphasis or list, footnotes in brackets where they stand.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var said in ParseMarkup.From(text).Descendants())
        {
            words.Append(said switch
            {
                TableLines table => string.Join(' ', table.Read().Rows.SelectMany(row => row).Select(Words)),
                LiteralInline literal => literal.Content.ToString(),
                TokenInline token => $"{{{{{token.Inner}}}}}",
                FootnoteInline footnote => $" (chú thích: {Words(footnote.Content)})",
                LeafInline => " ",
                _ => "",
            });
        }

        return words.ToString();
    }

    /// <summary>Replaces each token of the text, in footnotes too, by what the caller returns; other braces stay.</summary>
    public static string Replace(string text, Func<string, string> replacement)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end, inner) in ParseMarkup.TokensIn(text))
        {
            result.Append(text, at, start - at).Append(replacement(inner));
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
