using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Outlines;

/// <summary>Changes to the tree of sections (<see cref="ArrangeTree"/>). Under a section without others below it text is written, always.</summary>
internal static class SectionTree
{
    public const string NewHeading = "Mục mới";

    public static List<OutlineSection> Move(List<OutlineSection> sections, string key, TreeMove move) => Settled(ArrangeTree.Move(sections, key, move));

    public static List<OutlineSection> Remove(List<OutlineSection> sections, string key) => Settled(ArrangeTree.Remove(sections, key));

    /// <summary>A new section after this one, or at the end, with the number that follows.</summary>
    public static List<OutlineSection> Add(List<OutlineSection> sections, string? after, string key)
    {
        var siblings = after is null ? sections : ArrangeTree.SiblingsOf(sections, after) ?? sections;
        var before = siblings.Find(section => string.Equals(section.Key, after, StringComparison.Ordinal)) ?? sections.LastOrDefault();
        var added = new OutlineSection(key, before is null ? "I" : Ordinal.Next(before.Number), NewHeading, "", Writes: true, [], [], [], []);
        return ArrangeTree.AddAfter(sections, before is null || after is null ? null : before.Key, added);
    }

    /// <summary>I, II; 1, 2; 1.1, 1.2: numbers again as official outlines have them.</summary>
    public static List<OutlineSection> Numbered(List<OutlineSection> sections, string above = "", int depth = 1) =>
    [
        .. sections.Select((section, at) =>
        {
            var number = depth switch { 1 => Ordinal.Roman(at + 1), 2 => $"{at + 1}", _ => $"{above}.{at + 1}" };
            return section with { Number = number, Children = Numbered(section.Children, number, depth + 1) };
        }),
    ];

    private static List<OutlineSection> Settled(List<OutlineSection> sections) => sections.ConvertAll(section => section with
    {
        Writes = section.Writes || section.Children.Count == 0,
        Children = Settled(section.Children),
    });
}
