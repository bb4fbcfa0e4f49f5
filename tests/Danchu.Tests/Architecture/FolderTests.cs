namespace Danchu.Tests.Architecture;

/// <summary>Folders are the regime's nouns, and a test lies where its subject lies.</summary>
public sealed class FolderTests
{
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "Services", "Helpers", "Managers", "Utils", "Utilities", "Models", "Common", "Misc", "Interfaces", "Repositories", "Extensions", "Dtos",
    };

    private static readonly string[] OfTheirOwn = ["Architecture", "Browser", "Support"];

    [Fact]
    public void Folders_InTheWholeHouse_AreNamedAfterThings() =>
        SourceTree.Files("src", ".cs", ".cshtml").Concat(SourceTree.Files("tests", ".cs")).Concat(SourceTree.Files("bench", ".cs"))
            .SelectMany(FindRefusedFolders).Distinct(StringComparer.Ordinal).ShouldBeEmpty();

    [Theory]
    [InlineData("src/Danchu.Core/Services/SignReport.cs")]
    [InlineData("src/Danchu.Web/Pages/Models/Report.cs")]
    [InlineData("src/Danchu.Core/Reports/helpers/Text.cs")]
    public void Folders_NamedAfterNothing_AreFound(string path) => FindRefusedFolders(path).ShouldHaveSingleItem();

    [Fact]
    public void Tests_EveryFile_MirrorsAFolderOfSrc() =>
        SourceTree.Files("tests/Danchu.Tests", ".cs").Where(path => !Mirrors(path)).ShouldBeEmpty();

    [Theory]
    [InlineData("tests/Danchu.Tests/Database/PrivateClusterTests.cs", true)]
    [InlineData("tests/Danchu.Tests/Web/Pages/SignIn/SignInTests.cs", true)]
    [InlineData("tests/Danchu.Tests/Architecture/FolderTests.cs", true)]
    [InlineData("tests/Danchu.Tests/Databases/PrivateClusterTests.cs", false)]
    [InlineData("tests/Danchu.Tests/Web/Screens/SignInTests.cs", false)]
    [InlineData("tests/Danchu.Tests/Core/Reports/SignReportTests.cs", false)]
    [InlineData("tests/Danchu.Tests/EverythingTests.cs", false)]
    public void Tests_AFile_MirrorsOnlyWhatExists(string path, bool mirrors) => Mirrors(path).ShouldBe(mirrors);

    private static IEnumerable<string> FindRefusedFolders(string path) =>
        path.Split('/')[..^1].Where(Refused.Contains).Select(folder => $"{folder}/ in {path}");

    // Core's folders are the house's nouns and stand without "Core" (a namespace of that name would hide
    // Danchu.Core); the other projects are folders themselves.
    private static bool Mirrors(string path) => path.Split('/')[2..^1] is [not "Core" and var first, ..] folders
        && (OfTheirOwn.Contains(first, StringComparer.Ordinal)
            || SourceTree.HasFolder("src/Danchu.Core/" + string.Join('/', folders))
            || SourceTree.HasFolder("src/Danchu." + string.Join('/', folders)));
}
