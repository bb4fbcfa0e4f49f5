using System.Text.RegularExpressions;
using Danchu.Checking;
using Danchu.Core.Operations;

namespace Danchu.Tests.Architecture;

/// <summary>docs/glossary.md names the words of the code; a type that was renamed is renamed there.</summary>
public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> Types = new[] { typeof(Refusal), typeof(Finding) }
        .SelectMany(type => type.Assembly.GetExportedTypes()).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Glossary_EveryWordOfTheCode_IsAType() => FindUnknown(SourceTree.Read("docs/glossary.md")).ShouldBeEmpty();

    [Fact]
    public void Glossary_AWordThatIsNoType_IsFound() => FindUnknown("| số liệu | `Fact`, `Factoid` | a fact |").ShouldBe(["Factoid"]);

    private static IEnumerable<string> FindUnknown(string text) => text.Split('\n')
        .Select(line => line.Split('|')).Where(cells => cells.Length > 3)
        .SelectMany(cells => Word().Matches(cells[2])).Select(match => match.Groups["word"].Value)
        .Where(word => !Types.Contains(word));

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Word();
}
