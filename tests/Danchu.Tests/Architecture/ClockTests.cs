using System.Globalization;
using System.Text.RegularExpressions;

namespace Danchu.Tests.Architecture;

/// <summary>The time comes from TimeProvider, so that a test can say what time it is.</summary>
public sealed partial class ClockTests
{
    [Fact]
    public void Source_AllOfIt_AsksNoClockOfTheMachine() =>
        SourceTree.Files("src", ".cs", ".cshtml").SelectMany(path => FindClocks(path, SourceTree.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("return DateTimeOffset.UtcNow;")]
    [InlineData("DateOnly.FromDateTime(System.DateTime.Today)")]
    public void Source_AsksTheMachine_IsFound(string line) => FindClocks("src/x.cs", "\n" + line).ShouldBe(["src/x.cs:2"]);

    [Theory]
    [InlineData("// never DateTime.Now")]
    [InlineData("clock.GetUtcNow()")]
    public void Source_Otherwise_Passes(string line) => FindClocks("src/x.cs", line).ShouldBeEmpty();

    private static IEnumerable<string> FindClocks(string path, string text) => text.Split('\n')
        .Index()
        .Where(line => Clock().IsMatch(line.Item.Split("//")[0]))
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"{path}:{line.Index + 1}"));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Clock();
}
