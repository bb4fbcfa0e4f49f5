using Danchu.Core.Facts;

namespace Danchu.Core.Scoring;

/// <summary>Points and class inside a sentence: "92 điểm, xếp loại Tốt".</summary>
internal static class ScoreInWords
{
    public static string Of(decimal? total, string? name, string classed, string unclassed = "") =>
        $"{WriteFigure.Number(total ?? 0)} điểm{(name is null ? unclassed : $", {classed} {name}")}";
}
