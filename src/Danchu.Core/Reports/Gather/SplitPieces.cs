using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Gather;

/// <summary>The paragraphs of a section that was sent, as they are offered and taken: with its figures as they were signed.</summary>
internal static class SplitPieces
{
    public static IReadOnlyList<string> Of(string text, IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyList<FrozenFigure> figures) =>
        SpellOut.Plain(text, FigureSource.Frozen(indicators, figures))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
