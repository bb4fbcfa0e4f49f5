using System.Text;

namespace Danchu.Documents.Reading;

/// <summary>Gathers inline content; neighbouring text of one style becomes one run (Word cuts sentences into many).</summary>
internal sealed class InlineBuilder
{
    private readonly List<Inline> content = [];
    private readonly StringBuilder text = new();
    private RunStyle style;

    public void Text(string piece, RunStyle pieceStyle)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (pieceStyle != style)
        {
            EndRun();
            style = pieceStyle;
        }

        text.Append(piece);
    }

    public void Add(Inline inline)
    {
        EndRun();
        content.Add(inline);
    }

    public void AddAll(Sequence<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Run run)
            {
                Text(run.Text, run.Style);
            }
            else
            {
                Add(inline);
            }
        }
    }

    public Sequence<Inline> Build()
    {
        EndRun();
        return content.ToSequence();
    }

    private void EndRun()
    {
        if (text.Length > 0)
        {
            content.Add(new Run(Composed(text.ToString()), style));
            text.Clear();
        }
    }

    /// <summary>Old keyboards leave Vietnamese letters as letter and mark; the model holds them composed.</summary>
    private static string Composed(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 || text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}
