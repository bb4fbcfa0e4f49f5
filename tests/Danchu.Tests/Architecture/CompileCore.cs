using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Danchu.Tests.Architecture;

/// <summary>Core, or files that stand for it, as the compiler reads them.</summary>
internal static class CompileCore
{
    // What the SDK adds to each file of a library.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> Core =
        new(() => From(SourceTree.Files("src/Danchu.Core", ".cs").Select(path => (path["src/Danchu.Core/".Length..], SourceTree.Read(path)))));

    /// <summary>All of src/Danchu.Core; paths stand below it.</summary>
    public static CSharpCompilation All => Core.Value;

    public static CSharpCompilation From(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "Danchu.Core",
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path)).Append(CSharpSyntaxTree.ParseText(ImplicitUsings)),
        Assemblies(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // Core itself comes from its sources.
    private static IEnumerable<PortableExecutableReference> Assemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Danchu.Core.dll" or "Danchu.Demonstration.dll" or "Danchu.Web.dll" or "danchu.dll"
                or "Danchu.Tests.dll" or "Danchu.Bench.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
}
