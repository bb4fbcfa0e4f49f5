using System.Text;
using System.Text.Json;
using Danchu.Documents;
using Danchu.Tests.Documents;

namespace Danchu.Tests.Cli;

/// <summary><c>danchu check</c> on what people keep in folders: many files, Windows files, Word files, files of no use among the others.</summary>
public sealed class CheckManyFilesTests : IDisposable
{
    private const string Wrong = "Báo cáo của xã.\r\n\r\nĐã giải quyết 46/61 đơn, đạt 76,41%.\r\nHoàn thành trước ngày 31/02/2023.\r\n";
    private readonly string folder = Directory.CreateTempSubdirectory("danchu-many-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Sarif_OfTextsAndWordFiles_KeepsTheRulesOfTheStandard()
    {
        var (exit, output, _) = await RunCommand.RunAsync(
            "", "check", "--format", "sarif", Write("tên có dấu & cách.txt", Wrong), Word("a.docx"), Write("b.md", "Không có số."));

        exit.ShouldBe(1);
        using var log = JsonDocument.Parse(output);
        SarifRules.Broken(log.RootElement).ShouldBeEmpty();
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        results.Count(r => r.GetProperty("ruleId").GetString() is "T201").ShouldBe(2);
        results.Select(r => r.GetProperty("level").GetString()).ShouldContain("error");
    }

    [Fact]
    public void Rules_OfAWrongLog_AreSeenToBeBroken()
    {
        using var log = JsonDocument.Parse("""
            {"version":"2.0.0","$schema":"https://x.test/s","more":1,
            "runs":[{"tool":{"driver":{"name":"","rules":[]}},"results":[{"ruleId":"X","level":"fatal","message":{"text":""},
            "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a"},"region":{"charOffset":-1,"charLength":2,"snippet":{"text":"a"}}}}]}]}]}
            """);

        SarifRules.Broken(log.RootElement)
            .Select(rule => rule.Split(' ')[0])
            .ShouldBe(["3.13.2", "3.13", "3.19.8", "3.27.5", "3.27.6", "3.27.10", "3.11.8", "3.30.9", "3.30.13"]);
    }

    [Fact]
    public async Task Json_OfAWindowsFile_CountsEachLineEndAsTwo()
    {
        var (_, output, _) = await RunCommand.RunAsync("", "check", "--format", "json", Write("a.txt", Wrong));

        foreach (var finding in Findings(output))
        {
            Wrong[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()].ShouldBe(finding.GetProperty("quote").GetString());
        }

        Findings(output).Select(f => f.GetProperty("quote").GetString()).ShouldBe(["76,41", "31/02/2023"]);
    }

    [Fact]
    public async Task Json_OfAWordFile_QuotesItsSentences()
    {
        var (exit, output, _) = await RunCommand.RunAsync("", "check", "--format", "json", Word("a.docx"));

        exit.ShouldBe(1);
        var error = Findings(output).Single(f => f.GetProperty("severity").GetString() is "error");
        (error.GetProperty("code").GetString(), error.GetProperty("quote").GetString(), error.GetProperty("expected").GetString())
            .ShouldBe(("T201", "76,41", "75.41%"));
        (error.GetProperty("end").GetInt32() - error.GetProperty("start").GetInt32()).ShouldBe(5);
    }

    [Fact]
    public async Task Check_FiftyFilesWithSomeOfNoUse_AnswersInTheirOrderAndNamesEachOfThem()
    {
        var files = Enumerable.Range(0, 50).Select(i => i % 10 == 9
            ? WriteBytes($"{i}.txt", Convert.FromHexString("7F454C4602010100FFFE8081"))
            : Write($"{i}.txt", i % 2 == 0 ? Wrong : "Đã giải quyết 46/61 đơn, đạt 75,41%.")).ToArray();

        var (exit, output, errors) = await RunCommand.RunAsync("", ["check", "--format", "json", .. files]);

        exit.ShouldBe(2);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())
            .ShouldBe(files.Where((_, i) => i % 10 != 9));
        var said = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        said.Length.ShouldBe(5);
        said.ShouldAllBe(line => line.Contains("UTF-8"));
    }

    [Theory]
    [InlineData("a.txt", "7F454C4602010100FFFE8081", "UTF-8")]
    [InlineData("a.docx", "504B0304FFFFFFFF00", ".docx")]
    [InlineData("a.docx", "", ".docx")]
    [InlineData("a.txt", "", "không có nội dung")]
    [InlineData("a.txt", "EFBBBF", "không có nội dung")]
    public async Task Check_Garbage_ExitsTwoWithOneLine(string name, string hex, string reason)
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "check", WriteBytes(name, Convert.FromHexString(hex)));

        (exit, output).ShouldBe((2, ""));
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain(reason);
    }

    private static List<JsonElement> Findings(string output) => [.. JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray()];

    private string Word(string name) =>
        WriteBytes(name, Sample.Of(new Paragraph([new Run("Đã giải quyết 46/61 đơn, đạt 76,41%.")])).Docx(CatalogueForms.State));

    private string Write(string name, string content) => WriteBytes(name, Encoding.UTF8.GetBytes(content));

    private string WriteBytes(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
