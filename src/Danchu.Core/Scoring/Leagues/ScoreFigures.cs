using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Rubrics;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// How many units of a superior's rounds hold which class, as figures of its own report: <c>{{xep-loai.bcd-xa.tot@toan-bo}}</c> is "12/13", with |% "92,31%".
/// They are read, shown and frozen like every figure, and never counted into totals: their scope is the subtree, and they stand in no form.
/// </summary>
public sealed class ScoreFigures(DanchuDatabase database)
{
    /// <summary>The name of those that are scored at all, in place of a class.</summary>
    private const string Scored = "co-ket-qua";

    public async Task<IReadOnlyList<(Indicator Indicator, Figure Figure)>> ReadAsync(
        IReadOnlyList<League> leagues, CancellationToken cancellationToken = default)
    {
        var figures = new List<(Indicator, Figure)>();
        foreach (var (rubric, counts) in await CountsAsync(leagues, cancellationToken))
        {
            var scored = counts.Sum(c => c.All - c.Open);
            figures.Add(Of(rubric, Scored, $"Đơn vị có kết quả: {rubric.Name}", scored, counts.Sum(c => c.All)));
            if (scored > 0)
            {
                figures.AddRange(rubric.Classes.Select(c => Of(
                    rubric, SafeName.Of(c.Name), $"Xếp loại {c.Name}: {rubric.Name}", counts.Sum(n => n.In(c.Name)), scored)));
            }
        }

        return figures;
    }

    private static (Indicator, Figure) Of(Rubric rubric, string name, string said, int units, int of) =>
        (ClassCount.Named($"{ClassCount.Prefix}{rubric.Key}.{name}", said), Figure.OfRatio(units, of));

    // Several rounds, or versions of a rubric, of one period are counted together.
    private async Task<List<(Rubric Rubric, List<ClassCounts> Counts)>> CountsAsync(IReadOnlyList<League> leagues, CancellationToken cancellationToken)
    {
        var counted = new List<(Rubric Rubric, List<ClassCounts> Counts)>();
        foreach (var league in leagues)
        {
            var counts = await database.CountClassesAsync(league, cancellationToken);
            if (counted.Find(c => string.Equals(c.Rubric.Key, league.Rubric.Key, StringComparison.Ordinal)).Counts is { } together)
            {
                together.Add(counts);
            }
            else
            {
                counted.Add((league.Rubric, [counts]));
            }
        }

        return counted;
    }
}
