using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Architecture;

/// <summary>Every operation is called for by its name in a test: what is reached only through a page or another operation is tested by luck.</summary>
public sealed class OperationsTests
{
    private static readonly IReadOnlyList<string> Operations =
        [.. new ServiceCollection().AddDanchuCore("Host=nowhere").Select(service => service.ServiceType).Where(IsOperation).Select(type => type.Name)];

    [Fact]
    public void Operations_EachOfThem_IsNamedInATest()
    {
        Operations.Count.ShouldBeGreaterThan(140);
        FindUnnamed(Operations, TestSource.Files.Where(IsOfASubject).SelectMany(TestSource.NamesOfTypes)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Task<int> A() => world.DoAsync((SignReport s) => s.ExecuteAsync(1));")]
    [InlineData("void A() => services.GetRequiredService<SignReport>();")]
    [InlineData("void A() => Reports.SignReport.Of(1);")]
    [InlineData("void A(Core.Reports.SignReport sign) { }")]
    [InlineData("SignReport.Input input;")]
    [InlineData("object A() => new SignReport(database);")]
    public void Operation_UsedInCode_IsNamed(string code) => FindUnnamed(["SignReport"], NamesIn(code)).ShouldBeEmpty();

    [Theory]
    [InlineData("// SignReport")]
    [InlineData("/// <summary><see cref=\"SignReport\"/></summary>\nint a;")]
    [InlineData("string A() => \"SignReport\";")]
    [InlineData("string A() => nameof(SignReport);")]
    [InlineData("Task A() => SignReport();")]
    [InlineData("Task A() => page.SignReport();")]
    [InlineData("object A() => NoticeKind.SignReport;")]
    [InlineData("SignReportTests tests;")]
    public void Operation_OnlySpokenOf_IsFound(string code) => FindUnnamed(["SignReport"], NamesIn(code)).ShouldBe(["SignReport"]);

    [Theory]
    [InlineData(typeof(CreatePerson), true)]
    [InlineData(typeof(FindPerson), true)]
    [InlineData(typeof(Permissions), false)]
    [InlineData(typeof(Person), false)]
    public void Type_IsAnOperation_WhenItExecutesOrReads(Type type, bool operation) => IsOperation(type).ShouldBe(operation);

    private static IEnumerable<string> FindUnnamed(IEnumerable<string> operations, IEnumerable<string> names) =>
        operations.Except(names, StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(string code) => TestSource.NamesOfTypes(TestSource.Parse("class Tests { " + code + "\n}"));

    // What speaks of types in general tests none of them.
    private static bool IsOfASubject(CompilationUnitSyntax file) =>
        !file.SyntaxTree.FilePath.StartsWith("tests/Danchu.Tests/Architecture/", StringComparison.Ordinal);

    // As AddDanchu has it, which also takes in a stream that reads: no operation, and nobody else's.
    private static bool IsOperation(Type type) =>
        type is { IsPublic: true, IsClass: true, IsSealed: true, IsAbstract: false }
        && type.GetMethods().Any(method => method is { IsStatic: false, Name: "ExecuteAsync" or "ReadAsync" });
}
