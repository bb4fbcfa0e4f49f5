using System.Text;
using Danchu.Checking;
using Danchu.Core.Documents;
using Danchu.Documents.FormChecking;
using Danchu.Tests.Documents.FormChecking;

namespace Danchu.Tests.Checking;

/// <summary>
/// docs/checks.md says what the checks themselves say. After a change, rewrite it:
/// <c>DANCHU_WRITE_DOCS=1 dotnet run --project tests/Danchu.Tests -- -class "*ChecksPageTests"</c>.
/// </summary>
public sealed class ChecksPageTests
{
    private static readonly Dictionary<char, string> Families = new()
    {
        ['S'] = "Sums", ['T'] = "Shares, ratios and growth", ['G'] = "One quantity, and quantities that move", ['R'] = "Rubrics and classes",
        ['D'] = "Dates", ['C'] = "Citations", ['M'] = "Leftovers of a template", ['N'] = "Figures as written",
    };

    [Fact]
    public void Page_Generated_IsTheOneInDocs()
    {
        var file = Path.Combine(Root(), "docs", "checks.md");
        var page = Compose();
        if (Environment.GetEnvironmentVariable("DANCHU_WRITE_DOCS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(page);
    }

    private static string Compose()
    {
        var page = new StringBuilder(("""
            # What is checked

            Written from the checks in `src/Danchu.Checking/Checks` by `tests/Danchu.Tests/Checking/ChecksPageTests.cs`; do not edit by hand.
            A code never changes its meaning. Every example below is a test: what stands under "found" must be found,
            """
            + """
             what stands under "silent" must stay silent.
            Severity says how sure the checker is: an *error* cannot be right as printed,
            """
            + """
             a *warning* is right only with facts that are not in the text, a *note* is worth a look.

            """).ReplaceLineEndings("\n"));
        foreach (var family in Checker.Checks.GroupBy(check => check.Code[0]))
        {
            page.Append('\n').Append("## ").Append(Families[family.Key]).Append('\n');
            foreach (var check in family)
            {
                Append(page, check);
            }
        }

        AppendForms(page);
        return page.ToString();
    }

    private static void AppendForms(StringBuilder page)
    {
        page.Append(("""

            ## Form of Word files

            Rules in `src/Danchu.Documents/FormChecking/Rules`, their ranges and sources in `catalogue/document-forms/checks`,
            """
            + """
             examples in `tests/Danchu.Tests/Documents/FormChecking`.
            The form is the one that the file's own title block and date call for; without a title block nothing is claimed.
            """
            + """
             A finding weighs no more than its source is known:
            *V* (the regulation's text) an error, *V2* (a secondary source) a warning, *S* (seen in real reports) and *GK* (general knowledge) a note.

            """).ReplaceLineEndings("\n"));
        var forms = ParseFormRequirements.FromFolder(Path.Combine(Root(), "catalogue", "document-forms", "checks"));
        foreach (var rule in FormRules.All)
        {
            page.Append("\n### ").Append(rule.Code).Append("\n\n").Append(rule.Vietnamese).Append("  \n").Append(rule.English).Append('\n');
            Append(page, "Found", [.. FormExamples.All[rule.Code].Fails.Select(example => example.Words)]);
            Append(page, "Silent", [.. FormExamples.All[rule.Code].Passes.Select(example => example.Words)]);
            page.Append("\nSources:\n\n");
            foreach (var form in forms)
            {
                var sources = form.Rules.Where(demanded => string.Equals(demanded.Code, rule.Code, StringComparison.Ordinal))
                    .Select(demanded => $"{demanded.Source} ({demanded.Trust})");
                page.Append("- `").Append(form.Form).Append("`: ").AppendJoin("; ", sources.Distinct(StringComparer.Ordinal)).Append('\n');
            }
        }
    }

    private static void Append(StringBuilder page, CheckDescription check)
    {
        page.Append("\n### ").Append(check.Code).Append("\n\n").Append(check.Vietnamese).Append("  \n").Append(check.English).Append('\n');
        Append(page, "Found", check.Fails);
        Append(page, "Silent", check.Passes);
    }

    private static void Append(StringBuilder page, string title, IReadOnlyList<string> texts)
    {
        page.Append('\n').Append(title).Append(":\n\n");
        foreach (var text in texts)
        {
            page.Append("- `")
                .Append(text.TrimEnd('\n').Replace("\n", " ⏎ ", StringComparison.Ordinal).Replace("\t", " ⇥ ", StringComparison.Ordinal))
                .Append("`\n");
        }
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
