using Danchu.Bench.Checking;

namespace Danchu.Tests.Checking;

/// <summary>
/// The whole reports of bench/Danchu.Bench/Checking/Blind/reports: nothing but what was planted is found, and what was once found stays found.
/// </summary>
public sealed class BlindReportsTests
{
    /// <summary>Beginnings of the mistakes that are not found; docs/accuracy.md says why.</summary>
    private static readonly string[] Missed =
    [
        "hồ sơ giải quyết quá hạn là 58 hồ sơ", "So với năm 2022 (184 đơn)", "Tổng số cán bộ, công chức, viên chức và người lao động là 418 người",
        "Quỹ phúc lợi chi 4,65 tỷ đồng", "Tổng điểm tự chấm đạt 92/100 điểm", "1. 038 lƣợt công dân",
    ];

    private static readonly IReadOnlyList<MeasureReports.Checked> Reports = MeasureReports.Check(ReadRegister.OfTheRepository());

    public static TheoryData<string> Names => [.. Reports.Select(entry => entry.Report.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WholeReport_FindsNothingBesideThePlantedMistakes(string name) =>
        Find(name).Alarms.Select(finding => $"{finding.Code} {finding.Severity} {finding.Stated} {finding.Formula}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WholeReport_FindsItsMistakes(string name)
    {
        var entry = Find(name);

        var missed = MeasureReports.Mistakes(entry)
            .Where(mistake => mistake.Found is null)
            .Select(mistake => entry.Report.Text[mistake.Places[0].Span.Start..mistake.Places[0].Span.End])
            .ToList();

        missed.Where(text => !Missed.Any(known => text.StartsWith(known, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static MeasureReports.Checked Find(string name) => Reports.Single(entry => string.Equals(entry.Report.Name, name, StringComparison.Ordinal));
}
