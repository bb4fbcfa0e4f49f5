namespace Danchu.Core.Rubrics;

/// <summary>Checks children against their parent, all criteria against the total, deductions against the floor.</summary>
internal static class LintSums
{
    public static IEnumerable<RubricFinding> Of(Rubric rubric)
    {
        foreach (var (group, _) in rubric.Walk().Where(line => line.Criterion.IsGroup))
        {
            var sum = Stated(group.Children) * group.Weight;
            if (sum != group.Points)
            {
                yield return new RubricFinding(
                    "L801", FindingSeverity.Error, LintWords.Where(group), LintWords.Show(group.Points), LintWords.Show(sum),
                    $"điểm chuẩn ghi {LintWords.Show(group.Points)}, các tiêu chí con cộng lại được {LintWords.Show(sum)}.") { Key = group.Key };
            }
        }

        // A group that contradicts its children may hide from either sum what the other shows.
        var (leaves, tops) = (RubricSums.Of(rubric).Leaves, Stated(rubric.Criteria));
        if (leaves != rubric.Total || tops != rubric.Total)
        {
            var found = leaves != rubric.Total ? leaves : tops;
            yield return new RubricFinding(
                "L802", FindingSeverity.Error, LintRubric.Whole, LintWords.Show(rubric.Total), LintWords.Show(found),
                leaves != rubric.Total
                    ? $"tổng điểm ghi {LintWords.Show(rubric.Total)}, các tiêu chí chấm điểm cộng lại được {LintWords.Show(found)}."
                    : $"tổng điểm ghi {LintWords.Show(rubric.Total)}, các nhóm cộng lại được {LintWords.Show(found)}.");
        }
    }

    public static IEnumerable<RubricFinding> OfDeductions(Criterion line)
    {
        var (off, most) = (line.Deductions.Sum(d => d.Points), line.Points - line.Floor);
        if (off > most)
        {
            yield return new RubricFinding(
                "L809", FindingSeverity.Warning, LintWords.Where(line), LintWords.Show(off), LintWords.Show(most),
                $"các mức trừ cộng lại {LintWords.Show(off)} điểm, nhưng chỉ trừ được {LintWords.Show(most)} điểm là đến mức thấp nhất "
                    + $"({LintWords.Show(line.Floor)}).") { Key = line.Key };
        }
    }

    // Bonus lies beyond the base, as in the computation.
    private static decimal Stated(IEnumerable<Criterion> lines) => lines.Where(line => !line.Bonus).Sum(line => line.Points);
}
