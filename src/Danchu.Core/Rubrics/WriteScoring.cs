using Danchu.Core.Organisations;
namespace Danchu.Core.Rubrics;

/// <summary>
/// How the points of a line come about, in the sentences of official rubrics, one rule to a line: "Từ 20% đến 30% được 10 điểm", "Trừ 3 điểm nếu …".
/// Screens show them, files carry them, and <see cref="ParseCriterionScoring"/> reads them back.
/// </summary>
public static class WriteScoring
{
    public const string YesNo = "Có hoặc không";
    public const string Bonus = "Điểm thưởng";
    public const string Evidence = "Cần minh chứng";
    public const string OutOfBase = "Không áp dụng thì bỏ khỏi tổng điểm";
    public const string FullPoints = "Không áp dụng thì được đủ điểm";
    public const string Figures = "Số liệu:";
    public const string OnlyFor = "Chỉ dành cho:";
    public const string SentOnTime = "báo cáo gửi đúng hạn";
    public const string ByDeductions = "theo các mức trừ";

    /// <param name="indicator">How an indicator is called: its name on a screen, its key in a file.</param>
    /// <param name="withKeys">Names the keys of deductions too, which files need to give the same data back.</param>
    public static IReadOnlyList<string> Lines(Criterion line, Func<string, string> indicator, bool withKeys = false) =>
    [
        .. line.Kind == CriterionKind.YesNo ? [YesNo] : Array.Empty<string>(),
        .. line.Bands.Select(Band),
        .. line.Deductions.Select(deduction => Deduction(deduction, indicator, withKeys)),
        .. Settings(line),
        .. line.Proposal is { } pointsRule ? [$"{Figures} {Proposal(pointsRule, indicator)}"] : Array.Empty<string>(),
    ];

    public static string Band(Band band) => $"{Range(band)} được {LintWords.Show(band.Points)} điểm";

    public static string Deduction(Deduction deduction, Func<string, string> indicator, bool withKeys)
    {
        var notes = new List<string>();
        if (withKeys)
        {
            notes.Add($"mã: {deduction.Key}");
        }

        if (deduction.Indicator is { } counted)
        {
            notes.Add($"số liệu: {indicator(counted)}");
        }

        return $"Trừ {LintWords.Show(deduction.Points)} điểm {(deduction.Each ? "mỗi lần" : "nếu")} "
            + $"{deduction.Text}{(notes.Count > 0 ? $" [{string.Join("; ", notes)}]" : "")}";
    }

    public static string Proposal(PointsRule pointsRule, Func<string, string> indicator) => pointsRule.Kind switch
    {
        PointsRuleKind.Ratio when pointsRule.Denominator is { } of => $"{indicator(pointsRule.Numerator!)} / {indicator(of)}",
        PointsRuleKind.Ratio => $"tỷ lệ {indicator(pointsRule.Numerator!)}",
        PointsRuleKind.Present when pointsRule.Least is { } least => $"ít nhất {LintWords.Show(least)} {indicator(pointsRule.Numerator!)}",
        PointsRuleKind.Present => $"có {indicator(pointsRule.Numerator!)}",
        PointsRuleKind.SentOnTime => SentOnTime,
        _ => ByDeductions,
    };

    private static IEnumerable<string> Settings(Criterion line)
    {
        if (line.Weight != 1)
        {
            yield return $"Hệ số {LintWords.Show(line.Weight)}";
        }

        if (line.Floor > 0)
        {
            yield return $"Thấp nhất {LintWords.Show(line.Floor)} điểm";
        }

        if (line.Bonus)
        {
            yield return Bonus;
        }

        if (line.NotApplicable != NotApplicableRule.Never)
        {
            yield return line.NotApplicable == NotApplicableRule.OutOfBase ? OutOfBase : FullPoints;
        }

        if (line.ForKinds.Count > 0)
        {
            yield return $"{OnlyFor} {string.Join("; ", line.ForKinds.Select(value => value.Label()))}";
        }

        if (line.Evidence)
        {
            yield return Evidence;
        }
    }

    private static string Range(Band band) => band switch
    {
        { To: null } => $"Từ {LintWords.Percent(band.From)} trở lên",
        { From: 0, Below: true } => $"Dưới {LintWords.Percent(band.To.Value)}",
        _ => $"Từ {LintWords.Percent(band.From)} đến {(band.Below ? "dưới " : "")}{LintWords.Percent(band.To.Value)}",
    };
}
