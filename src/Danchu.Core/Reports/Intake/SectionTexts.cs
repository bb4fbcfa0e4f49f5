using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Documents;
using Block = Danchu.Documents.Block;
using Inline = Danchu.Documents.Inline;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Texts of sections in one way of writing, so that the file's and the system's can be compared: what went into a document and came back
/// unchanged is the same text. A figure that had no value when the file was made stands in it as "[? …]" and is bound again.
/// </summary>
internal sealed class SectionTexts
{
    private const int MostLines = 1500;

    private readonly FigureSource figures;
    private readonly Dictionary<string, string> holes = new(StringComparer.Ordinal);

    public SectionTexts(FigureSource figures, IEnumerable<string> texts)
    {
        this.figures = figures;
        foreach (var text in texts)
        {
            SpellOut.Replace(text, Remember);
        }
    }

    public string OfSystem(string text) => OfBlocks(new MarkupToBlocks(figures, _ => { }).Convert(text), _ => { });

    public string OfBlocks(IEnumerable<Block> blocks, Action<string> lost) =>
        InputText.Lines(new BlocksToMarkup(lost).Convert(blocks.Select(block => RewriteInlines.In(block, BindAgain))));

    /// <summary>As it will read, with the figures of the system.</summary>
    public string Shown(string markup) => SpellOut.Plain(markup, figures);

    /// <summary>
    /// The file's text with its unchanged lines bound as they were: some programs drop the tags of content controls when they save (LibreOffice 7.4),
    /// and a line that reads as before is the line from before.
    /// </summary>
    public string BoundAsBefore(string file, string system)
    {
        var (now, before) = (file.Split('\n'), system.Split('\n'));
        if (!system.Contains("{{", StringComparison.Ordinal) || now.Length > MostLines || before.Length > MostLines)
        {
            return file;
        }

        var (shownNow, shownBefore) = (Array.ConvertAll(now, Shown), Array.ConvertAll(before, Shown));
        var partners = AlignInOrder.Of(before.Length, now.Length, (b, n) => string.Equals(shownBefore[b], shownNow[n], StringComparison.Ordinal) ? 1 : 0);
        return string.Join('\n', now.Select((line, at) => partners[at] is { } partner ? before[partner] : line));
    }

    private string Remember(string inner)
    {
        if (TokenTag.Of(inner) is { Length: <= BoundFigure.LongestTag } token
            && ResolveToken.From(inner, figures) is { Problem: not null, Text: var hole })
        {
            holes[hole] = token;
        }

        return "";
    }

    private IEnumerable<Inline> BindAgain(Inline inline)
    {
        if (inline is not Run run
            || !run.Text.Contains("[? ", StringComparison.Ordinal)
            || holes.Keys.FirstOrDefault(h => run.Text.Contains(h, StringComparison.Ordinal)) is not { } hole)
        {
            return [inline];
        }

        var at = run.Text.IndexOf(hole, StringComparison.Ordinal);
        var style = run.Style & ~RunStyle.Bold;
        return
        [
            .. Inline.Of(run.Text[..at]).Select(before => (Run)before with { Style = run.Style }),
            new BoundFigure(holes[hole], hole, style),
            .. Inline.Of(run.Text[(at + hole.Length)..]).SelectMany(after => BindAgain((Run)after with { Style = run.Style })),
        ];
    }
}
