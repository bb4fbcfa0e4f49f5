using Danchu.Core.Texts;
using Danchu.Documents;

namespace Danchu.Core.Outlines.Files;

/// <summary>
/// An outline found in a Word file, as the text that is shown before it is loaded: "I. …", "1. …", "- …". Of a letter its annex is taken; what stands before
/// the first heading is its title and left out.
/// </summary>
internal static class WriteOutlineText
{
    public static string Of(OfficialDocument document)
    {
        var annex = document.Annexes.FirstOrDefault(annex => (annex.Label ?? annex.Title).Contains("đề cương", StringComparison.OrdinalIgnoreCase));
        var (body, counts) = (annex?.Body ?? document.Body, new int[Heading.DeepestLevel]);
        return string.Join('\n', body.SkipWhile(block => !Begins(block)).SelectMany(block => Lines(block, counts)));
    }

    private static bool Begins(Block block) => block is Heading or ListBlock { Marker: ListMarker.Number };

    private static IEnumerable<string> Lines(Block block, int[] counts) => block switch
    {
        Heading heading => [$"{Number(counts, heading.Level, heading.Ordinal)}. {Words(heading.Content)}"],
        Paragraph paragraph when Words(paragraph.Content) is { Length: > 0 } text => [text],
        ListBlock list => Lines(list, counts),
        _ => [],
    };

    // Points that are numbered are headings which nobody made bold; all others are items.
    private static IEnumerable<string> Lines(ListBlock list, int[] counts) => list.Items.SelectMany((item, at) => new[]
    {
        list.Marker == ListMarker.Number ? $"{Number(counts, 2, at + 1)}. {Words(item.Content)}" : $"- {Words(item.Content)}",
    }.Concat(item.Inner is { } inner ? Lines(inner, counts) : []));

    private static string Number(int[] counts, int level, int? ordinal)
    {
        counts[level - 1] = ordinal ?? counts[level - 1] + 1;
        Array.Clear(counts, level, counts.Length - level);
        return level switch
        {
            1 => Ordinal.Roman(counts[0]),
            2 => $"{counts[1]}",
            _ => string.Join('.', counts[1..level]),
        };
    }

    private static string Words(Sequence<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Run run => run.Text,
        BoundFigure figure => figure.Text,
        LineBreak => " ",
        _ => "",
    })).Trim();
}
