using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.Architecture;

/// <summary>Every public type, and every operation, says what it is; every catch says why it is right to catch there.</summary>
public sealed class DocstringTests
{
    [Fact]
    public void Types_PublicOnesAndOperations_SayWhatTheyAre()
    {
        var types = Sources().SelectMany(Types).ToList();

        types.Count.ShouldBeGreaterThan(600);
        Silent(types).ShouldBeEmpty();
    }

    [Fact]
    public void Catches_EachOfThem_SaysWhy()
    {
        var catches = Sources().SelectMany(Catches).ToList();

        catches.Count.ShouldBeGreaterThan(50);
        catches.Where(clause => !SaysWhy(clause)).Select(Place).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("public sealed class A;")]
    [InlineData("// A report.\npublic enum A { B }")]
    [InlineData("/// <summary> </summary>\npublic struct A;")]
    [InlineData("/// <param name=\"B\">Of the report.</param>\npublic sealed record A(int B);")]
    [InlineData("public delegate void A();")]
    [InlineData("internal sealed class A { public Task ExecuteAsync() => B(); }")]
    public void Type_ThatSaysNothing_IsFound(string source) =>
        Silent(Types(TestSource.Parse(source))).ShouldHaveSingleItem();

    [Theory]
    [InlineData("/// <summary>A report.</summary>\n[Obsolete]\npublic sealed class A;")]
    [InlineData("/// <summary>\n/// A report.\n/// </summary>\n/// <param name=\"B\">Of it.</param>\npublic sealed record A(int B);")]
    [InlineData("/// <summary>A report.</summary>\npublic sealed class A { public sealed record Input; }")]
    [InlineData("/// <inheritdoc cref=\"B\"/>\npublic sealed class A;")]
    [InlineData("internal static class A;")]
    [InlineData("/// <summary>A report.</summary>\npublic static partial class A;\npublic static partial class A { }")]
    public void Type_ThatSaysWhatItIs_Passes(string source) =>
        Silent(Types(TestSource.Parse(source))).ShouldBeEmpty();

    [Theory]
    [InlineData("catch (IOException) { return; }")]
    [InlineData("catch (IOException) when (late) { return; }")]
    [InlineData("catch (IOException) { var address = \"http://a\"; }")]
    [InlineData("catch { throw; } // Another node was faster.")]
    public void Catch_ThatSaysNothing_IsFound(string clause) => SaysWhy(Catch(clause)).ShouldBeFalse();

    [Theory]
    [InlineData("catch (IOException)\n{\n    // Another node was faster.\n    return;\n}")]
    [InlineData("catch (IOException)\n{\n    // Another node was faster.\n}")]
    [InlineData("// Another node was faster.\ncatch (IOException) { return; }")]
    public void Catch_ThatSaysWhy_Passes(string clause) => SaysWhy(Catch(clause)).ShouldBeTrue();

    private static IEnumerable<CompilationUnitSyntax> Sources() => SourceTree.Files("src", ".cs").Select(path => TestSource.Parse(SourceTree.Read(path), path));

    // Nested types are left out: an Input or a View is read with the operation it belongs to.
    private static IEnumerable<MemberDeclarationSyntax> Types(CompilationUnitSyntax file) => file
        .DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<MemberDeclarationSyntax>()
        .Where(type => type is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && (type.Modifiers.Any(SyntaxKind.PublicKeyword) || IsOperation(type)));

    // A type in several parts says it in one of them.
    private static IEnumerable<string> Silent(IEnumerable<MemberDeclarationSyntax> types) => types
        .GroupBy(type => type.Modifiers.Any(SyntaxKind.PartialKeyword) ? FullName(type) : Place(type), StringComparer.Ordinal)
        .Where(parts => !parts.Any(HasSummary)).Select(parts => Place(parts.First()));

    private static string FullName(MemberDeclarationSyntax type) =>
        $"{type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name}.{(type as BaseTypeDeclarationSyntax)?.Identifier.ValueText}";

    private static bool IsOperation(MemberDeclarationSyntax type) => type is ClassDeclarationSyntax operation
        && operation.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText is "ExecuteAsync" or "ReadAsync");

    private static bool HasSummary(MemberDeclarationSyntax type) => type.GetLeadingTrivia().Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>().SelectMany(comment => comment.Content).Any(IsSummary);

    private static bool IsSummary(XmlNodeSyntax node) => node switch
    {
        XmlEmptyElementSyntax { Name.LocalName.ValueText: "inheritdoc" } => true,
        XmlElementSyntax { StartTag.Name.LocalName.ValueText: "summary" } summary => summary.Content.ToString().Any(char.IsLetter),
        _ => false,
    };

    private static IEnumerable<CatchClauseSyntax> Catches(CompilationUnitSyntax file) => file.DescendantNodes().OfType<CatchClauseSyntax>();

    private static CatchClauseSyntax Catch(string clause) =>
        Catches(TestSource.Parse($"class A {{ void B() {{ try {{ C(); }}\n{clause}\n}} }}")).ShouldHaveSingleItem();

    private static bool SaysWhy(CatchClauseSyntax clause) => clause.DescendantTrivia()
        .Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.SpanStart < clause.Block.CloseBraceToken.SpanStart);

    private static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
