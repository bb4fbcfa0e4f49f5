using Danchu.Bench.Checking;
using Danchu.Bench.Checking.Texts;

namespace Danchu.Tests.Checking;

/// <summary>
/// The figures of docs/accuracy.md that the repository itself can print are what it prints. After a change, rewrite them:
/// <c>DANCHU_WRITE_DOCS=1 dotnet run --project tests/Danchu.Tests -- -class "*AccuracyPageTests"</c>. The five real reports lie outside
/// the repository; their figures are only quoted.
/// </summary>
public sealed class AccuracyPageTests
{
    private const string Begin = "<!-- printed: -->\n";
    private const string End = "<!-- :printed -->";

    [Fact]
    public void Page_PrintedFigures_AreWhatTheCommandPrints()
    {
        var file = Path.Combine(Root(), "docs", "accuracy.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var printed = Print();
        if (Environment.GetEnvironmentVariable("DANCHU_WRITE_DOCS") is not null)
        {
            File.WriteAllText(file, page[..from] + printed + page[to..]);
            return;
        }

        page[from..to].ShouldBe(printed);
    }

    private static string Print()
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var file in BlindPassage.Files)
        {
            MeasureBlind.Run(file, output, verbose: false);
            output.WriteLine();
        }

        MeasureReports.Run(ReadRegister.OfTheRepository(), output, verbose: false);
        output.WriteLine();
        MeasureTexts.Run("", "", output, verbose: false);
        output.WriteLine();
        MeasureSynthetic.Run(2000, 1, verbose: false, output);
        output.WriteLine();
        MeasureFacts.Run(400, 1, verbose: false, output);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Danchu.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
