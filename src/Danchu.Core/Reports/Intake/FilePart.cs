using Danchu.Core.Markup;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Block = Danchu.Documents.Block;

namespace Danchu.Core.Reports.Intake;

/// <summary>A heading of the file with what stands under it up to the next heading. The first part may have no heading.</summary>
/// <param name="Level">0 without heading.</param>
/// <param name="Path">Ordinals from the outermost heading down to this one; null where one of them has none.</param>
internal sealed record FilePart(int Index, int Level, string Number, Heading? Heading, IReadOnlyList<int>? Path, IReadOnlyList<Block> Blocks)
{
    /// <summary>Names the part on the page; a file is always cut the same way.</summary>
    public string Id => "p" + Numerals.Arabic(Index);

    public string Title => Heading is null ? "" : PlainText.Of(Heading.Content).ReplaceLineEndings(" ").Trim();
}

/// <summary>Cuts the body of a document at its headings.</summary>
internal static class SplitParts
{
    public static List<FilePart> From(Sequence<Block> body)
    {
        List<FilePart> parts = [];
        var path = new int?[Heading.DeepestLevel + 1];
        List<Block> blocks = [];
        Heading? heading = null;
        foreach (var block in body)
        {
            if (block is not Heading next)
            {
                blocks.Add(block);
                continue;
            }

            Add();
            (heading, blocks) = (next, []);
            Array.Clear(path, next.Level, path.Length - next.Level);
            path[next.Level] = next.Ordinal;
        }

        Add();
        return parts;

        void Add()
        {
            if (heading is not null || blocks.Count > 0)
            {
                parts.Add(new FilePart(
                    parts.Count, heading?.Level ?? 0, heading is null ? "" : NumberOf(heading, path), heading, PathOf(heading, path), blocks));
            }
        }
    }

    private static IReadOnlyList<int>? PathOf(Heading? heading, int?[] path)
    {
        var numbers = heading is null ? [] : path[1..(heading.Level + 1)];
        return numbers.Length > 0 && numbers.All(number => number is not null) ? [.. numbers.Select(number => number!.Value)] : null;
    }

    /// <summary>As a reader of the file sees it, in State notation.</summary>
    private static string NumberOf(Heading heading, int?[] path) => (heading.Label, heading.Ordinal, heading.Level) switch
    {
        ({ } label, _, _) => label,
        (_, { } ordinal, 1) => Numerals.Roman(ordinal) + ".",
        (_, { } ordinal, 2) => Numerals.Arabic(ordinal) + ".",
        (_, { } ordinal, 3) when path[2] is { } above => $"{Numerals.Arabic(above)}.{Numerals.Arabic(ordinal)}.",
        (_, { } ordinal, 4) => Numerals.Letter(ordinal) + ")",
        (_, { } ordinal, _) => Numerals.Arabic(ordinal) + ".",
        _ => "",
    };
}
