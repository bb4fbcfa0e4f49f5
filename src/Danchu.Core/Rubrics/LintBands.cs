namespace Danchu.Core.Rubrics;

/// <summary>
/// Checks bands against the points of their criterion and against each other. The computation takes lower bounds only; these are the places where it and the
/// printed wording may differ.
/// </summary>
internal static class LintBands
{
    private const decimal All = 100;

    public static IEnumerable<RubricFinding> Of(Criterion line) =>
        line.Bands.Count == 0 ? [] : [.. AgainstMaximum(line), .. AgainstEachOther(line)];

    private static IEnumerable<RubricFinding> AgainstMaximum(Criterion line)
    {
        var most = line.Bands.Max(band => band.Points);
        if (most != line.Points)
        {
            yield return new RubricFinding(
                most > line.Points ? "L803" : "L804", FindingSeverity.Error, LintWords.Where(line), LintWords.Show(line.Points), LintWords.Show(most),
                most > line.Points
                    ? $"điểm chuẩn ghi {LintWords.Show(line.Points)}, nhưng khung cao nhất cho {LintWords.Show(most)} điểm."
                    : $"điểm chuẩn ghi {LintWords.Show(line.Points)}, nhưng khung cao nhất chỉ cho {LintWords.Show(most)} điểm.") { Key = line.Key };
        }
    }

    private static IEnumerable<RubricFinding> AgainstEachOther(Criterion line)
    {
        var bands = line.Bands.OrderByDescending(band => band.From).ToList();
        if (bands[0].To < All)
        {
            yield return Gap(line, bands[0].To!.Value, All);
        }

        for (var i = 1; i < bands.Count; i++)
        {
            var (above, below) = (bands[i - 1], bands[i]);
            if (below.To is { } end && end < above.From)
            {
                yield return Gap(line, end, above.From);
            }
            else if (below.To is null || below.To > above.From || !below.Below)
            {
                yield return Overlap(line, above, below);
            }
        }

        if (bands[^1].From > 0)
        {
            yield return Gap(line, 0, bands[^1].From);
        }
    }

    private static RubricFinding Gap(Criterion line, decimal from, decimal to) => new(
        "L805", FindingSeverity.Warning, LintWords.Where(line), LintWords.Percent(from), LintWords.Percent(to),
        $"không khung nào nói tỷ lệ giữa {LintWords.Percent(from)} và {LintWords.Percent(to)} được bao nhiêu điểm.") { Key = line.Key };

    private static RubricFinding Overlap(Criterion line, Band above, Band below) => new(
        "L806", FindingSeverity.Warning, LintWords.Where(line), LintWords.Show(above.Points), LintWords.Show(below.Points),
        $"tỷ lệ {LintWords.Percent(above.From)} thuộc cả khung {LintWords.Show(above.Points)} điểm và khung {LintWords.Show(below.Points)} điểm; khi tính lấy "
            + "khung có cận dưới cao hơn.") { Key = line.Key };
}
