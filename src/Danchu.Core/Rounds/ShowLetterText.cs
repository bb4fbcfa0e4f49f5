using System.Text.RegularExpressions;
using Danchu.Documents;

namespace Danchu.Core.Rounds;

/// <summary>
/// The body of a request letter as a secretary types it: each line a paragraph, "- " and "+ " begin list items, **bold** and *italic*.
/// "Căn cứ …" lines at the beginning are the letter's grounds.
/// </summary>
internal static partial class ShowLetterText
{
    public static (Sequence<Paragraph> Grounds, Sequence<Block> Body) Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var grounds = lines.TakeWhile(IsGround).ToList();
        return (grounds.Select(l => new Paragraph(Inlines(l.TrimEnd(';', ',', '.', ' ')))).ToSequence(), Body(lines.Skip(grounds.Count)));
    }

    private static bool IsGround(string line) => line.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase) && line[^1] is ';' or '.' or ',';

    private static Sequence<Block> Body(IEnumerable<string> lines)
    {
        var blocks = new List<Block>();
        var items = new List<ListItem>();
        foreach (var line in lines)
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(new ListItem(Inlines(line[2..])));
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal) && items.Count > 0)
            {
                AddInner(items, new ListItem(Inlines(line[2..])));
            }
            else
            {
                EndList(blocks, items);
                blocks.Add(new Paragraph(Inlines(line)));
            }
        }

        EndList(blocks, items);
        return blocks.ToSequence();
    }

    private static void AddInner(List<ListItem> items, ListItem inner)
    {
        var before = items[^1].Inner?.Items ?? [];
        items[^1] = items[^1] with { Inner = new ListBlock(ListMarker.Plus, [.. before, inner]) };
    }

    private static void EndList(List<Block> blocks, List<ListItem> items)
    {
        if (items.Count > 0)
        {
            blocks.Add(new ListBlock(ListMarker.Dash, items.ToSequence()));
            items.Clear();
        }
    }

    private static Sequence<Inline> Inlines(string line)
    {
        var runs = new List<Inline>();
        var at = 0;
        foreach (Match match in Emphasis().Matches(line))
        {
            runs.AddRange(Inline.Of(line[at..match.Index]));
            runs.Add(match.Groups["bold"].Success
                ? new Run(match.Groups["bold"].Value, RunStyle.Bold)
                : new Run(match.Groups["italic"].Value, RunStyle.Italic));
            at = match.Index + match.Length;
        }

        runs.AddRange(Inline.Of(line[at..]));
        return runs.ToSequence();
    }

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();
}
