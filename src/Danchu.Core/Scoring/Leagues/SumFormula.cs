using System.Globalization;
using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// Sums of a rubric as spreadsheet formulas, so that a reader can follow them: a group adds its children, the total its groups, counted on the rest where
/// something left the base. They give what <see cref="ComputeScore"/> computes.
/// </summary>
/// <param name="cellOf">Column and row, from 1, of a line's points; null for a line that has no cell.</param>
internal sealed class SumFormula(Rubric rubric, OrganisationKind kind, Func<Criterion, (int Column, int Row)?> cellOf)
{
    public string Group(Criterion group) => $"SUM({Cells(group.Children)}){Times(group.Weight)}";

    public string Total(Score score)
    {
        var (sum, full) = ($"SUM({Cells(rubric.Criteria)})", Full(rubric.Criteria));
        if (score.Base != full && score.Base != 0)
        {
            var bonus = string.Concat(Bonus(rubric.Criteria, 1).Select(b => $"+SUM({Cells([b.Line])}){Times(b.Weight)}"));
            sum = bonus.Length == 0 ? $"{sum}*{Number(full)}/{Number(score.Base)}" : $"({sum}-(0{bonus}))*{Number(full)}/{Number(score.Base)}{bonus}";
        }

        return rubric.Cap is { } cap ? $"MIN(ROUND({sum},2),{Number(cap)})" : $"ROUND({sum},2)";
    }

    // What all would add up to if everything applied, bonus aside, as the engine counts it.
    private decimal Full(IEnumerable<Criterion> lines) =>
        lines.Where(line => line.Concerns(kind) && !(line.Bonus && !line.IsGroup)).Sum(line => line.IsGroup ? Full(line.Children) * line.Weight : line.Points);

    private IEnumerable<(Criterion Line, decimal Weight)> Bonus(IEnumerable<Criterion> lines, decimal weight) => lines.Where(line => line.Concerns(kind))
        .SelectMany(line => line.IsGroup ? Bonus(line.Children, weight * line.Weight) : line.Bonus ? [(line, weight)] : []);

    // Neighbours are written as a range: D5:D9,D12.
    private string Cells(IEnumerable<Criterion> lines)
    {
        var runs = new List<((int Column, int Row) First, (int Column, int Row) Last)>();
        foreach (var cell in lines.Where(line => line.Concerns(kind)).Select(cellOf).OfType<(int Column, int Row)>())
        {
            if (runs.Count > 0 && Follows(runs[^1], cell))
            {
                runs[^1] = (runs[^1].First, cell);
            }
            else
            {
                runs.Add((cell, cell));
            }
        }

        return string.Join(',', runs.Select(run => run.First == run.Last ? Name(run.First) : $"{Name(run.First)}:{Name(run.Last)}"));
    }

    private static bool Follows(((int Column, int Row) First, (int Column, int Row) Last) run, (int Column, int Row) cell) =>
        (cell.Column == run.First.Column && cell.Row == run.Last.Row + 1) || (cell.Row == run.First.Row && cell.Column == run.Last.Column + 1);

    private static string Name((int Column, int Row) cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{WriteSpreadsheet.Column(cell.Column - 1)}{cell.Row}");

    private static string Times(decimal weight) => weight == 1 ? "" : $"*{Number(weight)}";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
