using System.Text;
using Danchu.Documents.Encodings;

namespace Danchu.Documents.Reading;

/// <summary>Gathers inline content; neighbouring text of one style becomes one run (Word cuts sentences into many).</summary>
/// <param name="letters">Reads the letters of old encodings; null where they have been read.</param>
internal sealed class InlineBuilder(LegacyLetters? letters = null)
{
    private readonly List<Inline> content = [];
    private readonly List<LetterFont> fonts = [];
    private readonly StringBuilder text = new();
    private RunStyle style;
    private LetterFont font = LetterFont.Unknown;

    public void Text(string piece, RunStyle pieceStyle) => Text(piece, pieceStyle, font with { Caps = false });

    public void Text(string piece, RunStyle pieceStyle, LetterFont pieceFont)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (pieceStyle != style || pieceFont != font)
        {
            EndRun();
            (style, font) = (pieceStyle, pieceFont);
        }

        text.Append(piece);
    }

    public void Add(Inline inline)
    {
        EndRun();
        content.Add(inline);
    }

    public void AddAll(IEnumerable<Inline> inlines)
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
        return letters is null || fonts.Count == 0 ? content.ToSequence() : Read(letters);
    }

    private void EndRun()
    {
        if (text.Length > 0)
        {
            var read = Composed(text.ToString());
            content.Add(new Run(letters is null ? PlainBlanks.Of(read) : read, style));
            fonts.Add(font);
            text.Clear();
        }
    }

    private Sequence<Inline> Read(LegacyLetters reading)
    {
        var runs = content.OfType<Run>().ToList();
        var read = reading.Read([.. runs.Select((run, at) => new Lettered(run.Text, fonts[at]))]);
        var (whole, next) = (new InlineBuilder(), 0);
        whole.AddAll(content.Select(inline => inline is Run run ? run with { Text = read[next++] } : inline));
        return whole.Build();
    }

    /// <summary>Old keyboards leave Vietnamese letters as letter and mark; the model holds them composed.</summary>
    private static string Composed(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 || text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}
