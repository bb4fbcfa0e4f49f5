using System.Text;
using System.Text.Json;
using Danchu.Tests.Documents.FormChecking;

namespace Danchu.Tests.Cli;

/// <summary>The built command on real files; a connection string to nowhere shows that it opens no database.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Wrong = "\uFEFFĐã giải quyết 46/61 đơn, đạt 76,41%.\r\nHoàn thành trước ngày 31/02/2023.\n";
    private const string Right = "Đã giải quyết 46/61 đơn, đạt 75,41%.\n";
    private readonly string folder = Directory.CreateTempSubdirectory("danchu-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Text_WithErrors_MarksTheFigureAndCounts()
    {
        var (exit, output, _) = await RunAsync("check", Write("a.txt", Wrong));
        exit.ShouldBe(1);
        output.ShouldContain("Đã giải quyết [46]/[61] đơn, đạt »76,41«%.\n  → Tỷ lệ ghi");
        output.Split('\n')[^2].ShouldStartWith("2 lỗi, 0 cảnh báo, 0 lưu ý; đọc ");
    }

    [Fact]
    public async Task Json_OfManyFiles_KeepsOrderAndPositions()
    {
        var names = Enumerable.Range(0, 6).Select(i => Write($"{i}.txt", i % 2 == 0 ? Wrong : Right)).ToArray();
        var (exit, output, _) = await RunAsync(["check", "--format", "json", .. names]);
        exit.ShouldBe(1);
        var objects = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        objects.Select(file => file.GetProperty("file").GetString()).ShouldBe(names);
        foreach (var finding in objects[0].GetProperty("findings").EnumerateArray())
        {
            Wrong[1..][finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()].ShouldBe(finding.GetProperty("quote").GetString());
        }

        objects[0].GetProperty("findings").GetArrayLength().ShouldBe(2);
        objects[0].GetProperty("characters").GetInt32().ShouldBe(Wrong.Length - 1);
        objects[1].GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Sarif_OfAFile_IsVersion210()
    {
        var (exit, output, _) = await RunAsync("check", "--format", "sarif", Write("a.md", Wrong));
        exit.ShouldBe(1);
        var log = JsonDocument.Parse(output).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        log.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString().ShouldBe("T201");
    }

    [Fact]
    public async Task Check_WordFileOutOfForm_NamesItInEveryFormat()
    {
        var file = Path.Combine(folder, "a.docx");
        await File.WriteAllBytesAsync(
            file, new FormExample("", FormExample.Report, ("w:w=\"11906\"", "w:w=\"12240\"")).Docx(), TestContext.Current.CancellationToken);
        (await RunAsync("check", file)).Output.ShouldContain("thể thức: cảnh báo F101\n  → Khổ giấy: 215,9 x 297 mm");
        var finding = JsonDocument.Parse((await RunAsync("check", "--format", "json", file)).Output).RootElement.GetProperty("findings").EnumerateArray()
            .Single(found => found.GetProperty("code").GetString() is "F101");
        (finding.GetProperty("severity").GetString(), finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32())
            .ShouldBe(("warning", 0, 0));
        var run = JsonDocument.Parse((await RunAsync("check", "--format", "sarif", file)).Output).RootElement.GetProperty("runs")[0];
        run.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("id").GetString())
            .ShouldContain("F101");
        run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()).ShouldContain("F101");
    }

    [Fact]
    public async Task Check_NothingFound_ExitsZero() => (await RunAsync("check", Write("a.txt", Right))).Exit.ShouldBe(0);

    [Fact]
    public async Task Check_StandardInput_IsRead()
    {
        var (exit, output, _) = await RunCommand.RunAsync(Wrong, "check", "-");
        exit.ShouldBe(1);
        output.ShouldContain("-:2: lỗi D501");
    }

    [Theory]
    [InlineData("a.png", "chữ", "Chỉ kiểm tra được tệp .docx, .doc, .rtf, .odt, .pdf, .txt hoặc .md.")]
    [InlineData("a.pdf", "chữ", "Tệp PDF bị hỏng")]
    [InlineData("a.docx", "không phải zip", ".docx")]
    [InlineData("a.txt", "x\0y", "NUL")]
    [InlineData("a.txt", "  \n", "không có nội dung")]
    public async Task Check_UnusableFile_ExitsTwoWithOneLine(string name, string content, string reason)
    {
        var (exit, output, errors) = await RunAsync("check", Write(name, content));
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Theory]
    [InlineData("--on", "hôm qua")]
    [InlineData("--format", "xml")]
    public async Task Check_UnusableOption_ExitsTwo(string option, string value) =>
        (await RunAsync("check", option, value, Write("a.txt", Right))).Exit.ShouldBe(2);

    [Fact]
    public async Task Check_MissingFileAmongOthers_ExitsTwoAndShowsTheOthers()
    {
        var (exit, output, errors) = await RunAsync("check", Path.Combine(folder, "thiếu.txt"), Write("a.txt", Wrong));
        exit.ShouldBe(2);
        output.ShouldContain("2 lỗi");
        errors.ShouldContain("Không có tệp này.");
    }

    [Fact]
    public async Task Check_Folder_ExitsTwoWithOneLine()
    {
        var (exit, output, errors) = await RunAsync("check", folder);
        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("Đây là thư mục");
    }

    /// <summary>The keys of the issue, all of them and in no other writing.</summary>
    [Fact]
    public async Task Json_OfAFile_HasTheKeysOfTheContract()
    {
        var (exit, output, _) = await RunAsync("check", "--format", "json", Write("a.txt", "Đã giải quyết 46/61 đơn, đạt 76,41%.\n"));
        exit.ShouldBe(1);
        var root = JsonDocument.Parse(output).RootElement;
        Keys(root).ShouldBe(["file", "characters", "numbers", "claims", "findings"]);
        Keys(root.GetProperty("numbers")).ShouldBe(["read", "related"]);
        Keys(root.GetProperty("claims")[0]).ShouldBe(["code", "start", "end", "verdict", "stated", "computed"]);
        var finding = root.GetProperty("findings")[0];
        Keys(finding).ShouldBe(["code", "severity", "start", "end", "quote", "message", "stated", "expected", "related"]);
        finding.GetProperty("severity").GetString().ShouldBe("error");
        Keys(finding.GetProperty("related")[0]).ShouldBe(["start", "end"]);
    }

    /// <summary>Letters with their marks apart (NFD) and Windows line ends: places are those of the file as it is.</summary>
    [Fact]
    public async Task Json_OfTextNotComposed_QuotesWhatStandsThere()
    {
        var text = "Kết quả năm nay\r\nĐã giải quyết 46/61 đơn, tỷ lệ đạt 76,41%.\r\n".Normalize(NormalizationForm.FormD);
        var (_, output, _) = await RunAsync("check", "--format", "json", Write("a.txt", text));
        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        text[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()].ShouldBe("76,41");
        finding.GetProperty("quote").GetString().ShouldBe("76,41");
    }

    [Fact]
    public async Task Check_OnADay_IsTheReportsDateWhereTheTextHasNone()
    {
        var file = Write("a.txt", "Thực hiện Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ.\n");
        (await RunAsync("check", "--on", "2022-12-31", file)).Exit.ShouldBe(1);
        (await RunAsync("check", "--on", "2023-12-31", file)).Exit.ShouldBe(0);
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(content));
        return path;
    }

    private static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments) => RunCommand.RunAsync("", arguments);
}
