using Danchu.Checking.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Danchu.Tests.Architecture;

/// <summary>
/// The tests in some files, and whether each asserts a value: itself, in a method of its class, or in a static method that asserts for many
/// (Value, Refusals, ShouldBeDone), or in a journey it makes itself (<c>new ReportingYear(…)</c>). What a fixture does on the way is preparation.
/// </summary>
internal sealed class ReadAssertions
{
    private static readonly HashSet<string> ThatItIsThere = new(StringComparer.Ordinal)
    {
        "ShouldNotBeNull", "ShouldNotBeEmpty", "ShouldNotBeNullOrEmpty", "ShouldNotBeNullOrWhiteSpace", "NotNull", "NotEmpty",
    };

    private readonly ILookup<string, MethodDeclarationSyntax> methods;

    private ReadAssertions(IReadOnlyList<CompilationUnitSyntax> files) => methods = files
        .SelectMany(file => file.DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => !method.Modifiers.Any(SyntaxKind.PrivateKeyword))
        .ToLookup(method => method.Identifier.ValueText, StringComparer.Ordinal);

    internal sealed record Test(string Name, bool AssertsAValue);

    public static IReadOnlyList<Test> Of(IReadOnlyList<CompilationUnitSyntax> files)
    {
        var reader = new ReadAssertions(files);
        return
        [
            .. from file in files
               from method in file.DescendantNodes().OfType<MethodDeclarationSyntax>()
               where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory")
               select new Test($"{ClassOf(method)?.Identifier.ValueText}.{method.Identifier.ValueText}", reader.AssertsAValue(method, [])),
        ];
    }

    private bool AssertsAValue(MethodDeclarationSyntax method, HashSet<MethodDeclarationSyntax> seen) =>
        seen.Add(method) && method.DescendantNodes().Any(node => node switch
        {
            InvocationExpressionSyntax call => IsOfAValue(call) || CalledBy(call, method).Any(called => AssertsAValue(called, seen)),
            // A method handed on as a value, as in Select(CheckAsync).
            IdentifierNameSyntax { Parent: ArgumentSyntax } name => InClassOf(method, name.Identifier.ValueText).Any(called => AssertsAValue(called, seen)),
            _ => false,
        });

    private static bool IsOfAValue(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member
        && (name.StartsWith("Should", StringComparison.Ordinal) || member.Expression.ToString() is "Should" or "Assert" or "Assertions")
        && !ThatItIsThere.Contains(name)
        && !(name is "ShouldNotBe" && call.ArgumentList.Arguments is [{ Expression: var other }] && IsNull(other))
        && !(name is "ShouldBeTrue" && AsksWhetherThere(member.Expression))
        && !(name is "ShouldBeGreaterThan" && IsCount(member.Expression) && IsZero(call.ArgumentList.Arguments[0].Expression));

    private static bool AsksWhetherThere(ExpressionSyntax asked) => asked switch
    {
        ParenthesizedExpressionSyntax inner => AsksWhetherThere(inner.Expression),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } => IsNull(constant.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal => IsNull(unequal.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.GreaterThanExpression } more => IsCount(more.Left) && IsZero(more.Right),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" } } => true,
        _ => false,
    };

    private static bool IsCount(ExpressionSyntax counted) => counted is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" };

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsZero(ExpressionSyntax number) => number is LiteralExpressionSyntax { Token.ValueText: "0" };

    private IEnumerable<MethodDeclarationSyntax> CalledBy(InvocationExpressionSyntax call, MethodDeclarationSyntax caller) => call.Expression switch
    {
        SimpleNameSyntax { Identifier.ValueText: var name } when InClassOf(caller, name).ToList() is { Count: > 0 } own => own,
        SimpleNameSyntax { Identifier.ValueText: var name } => methods[name].Where(IsStatic),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: IdentifierNameSyntax { Identifier.ValueText: var of } } =>
            methods[name].Where(method => ClassOf(method)?.Identifier.ValueText == (IsStatic(method) ? of : TypeMadeAs(of, caller))),
        _ => [],
    };

    // var year = new ReportingYear(…);
    private static string? TypeMadeAs(string variable, MethodDeclarationSyntax method) => method.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        .Where(declared => string.Equals(declared.Identifier.ValueText, variable, StringComparison.Ordinal))
        .Select(declared => (declared.Initializer?.Value as ObjectCreationExpressionSyntax)?.Type.ToString()).FirstOrDefault();

    private static bool IsStatic(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.StaticKeyword);

    private static IEnumerable<MethodDeclarationSyntax> InClassOf(MethodDeclarationSyntax method, string name) =>
        ClassOf(method)?.Members.OfType<MethodDeclarationSyntax>().Where(other => other.Identifier.ValueText == name) ?? [];

    private static TypeDeclarationSyntax? ClassOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
}
