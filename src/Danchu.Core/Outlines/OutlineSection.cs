using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Outlines;

/// <summary>One section: number and heading as the law or letter has them, guidance in our words, whether text is written under it.</summary>
/// <param name="ForKinds">Empty: everybody the outline is for.</param>
/// <param name="Indicators">Figures that belong in this section, offered to the writer.</param>
/// <param name="Gathers">Keys of sections in subordinates' outlines on the same matter, in addition to the one with the same key.</param>
public sealed record OutlineSection(
    string Key,
    string Number,
    string Heading,
    string Guidance,
    bool Writes,
    List<OrganisationKind> ForKinds,
    List<string> Indicators,
    List<string> Gathers,
    List<OutlineSection> Children) : ITreeLine<OutlineSection>
{
    public const int NumberLimit = 12;
    public const int HeadingLimit = 500;
    public const int GuidanceLimit = 2_000;
    public const int ItemLimit = 1_500;
    public const int ItemsLimit = 40;
    public const int IndicatorsLimit = 60;

    /// <summary>Ý cần nêu: the dashes and questions under the heading as the letter prints them, which a unit ticks off while it writes.</summary>
    public List<string> Items { get; init; } = [];

    public OutlineSection Over(List<OutlineSection> children) => this with { Children = children };
}
