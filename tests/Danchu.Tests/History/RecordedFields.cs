using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.History;

/// <summary>A field that some operation of Core writes into history.</summary>
/// <param name="List">The closed list (enum) it holds a value of, or null.</param>
/// <param name="Path">The file that records it.</param>
internal sealed record RecordedField(string SubjectKind, string Field, string? List, string Path);

/// <summary>
/// Everything that operations of Core hand to <c>Change.Record</c>, as the compiler binds it: the objects for before and after with all fields below them.
/// Where an object goes through a parameter on its way, the call that makes it is read instead.
/// </summary>
internal static class RecordedFields
{
    public static IReadOnlyCollection<RecordedField> Of(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.AsParallel().SelectMany(tree => Of(tree, compilation.GetSemanticModel(tree))).ToHashSet()];

    /// <summary>The operations under whose names lines are written.</summary>
    public static IReadOnlyCollection<string> Operations(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.AsParallel().SelectMany(tree => Operations(tree, compilation.GetSemanticModel(tree))).ToHashSet(StringComparer.Ordinal)];

    private static IEnumerable<string> Operations(SyntaxTree tree, SemanticModel model)
    {
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            {
                continue;
            }

            if (method is { Name: "As", ContainingType.Name: "Change" })
            {
                yield return method.TypeArguments[0].Name;
            }
            else if (method.Parameters is [{ Name: "operation", Type.SpecialType: SpecialType.System_Object }, ..]
                && call.ArgumentList.Arguments[0].Expression is ThisExpressionSyntax self)
            {
                yield return model.GetTypeInfo(self).Type!.Name;
            }
        }
    }

    private static IEnumerable<RecordedField> Of(SyntaxTree tree, SemanticModel model) =>
        from node in tree.GetRoot().DescendantNodes()
        from recorded in RecordedIn(node, model)
        from field in FieldsOf(recorded.Value, model)
        select new RecordedField(recorded.SubjectKind, field.Name, field.List, tree.FilePath);

    private static IEnumerable<(string SubjectKind, ExpressionSyntax Value)> RecordedIn(SyntaxNode node, SemanticModel model)
    {
        if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) || model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
        {
            return [];
        }

        var arguments = node is InvocationExpressionSyntax call
            ? call.ArgumentList.Arguments
            : ((BaseObjectCreationExpressionSyntax)node).ArgumentList?.Arguments ?? [];
        return (method.ContainingType.Name, method.Name) switch
        {
            ("Change", "Record") => arguments.Skip(2).Select(argument => (KindOf(arguments[1].Expression), argument.Expression)),
            ("RecordPersonHistory", "RecordAsync") => arguments.Skip(2).SkipLast(1).Select(argument => ("person", argument.Expression)),
            ("Recorded", ".ctor") => arguments.Select(argument => (ChangedBy(method.ContainingType.ContainingType), argument.Expression)),
            _ => [],
        };
    }

    // ChangeRubric.Recorded is of a rubric.
    private static string ChangedBy(INamedTypeSymbol change) => change.Name["Change".Length..].ToLowerInvariant();

    private static string KindOf(ExpressionSyntax subject) =>
        ((LiteralExpressionSyntax)((TupleExpressionSyntax)subject).Arguments[0].Expression).Token.ValueText;

    private static IEnumerable<(string Name, string? List)> FieldsOf(ExpressionSyntax value, SemanticModel model) => value switch
    {
        ParenthesizedExpressionSyntax inner => FieldsOf(inner.Expression, model),
        ConditionalExpressionSyntax either => FieldsOf(either.WhenTrue, model).Concat(FieldsOf(either.WhenFalse, model)),
        _ when value.IsKind(SyntaxKind.NullLiteralExpression) => [],
        _ when model.GetTypeInfo(value).Type is { SpecialType: not SpecialType.System_Object } type => FieldsOf(type, "", []),
        _ => FieldsOf(model.GetSymbolInfo(value).Symbol!, model.Compilation),
    };

    // An object without a type of its own: what it was made from.
    private static IEnumerable<(string Name, string? List)> FieldsOf(ISymbol symbol, Compilation compilation)
    {
        if (symbol is IParameterSymbol or IPropertySymbol)
        {
            return [];
        }

        var made = symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(node => node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } initial } => [initial],
            MethodDeclarationSyntax { ExpressionBody.Expression: { } body } => [body],
            MethodDeclarationSyntax method => method.DescendantNodes().OfType<ReturnStatementSyntax>().Select(statement => statement.Expression!),
            _ => throw new InvalidOperationException($"Not to be read: {symbol}"),
        });
        return made.SelectMany(value => FieldsOf(value, compilation.GetSemanticModel(value.SyntaxTree)));
    }

    private static IEnumerable<(string Name, string? List)> FieldsOf(ITypeSymbol type, string field, HashSet<ISymbol> above)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return FieldsOf(nullable.TypeArguments[0], field, above);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return [(field, type.Name)];
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return [];
        }

        if (ItemOf(type) is { } item)
        {
            return FieldsOf(item, field, above);
        }

        var isOurs = type.IsAnonymousType || !type.DeclaringSyntaxReferences.IsEmpty;
        return !isOurs || above.Contains(type, SymbolEqualityComparer.Default) ? [] : type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
            .SelectMany(property => FieldsOf(property.Type, property.Name, [.. above, type]).Prepend((property.Name, null)));
    }

    // Of a dictionary its values: the keys name themselves.
    private static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        var sequence = type.AllInterfaces.Append(type as INamedTypeSymbol)
            .FirstOrDefault(i => i?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
        return sequence is INamedTypeSymbol { Name: "KeyValuePair" } pair ? pair.TypeArguments[1] : sequence;
    }
}
