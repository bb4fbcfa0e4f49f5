using Danchu.Tests.Documents;
using Danchu.Tests.Support;

namespace Danchu.Tests.Cli.Documents;

public sealed class SamplesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => Path.Combine(folder.Path, "mẫu");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Samples_ToANewFolder_WritesOneOfEachFormAndKindAndRefusesToWriteOverThem()
    {
        var (exit, output, errors) = await RunCommand.RunAsync("", "documents", "samples", "--out", Out);

        exit.ShouldBe(0, errors);
        string[] kinds = ["bao-cao", "bao-cao-co-phu-luc", "cong-van", "lien-tich"];
        Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
            CatalogueForms.All.All.SelectMany(form => kinds.Select(kind => $"{form.Key}.{kind}.docx")).Order(StringComparer.Ordinal));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(Directory.GetFiles(Out), ignoreOrder: true);
        (await File.ReadAllBytesAsync(Path.Combine(Out, "party-hd05-2026.cong-van.docx"), TestContext.Current.CancellationToken)).Faults().ShouldBeEmpty();

        var again = await RunCommand.RunAsync("", "documents", "samples", "--out", Out);
        again.Exit.ShouldBe(1);
        again.Errors.ShouldContain("--overwrite");
        (await RunCommand.RunAsync("", "documents", "samples", "--out", Out, "--overwrite")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Samples_WhereAFileStands_ExitsTwoWithOneLine()
    {
        await File.WriteAllTextAsync(Out, "đã có", TestContext.Current.CancellationToken);

        var (exit, output, errors) = await RunCommand.RunAsync("", "documents", "samples", "--out", Out);

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("Không ghi được vào");
    }
}
