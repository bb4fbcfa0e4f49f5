using Danchu.Core.Files;

namespace Danchu.Core.Rubrics.Files;

/// <summary>One line of the table of criteria before the tree is made of them.</summary>
/// <param name="Points">Null: not written, which only a group may leave out.</param>
internal sealed record SheetLine(
    SheetRow Row, SheetCell PointsCell, int Depth, string Key, string Number, string Text, decimal? Points, ScoringRules Rules, string Guidance, string Doubt);
