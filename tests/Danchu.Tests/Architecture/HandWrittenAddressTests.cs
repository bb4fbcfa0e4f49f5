using System.Text.RegularExpressions;

namespace Danchu.Tests.Architecture;

/// <summary>
/// Addresses are made in src/Danchu.Core/Addresses and nowhere else. A page posts to its own handlers by <c>asp-page-handler</c> and links its style sheets
/// and scripts by "~/"; where it answers stands in its <c>@page</c> line, where an operation of the API does in the line that maps it, and where a page
/// answered before in Hosting/OldAddresses.cs.
/// </summary>
public sealed partial class HandWrittenAddressTests
{
    private static readonly HashSet<string> Nouns =
    [
        .. SourceTree.Files("src/Danchu.Web/Pages", ".cshtml")
            .Select(path => path.Split('/'))
            .Where(parts => parts.Length > 4)
            .Select(parts => Kebab(parts[3])),
    ];

    [Fact]
    public void Addresses_InTheWholeProgram_AreMadeInOnePlace() => SourceTree.Files("src", ".cs", ".cshtml", ".js").Where(path => !IsTheirPlace(path))
        .SelectMany(path => Find(path, SourceTree.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<a href=\"/rounds\">Thôi</a>")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<a class=\"brand\" href=\"/\">Dân chủ</a>")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<form action=\"/rounds/@id/edit\">")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<a href=\"@Model.Address/edit\">Sửa</a>")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<button formaction=\"?handler=Again\">")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "new Crumb(\"Đợt\", $\"/rounds/{id}\")")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml.cs", "LocalRedirect($\"/{noun}/{id}\")")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml.cs", "Confirmed($\"{Address.Rounds.Overview(id)}/draft\", \"Xong\")")]
    [InlineData("src/Danchu.Web/wwwroot/site.js", "fetch('/rounds')")]
    [InlineData("src/Danchu.Core/Reports/SignReport.cs", "Href = $\"/reports/{id}\",")]
    [InlineData("src/Danchu.Core/Rounds/AssignUnits.cs", "SELECT '/assignments/' || id")]
    public void Addresses_WrittenByHand_AreFound(string path, string line) => Find(path, line).ShouldHaveSingleItem().ShouldBe($"{path}:1 {line}");

    [Theory]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "@page \"/rounds/{id:guid}/draft\"")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<a href=\"@Address.Rounds.Edit(id)\">Sửa</a> <a href=\"#main\">Lên</a>")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml", "<link rel=\"stylesheet\" href=\"~/rounds.css\"><partial name=\"/Pages/Rounds/_Units.cshtml\" />")]
    [InlineData("src/Danchu.Web/Api/Rounds/GetUnits.cs", "    public static void Map(RouteGroupBuilder api) => api.MapGet(\"rounds/{id}/units\", ReadAsync)")]
    [InlineData("src/Danchu.Web/Hosting/ErrorHtml.cs", "<link rel=\"stylesheet\" href=\"/site.css\">")]
    [InlineData("src/Danchu.Web/Pages/Rounds/Draft.cshtml.cs", "var parts = path.Split('/');")]
    [InlineData("src/Danchu.Core/Database/Cluster/ClusterPlace.cs", "private const string Folder = \"/var/lib/danchu\";")]
    public void Addresses_MadeOrNone_Pass(string path, string line) => Find(path, line).ShouldBeEmpty();

    private static bool IsTheirPlace(string path) =>
        path.StartsWith("src/Danchu.Core/Addresses/", StringComparison.Ordinal) || path is "src/Danchu.Web/Hosting/OldAddresses.cs";

    private static IEnumerable<string> Find(string path, string text) => text.Split('\n').Index()
        .Where(line => !line.Item.StartsWith("@page", StringComparison.Ordinal) && !IsMapping(path, line.Item) && IsWritten(path, line.Item))
        .Select(line => $"{path}:{line.Index + 1} {line.Item.Trim()}");

    private static bool IsMapping(string path, string line) => path.StartsWith("src/Danchu.Web/Api/", StringComparison.Ordinal)
        && line.StartsWith("    public static void Map(RouteGroupBuilder api) => api.Map", StringComparison.Ordinal);

    // In the other projects a path may also be a file's: there the first word must be that of pages.
    private static bool IsWritten(string path, string line) => path.StartsWith("src/Danchu.Web/", StringComparison.Ordinal)
        ? Quoted().IsMatch(line) || Appended().IsMatch(line)
        : FirstWord().Matches(line).Any(match => Nouns.Contains(match.Groups["noun"].Value));

    private static string Kebab(string name) => WordBorder().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex(
        "(\"/(\"|[{@?#])|[\"'`]/(?![a-z-]+\\.(css|js|svg)\\b)[a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        "(\\b(href|action|formaction)=\"(\\?|@[^\"]*/[a-z])|\\}/[a-z]{3})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Appended();

    [GeneratedRegex(
        "[\"'`]/(?<noun>[a-z-]+)(?=[\"'`/?#{])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex FirstWord();

    [GeneratedRegex(
        "(?<=[a-z0-9])(?=[A-Z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex WordBorder();
}
