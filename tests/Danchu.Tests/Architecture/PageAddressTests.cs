using System.Text.RegularExpressions;

namespace Danchu.Tests.Architecture;

/// <summary>
/// Path = address: Pages/Rounds/OpenRound.cshtml answers at /rounds/open-round, with parameters anywhere between the words. A list is Index; the page of one
/// thing is Overview and leaves its name out (/rounds/{id}), the page that makes one is Create. Things named on the way are free
/// (/rounds/{id}/units/{unit}/letter), and a page that ends in one may leave its name out too (Rounds/Unit: /rounds/{id}/units/{unit}).
/// </summary>
public sealed partial class PageAddressTests
{
    // What Overview and Create are elsewhere called.
    private static readonly string[] OtherNames = ["Details", "Show", "View", "New", "Add"];

    [Fact]
    public void Pages_TheirAddresses_MirrorTheirFolders() =>
        SourceTree.Files("src/Danchu.Web", ".cshtml")
            .Select(path => FindDisagreement(path, SourceTree.Read(path)))
            .Where(found => found is not null)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Rounds/Index.cshtml", "@page")]
    [InlineData("Rounds/Index.cshtml", "@page \"{page:int?}\"")]
    [InlineData("Rounds/Index.cshtml", "@page \"/rounds/{id}\"")]
    [InlineData("Rounds/OpenRound.cshtml", "@page \"/rounds/{id:guid}/open-round\"")]
    [InlineData("SignIn/Index.cshtml", "@page \"/sign-in\"")]
    [InlineData("Rounds/Overview.cshtml", "@page \"/rounds/{id:guid}\"")]
    [InlineData("Rounds/Unit.cshtml", "@page \"/rounds/{id:guid}/units/{unit}\"")]
    [InlineData("Rounds/Letter.cshtml", "@page \"/rounds/{id:guid}/units/{unit}/letter\"")]
    [InlineData("CongKhai/Item.cshtml", "@page \"/cong-khai/{province}/{commune}/{number:int}\"")]
    [InlineData("Index.cshtml", "@page")]
    [InlineData("Shared/_Layout.cshtml", "<html>")]
    public void Page_MirrorsItsFolder_Passes(string path, string text) => FindDisagreement("src/Danchu.Web/Pages/" + path, text).ShouldBeNull();

    [Theory]
    [InlineData("Rounds/Index.cshtml", "@page \"/reports\"")]
    [InlineData("Rounds/OpenRound.cshtml", "@page \"/rounds\"")]
    [InlineData("Rounds/Unit.cshtml", "@page \"/rounds/{id:guid}/units\"")]
    [InlineData("Rounds/Unit.cshtml", "@page \"/reports/{id:guid}\"")]
    [InlineData("Rounds/Details.cshtml", "@page \"/rounds/{id:guid}\"")]
    [InlineData("Rounds/Letter.cshtml", "@page \"/rounds/{id:guid}/letter/print\"")]
    [InlineData("Rounds/Index.cshtml", "@page \"{id}/extra\"")]
    [InlineData("Rounds/OpenRound.cshtml", "@page \"/Rounds/OpenRound\"")]
    public void Page_AnswersElsewhere_IsFound(string path, string text) =>
        FindDisagreement("src/Danchu.Web/Pages/" + path, "@* Danh sách *@\n" + text)!.ShouldStartWith($"src/Danchu.Web/Pages/{path} answers at ");

    [Fact]
    public void Pages_OfOneKind_BearOneName() => SourceTree.Files("src/Danchu.Web", ".cshtml")
        .Where(path => OtherNames.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal)).ShouldBeEmpty();

    private static string? FindDisagreement(string path, string text)
    {
        var directive = Directive().Match(text);
        if (!directive.Success)
        {
            return null;
        }

        var route = directive.Groups["route"].Value;
        var expected = path["src/Danchu.Web/Pages/".Length..^".cshtml".Length].Split('/').Where(name => name is not "Index").Select(Kebab).ToList();
        var parts = route.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A route without a slash in front is added to the folder's by the framework: only parameters may be added.
        var agrees = route.StartsWith('/') ? Agrees(parts, expected) : parts.All(IsParameter);
        return agrees ? null : $"{path} answers at \"{route}\", not at /{string.Join('/', expected)}";
    }

    private static bool Agrees(string[] parts, List<string> expected)
    {
        var (met, named) = (0, false);
        foreach (var (index, part) in parts.Index().Where(part => !IsParameter(part.Item)))
        {
            if (met < expected.Count && string.Equals(part, expected[met], StringComparison.Ordinal))
            {
                met++;
            }
            else if (index + 1 == parts.Length || !IsParameter(parts[index + 1]))
            {
                return false;
            }
            else
            {
                named = true;
            }
        }

        // A thing whose place is told by two others before it: /cong-khai/12/03424/7.
        named |= parts.Count(IsParameter) > 2;
        return met == expected.Count || (met > 0 && met == expected.Count - 1 && IsParameter(parts[^1]) && (named || expected[^1] is "overview"));
    }

    private static bool IsParameter(string part) => part.StartsWith('{');

    private static string Kebab(string name) => WordBorder().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex(
        "^@page(?:[ \t]+\"(?<route>[^\"]*)\")?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Directive();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex WordBorder();
}
