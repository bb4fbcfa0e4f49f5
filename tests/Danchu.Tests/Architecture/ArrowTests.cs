using System.Reflection;
using System.Xml.Linq;

namespace Danchu.Tests.Architecture;

/// <summary>Web, Cli → Demonstration → Core → Checking, Documents. Nothing points up; Checking and Documents know neither each other nor any package.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Danchu.Checking"] = [],
        ["Danchu.Documents"] = [],
        ["Danchu.Core"] = ["Danchu.Checking", "Danchu.Documents"],
        ["Danchu.Demonstration"] = ["Danchu.Core"],
        ["Danchu.Web"] = ["Danchu.Core", "Danchu.Demonstration"],
        ["Danchu.Cli"] = ["Danchu.Core", "Danchu.Demonstration"],
    };

    private static readonly string[] Pure = ["Danchu.Checking", "Danchu.Documents"];

    [Fact]
    public void Projects_InSrc_AreThoseOfTheHouse() =>
        SourceTree.Files("src", ".csproj").Select(NameOf).ShouldBe(Arrows.Keys, ignoreOrder: true);

    [Fact]
    public void Projects_TheirReferences_FollowTheArrows() =>
        SourceTree.Files("src", ".csproj").SelectMany(path => FindWrongReferences(NameOf(path), SourceTree.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("Danchu.Checking", """<ProjectReference Include="../Danchu.Documents/Danchu.Documents.csproj" />""")]
    [InlineData("Danchu.Core", """<ProjectReference Include="..\Danchu.Web\Danchu.Web.csproj" />""")]
    [InlineData("Danchu.Web", """<ProjectReference Include="../Danchu.Documents/Danchu.Documents.csproj" />""")]
    [InlineData("Danchu.Documents", """<PackageReference Include="DocumentFormat.OpenXml" />""")]
    [InlineData("Danchu.Checking", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    public void Projects_AgainstAnArrow_AreFound(string project, string reference) =>
        FindWrongReferences(project, $"<Project><ItemGroup>{reference}</ItemGroup></Project>").ShouldHaveSingleItem();

    // A reference can also come in through another project: what counts in the end is what the assembly really uses.
    [Fact]
    public void Assemblies_WhatTheyUse_FollowsTheArrows()
    {
        foreach (var project in Arrows.Keys)
        {
            FindWrongUses(project, Uses(AssemblyOf(project))).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("Danchu.Core", "Danchu.Web")]
    [InlineData("Danchu.Web", "danchu")]
    [InlineData("Danchu.Checking", "Danchu.Documents")]
    [InlineData("Danchu.Documents", "DocumentFormat.OpenXml")]
    public void Assemblies_AgainstAnArrow_AreFound(string project, string used) => FindWrongUses(project, [used, "System.Runtime"]).ShouldHaveSingleItem();

    private static IEnumerable<string> FindWrongReferences(string project, string xml)
    {
        var items = XDocument.Parse(xml).Descendants().Select(item => (Kind: item.Name.LocalName, Target: (string?)item.Attribute("Include") ?? "")).ToList();
        var projects = items.Where(item => item.Kind is "ProjectReference" && !Arrows[project].Contains(NameOf(item.Target), StringComparer.Ordinal));
        var packages = items.Where(item => item.Kind is "PackageReference" or "FrameworkReference" or "Reference"
            && Pure.Contains(project, StringComparer.Ordinal));
        return projects.Concat(packages).Select(item => $"{project} → {item.Target}");
    }

    private static IEnumerable<string> FindWrongUses(string project, IEnumerable<string> used)
    {
        var allowed = Reachable(project).Select(AssemblyOf).ToHashSet(StringComparer.Ordinal);
        return used
            .Where(name => name.StartsWith("danchu", StringComparison.OrdinalIgnoreCase) ? !allowed.Contains(name)
                : Pure.Contains(project, StringComparer.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal))
            .Select(name => $"{project} → {name}");
    }

    private static IEnumerable<string> Reachable(string project) => Arrows[project].SelectMany(below => Reachable(below).Prepend(below));

    private static IEnumerable<string> Uses(string assembly) =>
        Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")).GetReferencedAssemblies().Select(name => name.Name!);

    // The command line program is called as it is typed.
    private static string AssemblyOf(string project) => project is "Danchu.Cli" ? "danchu" : project;

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
