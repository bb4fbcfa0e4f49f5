using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>What of a text the program wrote itself, by its tokens.</summary>
/// <param name="Figures">Figures that are known because they are bound to facts.</param>
/// <param name="Told">Lists of entries.</param>
public sealed record BoundText(IReadOnlyList<KnownFigure> Figures, IReadOnlyList<TextSpan> Told);
