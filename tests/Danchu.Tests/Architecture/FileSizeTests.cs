using System.Globalization;

namespace Danchu.Tests.Architecture;

/// <summary>Size is watched, not worshipped: median about 40 lines, a hard look above 200, never above 400.</summary>
public sealed class FileSizeTests
{
    private const int Most = 400;

    [Fact]
    public void Files_OfTheHouse_StaySmall()
    {
        var sizes = new[] { "src", "tests", "bench" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".cshtml", ".css", ".js", ".sh"))
            .Select(path => (Path: path, Lines: CountLines(SourceTree.Read(path))))
            .OrderBy(file => file.Lines)
            .ToList();

        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{sizes.Count} files: median {sizes[sizes.Count / 2].Lines} lines, p95 {sizes[sizes.Count * 95 / 100].Lines}, largest "
                + $"{sizes[^1].Lines} ({sizes[^1].Path})"));
        FindTooLarge(sizes).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void Files_AboveTheLimit_AreFound(int lines, int found) =>
        FindTooLarge([("x.cs", CountLines(string.Concat(Enumerable.Repeat("a\n", lines))))]).Count().ShouldBe(found);

    private static IEnumerable<string> FindTooLarge(IEnumerable<(string Path, int Lines)> sizes) =>
        sizes.Where(file => file.Lines > Most).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.Lines}"));

    private static int CountLines(string text) => text.AsSpan().Count('\n');
}
