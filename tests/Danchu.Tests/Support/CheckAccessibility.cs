using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Danchu.Tests.Support;

/// <summary>axe over the page as it stands. Needs a window with script on.</summary>
internal static class CheckAccessibility
{
    // Only what is wrong comes back: all that is right on a table of 100 rows takes longer to hand over than to check.
    private const string Run =
        """
        () => axe.run(document, { resultTypes: ["violations"], elementRef: false }).then((result) => result.violations
          .filter((violation) => violation.impact === "serious" || violation.impact === "critical")
          .map((violation) => `- ${violation.impact} ${violation.id}: ${violation.help}` + violation.nodes.map((node) => `\n    ${node.html}`).join("")))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        await page.EvaluateAsync($"() => {{ if (!globalThis.axe) {{ {Axe} }} }}");
        var found = await page.EvaluateAsync<string[]>(Run);
        found.ShouldBeEmpty($"axe on {page.Url}");
    }
}
