using System.Text.RegularExpressions;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Gather;

/// <summary>The paragraphs of a section that was sent, as they are offered and taken: with its figures as they were signed.</summary>
internal static partial class SplitPieces
{
    public static IReadOnlyList<string> Of(string text, IReadOnlyDictionary<string, Indicator> indicators, IReadOnlyList<FrozenFigure> figures) =>
        SpellOut.Plain(text, FigureSource.Frozen(indicators, figures))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>As it stands among those of others: whose it is comes first, behind the mark of a list, unless its words say so.</summary>
    public static string Named(string piece, string unit)
    {
        if (piece.Contains(unit, StringComparison.OrdinalIgnoreCase))
        {
            return piece;
        }

        var mark = ListMark().Match(piece).Length;
        return $"{piece[..mark]}{unit}: {piece[mark..]}";
    }

    [GeneratedRegex(@"^([-+*]|\d{1,9}[.)])\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListMark();
}
