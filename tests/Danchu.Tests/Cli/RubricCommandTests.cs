using Danchu.Tests.Catalogue.Reading;

namespace Danchu.Tests.Cli;

/// <summary>The built command on the real rubrics, without a database.</summary>
public sealed class RubricCommandTests
{
    [Fact]
    public async Task Lint_RealRubric_SaysWhatIsWrong()
    {
        var (exit, output, _) = await RunCommand.RunAsync("", "rubric", "lint", Path("bcd-huyen"));

        exit.ShouldBe(1);
        output.ShouldContain("  lỗi L802 Toàn bảng: tổng điểm ghi 100, các tiêu chí chấm điểm cộng lại được 95.\n");
        output.ShouldContain("  4 lỗi, 4 cảnh báo.\n");
    }

    [Fact]
    public async Task Lint_SoundRubric_FindsNothing()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "rubric", "lint", Path("dan-van-co-quan-nha-nuoc"));

        (exit, errors).ShouldBe((0, ""));
        output.ShouldEndWith("  0 lỗi, 0 cảnh báo.\n");
    }

    [Fact]
    public async Task Lint_FileThatIsNoRubricBesideOneThatIs_IsUnusableAndTellsBoth()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "rubric", "lint", "khong-co.yaml", Path("bcd-huyen"));

        exit.ShouldBe(2);
        errors.ShouldBe("khong-co.yaml, dòng 1: thiếu tệp này.\n", StringCompareShould.IgnoreLineEndings);
        output.ShouldContain("L802");
    }

    [Fact]
    public async Task Lint_DayThatIsNone_IsUnusable() => (await RunCommand.RunAsync("", "rubric", "lint", "--on", "31/12/2023", Path("bcd-huyen"))).Exit.ShouldBe(2);

    private static string Path(string name) => System.IO.Path.Combine(RepositoryFolder.Catalogue, "rubrics", name + ".yaml");
}
