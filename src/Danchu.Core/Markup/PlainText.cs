using System.Text;
using Danchu.Documents;

namespace Danchu.Core.Markup;

/// <summary>The words of inline content as a reader sees them in the line: without footnotes.</summary>
internal static class PlainText
{
    public static string Of(Sequence<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline switch
            {
                Run run => run.Text,
                BoundFigure figure => figure.Text,
                LineBreak => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }
}
