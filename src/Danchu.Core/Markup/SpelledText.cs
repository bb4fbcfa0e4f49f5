using System.Text;
using Danchu.Checking;

namespace Danchu.Core.Markup;

/// <summary>A markup text with its tokens written out as their figures, and the way back from a place in it to the markup.</summary>
public sealed class SpelledText
{
    private readonly List<Piece> pieces;

    private SpelledText(string text, List<Piece> pieces) => (Text, this.pieces) = (text, pieces);

    public string Text { get; }

    /// <summary>Where the figures of tokens stand in <see cref="Text"/>.</summary>
    public IEnumerable<TextSpan> Tokens => pieces.Where(piece => piece.IsToken).Select(piece => new TextSpan(piece.At, piece.At + piece.Length));

    /// <param name="Origin">Where the piece begins in the markup.</param>
    private sealed record Piece(int At, int Length, int Origin, bool IsToken);

    public static SpelledText Of(string markup, FigureSource figures)
    {
        var text = new StringBuilder(markup.Length);
        List<Piece> written = [];
        var at = 0;
        foreach (var (start, end, inner) in ParseMarkup.TokensIn(markup))
        {
            Add(markup[at..start], at, isToken: false);
            Add(ResolveToken.From(inner, figures).Text, start, isToken: true);
            at = end;
        }

        Add(markup[at..], at, isToken: false);
        return new SpelledText(text.ToString(), written);

        void Add(string words, int origin, bool isToken)
        {
            written.Add(new Piece(text.Length, words.Length, origin, isToken));
            text.Append(words);
        }
    }

    /// <summary>The same place in the markup; null for what a token wrote.</summary>
    public TextSpan? InMarkup(TextSpan span) =>
        pieces.Find(piece => !piece.IsToken && piece.At <= span.Start && span.End <= piece.At + piece.Length) is { } piece
            ? new TextSpan(span.Start - piece.At + piece.Origin, span.End - piece.At + piece.Origin)
            : null;
}
