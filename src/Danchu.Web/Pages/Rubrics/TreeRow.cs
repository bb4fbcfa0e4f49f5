using Danchu.Core.Rubrics;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>One line of the tree with what its place lets it do.</summary>
/// <param name="Weight">Product of the weights of the groups above: what its points count in the sum.</param>
public sealed record TreeRow(Criterion Line, int Depth, bool IsFirst, bool IsLast, decimal Weight)
{
    public string Name => Line.Number.Length > 0 ? Line.Number : Line.Text.Length > 30 ? Line.Text[..30] + "…" : Line.Text;

    /// <summary>The script adds up what is neither a group nor a bonus.</summary>
    public string InputClass => Line.IsGroup ? "points of-group" : Line.Bonus ? "points of-bonus" : "points";

    public static IReadOnlyList<TreeRow> Of(IReadOnlyList<Criterion> lines, int depth = 1, decimal weight = 1) =>
    [
        .. lines.Index().SelectMany(at => Of(at.Item.Children, depth + 1, weight * at.Item.Weight)
            .Prepend(new TreeRow(at.Item, depth, at.Index == 0, at.Index == lines.Count - 1, weight))),
    ];
}
