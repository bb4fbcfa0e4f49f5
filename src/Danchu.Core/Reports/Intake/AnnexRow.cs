using Danchu.Documents;

namespace Danchu.Core.Reports.Intake;

/// <summary>One figure as an annex of the file gives it: a row of a table, or a line "Huyện ủy: 01 văn bản".</summary>
/// <param name="Group">The heading it stands under; rows of different groups are often called the same ("Huyện ủy").</param>
/// <param name="Bound">Set where the cell still knows its fact.</param>
internal sealed record AnnexRow(string Group, string Label, string Value, BoundFigure? Bound = null)
{
    /// <summary>Which annex of the file, from 1; 0 for tables of the body.</summary>
    public int Annex { get; init; }
}
