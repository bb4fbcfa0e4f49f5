using Danchu.Core.Documents;
using Danchu.Core.Files;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Documents.Forms;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Rubrics.Files;
using Danchu.Tests.Support;

namespace Danchu.Tests.Cli;

/// <summary>The built command on the real rubrics, without a database.</summary>
public sealed class RubricCommandTests
{
    [Fact]
    public async Task Lint_RealRubric_SaysWhatIsWrong()
    {
        var (exit, output, _) = await RunCommand.RunAsync("", "rubrics", "lint", Path("bcd-huyen"));

        exit.ShouldBe(1);
        output.ShouldContain("  lỗi L802 Toàn bảng: tổng điểm ghi 100, các tiêu chí chấm điểm cộng lại được 95.\n");
        output.ShouldContain("  4 lỗi, 4 cảnh báo.\n");
    }

    [Fact]
    public async Task Lint_SoundRubric_FindsNothing()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "rubrics", "lint", Path("dan-van-co-quan-nha-nuoc"));

        (exit, errors).ShouldBe((0, ""));
        output.ShouldEndWith("  0 lỗi, 0 cảnh báo.\n");
    }

    [Fact]
    public async Task Lint_FileThatIsNoRubricAlongsideOneThatIs_IsUnusableAndReportsBoth()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "rubrics", "lint", "khong-co.yaml", Path("bcd-huyen"));

        exit.ShouldBe(2);
        errors.ShouldBe("khong-co.yaml, dòng 1: thiếu tệp này.\n", StringCompareShould.IgnoreLineEndings);
        output.ShouldContain("L802");
    }

    [Fact]
    public async Task Lint_DayThatIsNone_IsUnusable() =>
        (await RunCommand.RunAsync("", "rubrics", "lint", "--on", "31/12/2023", Path("bcd-huyen"))).Exit.ShouldBe(2);

    [Theory]
    [InlineData(".xlsx")]
    [InlineData(".docx")]
    public async Task Lint_OfficeFile_SaysTheSameAsOfTheYaml(string ending)
    {
        using var folder = new TemporaryFolder();
        var file = System.IO.Path.Combine(folder.Path, "bang" + ending);
        var rubric = SameContent.Real("bcd-huyen");
        var form = ParseDocumentForms.FromFolder(new CatalogueFolder(RepositoryFolder.Catalogue).DocumentForms).All[0];
        await File.WriteAllBytesAsync(
            file, ending is ".xlsx" ? WriteRubricSheet.Of(rubric) : WriteRubricTables.Of(rubric, "Huyện", form), TestContext.Current.CancellationToken);

        var (exit, output, errors) = await RunCommand.RunAsync("", "rubrics", "lint", file);

        (exit, errors).ShouldBe((1, ""));
        output[(output.IndexOf('\n') + 1)..]
            .ShouldBe((await RunCommand.RunAsync("", "rubrics", "lint", Path("bcd-huyen"))).Output is var yaml ? yaml[(yaml.IndexOf('\n') + 1)..] : "");
    }

    [Fact]
    public async Task Lint_ExecutableNamedXlsx_IsUnusable()
    {
        using var folder = new TemporaryFolder();
        var file = System.IO.Path.Combine(folder.Path, "bang.xlsx");
        await File.WriteAllBytesAsync(file, [.. "MZ"u8, .. new byte[500]], TestContext.Current.CancellationToken);

        var (exit, _, errors) = await RunCommand.RunAsync("", "rubrics", "lint", file);

        exit.ShouldBe(2);
        errors.ShouldContain("dòng 1: tệp không phải là bảng tính Excel (.xlsx)");
    }

    private static string Path(string name) => System.IO.Path.Combine(RepositoryFolder.Catalogue, "rubrics", name + ".yaml");
}
