namespace Danchu.Core.Rubrics;

/// <summary>
/// Classes: best first, each below the one before, the last from 0 on, none above what can be reached. A rubric without classes gives points only.
/// </summary>
internal static class LintClasses
{
    public static IEnumerable<RubricFinding> Of(Rubric rubric)
    {
        var classes = rubric.Classes;
        for (var i = 1; i < classes.Count; i++)
        {
            if (classes[i].From >= classes[i - 1].From)
            {
                yield return Finding("L811", classes[i], classes[i - 1].From, $"từ {LintWords.Show(classes[i].From)} điểm, đứng dưới “{classes[i - 1].Name}” "
                    + $"từ {LintWords.Show(classes[i - 1].From)} điểm nên không đơn vị nào được xếp.");
            }
        }

        if (classes.Count > 0 && classes.Min(c => c.From) is > 0 and var lowest)
        {
            yield return Finding(
                "L810", classes.MinBy(c => c.From)!, 0,
                $"là mức thấp nhất, từ {LintWords.Show(lowest)} điểm; dưới {LintWords.Show(lowest)} điểm không có mức xếp loại nào.");
        }

        foreach (var unreachable in classes.Where(c => c.From > rubric.Total))
        {
            yield return Finding(
                "L810", unreachable, rubric.Total, $"từ {LintWords.Show(unreachable.From)} điểm, trên tổng điểm {LintWords.Show(rubric.Total)}.");
        }
    }

    private static RubricFinding Finding(string code, RubricClass at, decimal found, string message) => new(
        code, FindingSeverity.Error, $"Xếp loại “{at.Name}”", LintWords.Show(at.From), LintWords.Show(found), message);
}
