using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.Architecture;

/// <summary>The code of the tests, as the compiler reads it: comments and texts are no part of it.</summary>
internal static class TestSource
{
    private static readonly Lazy<IReadOnlyList<CompilationUnitSyntax>> Parsed = new(() =>
        [.. SourceTree.Files("tests/Danchu.Tests", ".cs").Select(path => Parse(SourceTree.Read(path), path))]);

    public static IReadOnlyList<CompilationUnitSyntax> Files => Parsed.Value;

    public static CompilationUnitSyntax Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, path: path).GetCompilationUnitRoot();

    /// <summary>The types a file may name: every plain name in it but those of members behind a dot, of methods called, and inside nameof.</summary>
    public static IEnumerable<string> NamesOfTypes(CompilationUnitSyntax file) =>
        file.DescendantNodes(node => !IsNameOf(node)).OfType<SimpleNameSyntax>().Where(MayBeAType).Select(name => name.Identifier.ValueText);

    private static bool IsNameOf(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static bool MayBeAType(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression != name,
        MemberAccessExpressionSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax, Parent: MemberAccessExpressionSyntax } => true,
        MemberAccessExpressionSyntax member => member.Name != name,
        NameColonSyntax or AssignmentExpressionSyntax => false,
        _ => true,
    };
}
