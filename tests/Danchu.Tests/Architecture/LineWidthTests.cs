using System.Globalization;

namespace Danchu.Tests.Architecture;

/// <summary>A line of code or of a page fits a window beside another: at most 160 columns.</summary>
public sealed class LineWidthTests
{
    private const int Most = 160;

    [Fact]
    public void Lines_OfTheHouse_FitTheWidth() =>
        new[] { "src", "tests", "bench" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".cshtml"))
            .SelectMany(path => FindTooWide(path, SourceTree.Read(path)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(160, "\n", 0)]
    [InlineData(161, "\n", 1)]
    [InlineData(160, "\r\n", 0)]
    [InlineData(161, "", 1)]
    public void Lines_AboveTheLimit_AreFound(int width, string end, int found) =>
        FindTooWide("x.cs", "a\n" + new string('ế', width) + end).Count().ShouldBe(found);

    private static IEnumerable<string> FindTooWide(string path, string text) =>
        text.Split('\n')
            .Select((line, i) => (Number: i + 1, Width: line.TrimEnd('\r').Length))
            .Where(line => line.Width > Most)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{path}:{line.Number}: {line.Width}"));
}
