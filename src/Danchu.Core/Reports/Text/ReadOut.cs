using System.Text;

namespace Danchu.Core.Reports.Text;

/// <summary>Markup with its tokens replaced by their figures, everything else as typed: what a text said, to be read or taken over.</summary>
public static class ReadOut
{
    public static string Plain(string text, FigureSource source) => Replace(text, inner => ResolveToken.From(inner, source).Text);

    /// <summary>Replaces each token of the text, in footnotes too, by what the caller says; braces that are no token stay.</summary>
    public static string Replace(string text, Func<string, string> replacement)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            result.Append(text, at, open - at).Append(replacement(text[(open + 2)..close]));
            at = close + 2;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
