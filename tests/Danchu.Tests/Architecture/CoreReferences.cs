using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.Architecture;

/// <summary>One file of Core names a type that another file of Core declares, or a member of it.</summary>
/// <param name="User">Path below src/Danchu.Core.</param>
/// <param name="Used">Path below src/Danchu.Core.</param>
internal sealed record CoreReference(string User, string Used, string Type);

/// <summary>Who uses what in Core, as the compiler binds it: types, members, constants and extension methods, wherever their names stand.</summary>
internal static class CoreReferences
{
    public static IReadOnlyCollection<CoreReference> Of(IEnumerable<(string Path, string Text)> files)
    {
        var compilation = CompileCore.From(files);
        return compilation.SyntaxTrees.AsParallel().SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree))).ToHashSet();
    }

    private static IEnumerable<CoreReference> Of(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>()
        let type = TypeOf(model.GetSymbolInfo(name).Symbol)
        let used = type?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
        where used is not null && !string.Equals(used, tree.FilePath, StringComparison.Ordinal)
        select new CoreReference(tree.FilePath, used, type.Name);

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType?.OriginalDefinition,
        _ => null,
    };
}
