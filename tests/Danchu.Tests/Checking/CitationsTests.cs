using Danchu.Bench.Checking;
using Danchu.Checking;
using Danchu.Core.Files;
using Danchu.Core.Law;

namespace Danchu.Tests.Checking;

/// <summary>citations.txt, in both directions: acts cited as the basis of today and as history, torn by spaces and lines, numbers of courts.</summary>
public sealed class CitationsTests
{
    private static readonly IReadOnlyList<LegalDocument> Register = LegalRegister.From(CatalogueFolder.Find()).Rows;

    private static readonly string[][] Lines =
        [.. File.ReadLines(Path.Combine(BlindPassage.Root, "tests", "Danchu.Tests", "Checking", "citations.txt"))
            .Where(line => line is ['W' or 'S', '|', ..])
            .Select(line => line.Split('|', 4))];

    public static TheoryData<string, string, string> Wrong => Of("W");

    public static TheoryData<string, string, string> Right => Of("S");

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_WrongCitation_IsFoundOnce(string code, string year, string text) =>
        Findings(year, text).Where(finding => finding.Severity > Severity.Note).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [MemberData(nameof(Right))]
    public void Read_RightCitation_StaysSilent(string code, string year, string text) =>
        Findings(year, text).Select(finding => $"{finding.Code} {finding.Stated}").ShouldBeEmpty(code);

    [Theory]
    [InlineData("2024", "Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11, UBND xã báo cáo.", "Luật 10/2022/QH15", "< 2023-07-01")]
    [InlineData("2024", "Căn cứ Nghị định số 29/1998/NĐ-CP, UBND xã báo cáo.", "Luật 10/2022/QH15", "< 2003-08-02")]
    [InlineData("2027", "Căn cứ Nghị định số 90/2020/NĐ-CP, UBND xã báo cáo.", "Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP", "< 2026-07-01")]
    [InlineData("2024", "Căn cứ Quyết định số 290-QĐ/TW, Huyện ủy báo cáo.", null, "< 2021-07-30")]
    public void Read_EndedAct_IsToldWithItsEndAndWhatStandsInItsPlace(string year, string text, string? successor, string end)
    {
        var finding = Findings(year, text).ShouldHaveSingleItem();

        (finding.Code, finding.Expected, finding.Formula).ShouldBe(("C606", successor, end));
    }

    private static IReadOnlyList<Finding> Findings(string year, string text) => Checker.Read(
        Head(year) + text.Replace('⏎', '\n').Replace('⇥', '\t'), new CheckOptions { Register = Register }).Findings;

    private static string Head(string year) => year == "-" ? ""
        : $"Số: 05/BC-UBND\nTân An, ngày 14 tháng 12 năm {year}\nBÁO CÁO\nkết quả năm {year}\nI. KẾT QUẢ\n";

    private static TheoryData<string, string, string> Of(string outcome)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in Lines.Where(line => line[0] == outcome))
        {
            data.Add(line[1], line[2], line[3]);
        }

        return data;
    }
}
