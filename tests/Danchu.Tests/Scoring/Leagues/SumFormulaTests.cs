using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring.Leagues;
using Danchu.Tests.Rubrics;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class SumFormulaTests
{
    private const OrganisationKind Kind = OrganisationKind.Commune;

    [Fact]
    public void Group_OfNeighbours_IsARange()
    {
        var rubric = RandomRubric.Flat(5, 5, 5, 5);
        var places = new Dictionary<string, (int, int)?>(StringComparer.Ordinal) { ["c1"] = (4, 3), ["c2"] = (4, 4), ["c3"] = (4, 5), ["c4"] = (4, 9) };
        var group = RandomRubric.Leaf("g", 20) with { Kind = CriterionKind.Group, Weight = 1.5m, Children = rubric.Criteria };

        new SumFormula(rubric, Kind, line => places[line.Key]).Group(group).ShouldBe("SUM(D3:D5,D9)*1.5");
    }

    [Fact]
    public void Total_WithALineOutOfTheBase_CountsOnTheRest()
    {
        var rubric = RandomRubric.Flat(50, 50);
        rubric.Criteria[1] = rubric.Criteria[1] with { NotApplicable = NotApplicableRule.OutOfBase };
        var given = new Dictionary<string, GivenPoints>(StringComparer.Ordinal) { ["c1"] = new(40), ["c2"] = GivenPoints.DoesNotApply };

        new SumFormula(rubric, Kind, line => line.Key is "c1" ? (1, 1) : (2, 1))
            .Total(ComputeScore.Of(rubric, Kind, given, []))
            .ShouldBe("ROUND(SUM(A1:B1)*100/50,2)");
    }

    /// <summary>Each row one random rubric with random points: what a spreadsheet computes from the formulas is what the engine computed.</summary>
    [Fact]
    public async Task Formulas_OfRandomRubrics_GiveTheSumsOfTheEngine()
    {
        var rows = Enumerable.Range(1, 60).Select(Row).ToList();
        var widest = rows.Max(r => r.Length);
        var table = new ExportTable(
            "thu",
            [.. Enumerable.Range(1, widest).Select(n => new ExportColumn("c", 9))],
            rows.Select(r => r.Concat(new object?[widest - r.Length]).ToArray()).ToAsyncEnumerable());

        var cells = await Recalculate.FormulasAsync(table);

        cells.Count.ShouldBeGreaterThan(100);
        cells.Where(c => Math.Abs(c.Kept - c.Anew) > 0.0051m).ShouldBeEmpty();
    }

    private static object?[] Row(int seed)
    {
        var (rubric, given) = RandomRubric.Of(seed);
        var score = ComputeScore.Of(rubric, Kind, given, []);
        var lines = rubric.Walk().Select(l => l.Criterion).ToList();
        var formula = new SumFormula(rubric, Kind, line => (lines.FindIndex(l => l.Key == line.Key) + 1, seed + 1));
        return
        [
            .. lines.Select(object? (l) => !score.Points.TryGetValue(l.Key, out var points) ? l.IsGroup ? null : "–"
                : l.IsGroup ? new ExportFormula(formula.Group(l), points)
                : points),
            new ExportFormula(formula.Total(score), score.Total),
        ];
    }
}
