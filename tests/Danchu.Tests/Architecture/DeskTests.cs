using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.Architecture;

/// <summary>docs/desk.md says of everything new users met which test keeps it mended; a test that was renamed or removed is missed here.</summary>
public sealed partial class DeskTests
{
    private static readonly HashSet<string> Tests = [.. TestSource.Files
        .SelectMany(file => file.DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(a => a.Name.ToString() is "Fact" or "Theory"))
        .Select(method => $"{(method.Parent as TypeDeclarationSyntax)?.Identifier.ValueText}.{method.Identifier.ValueText}")];

    private static IReadOnlyList<string[]> Rows => [.. SourceTree.Read("docs/desk.md").Split('\n').Select(Cells).Where(cells => Number().IsMatch(cells[0]))];

    [Fact]
    public void Desk_EveryTestItNames_IsThere() => Rows.SelectMany(FindMissing).ShouldBeEmpty();

    [Fact]
    public void Desk_EveryItem_HasItsLine() => Rows.Select(cells => cells[0]).Distinct(StringComparer.Ordinal).ShouldBe(
        Enumerable.Range(1, 36).Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Concat(Enumerable.Range(1, 11).Select(n => string.Create(CultureInfo.InvariantCulture, $"E{n}"))));

    [Theory]
    [InlineData("| 1 | met | mended | `DeskTests.Desk_EveryItem_HasItsLine`, `DeskTests.Gone` |", "1: DeskTests.Gone")]
    [InlineData("| 2 | met | mended | |", "2: no test")]
    public void Line_WithoutATest_IsFound(string line, string missing) => FindMissing(Cells(line)).ShouldBe([missing]);

    [Fact]
    public void Line_ThatIsOpen_Passes() => FindMissing(Cells("| 3 | met | open: later | open |")).ShouldBeEmpty();

    private static IEnumerable<string> FindMissing(string[] cells)
    {
        var named = Test().Matches(cells[3]).Select(match => match.Groups["test"].Value).ToList();
        return named.Count == 0 && cells[3] is not "open"
            ? [$"{cells[0]}: no test"]
            : named.Where(test => !Tests.Contains(test)).Select(test => $"{cells[0]}: {test}");
    }

    private static string[] Cells(string line) =>
        line.Split('|') is [_, .. var cells, _] && cells.Length == 4 ? [.. cells.Select(cell => cell.Trim())] : ["", "", "", ""];

    [GeneratedRegex("^E?[0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Number();

    [GeneratedRegex("`(?<test>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Test();
}
