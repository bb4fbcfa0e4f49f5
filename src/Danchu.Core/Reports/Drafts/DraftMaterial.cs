using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;

namespace Danchu.Core.Reports.Drafts;

/// <summary>What a draft of a report is written from.</summary>
/// <param name="Texts">What stands in the report already, by section.</param>
/// <param name="HasBelow">The unit has others below it on the line.</param>
internal sealed record DraftMaterial(
    FigureSource Figures,
    IReadOnlyList<DraftSentence> Sentences,
    IReadOnlyList<LoadPreviousTexts.Found> Before,
    IReadOnlyList<DraftMaterial.Piece> Below,
    IReadOnlyDictionary<string, DraftMaterial.Standing> Texts,
    bool HasBelow)
{
    public sealed record Standing(string Text, int Revision)
    {
        public static readonly Standing Nothing = new("", 0);
    }

    /// <summary>A paragraph of a report below, with its figures as they were signed.</summary>
    /// <param name="Named">With whose it is before it.</param>
    public sealed record Piece(ReportId Report, string Unit, string Section, string Excerpt, string Named);
}
