using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Danchu.Tests.Support;

/// <summary>axe over the page as it stands. Needs a window with script on.</summary>
internal static class CheckAccessibility
{
    private static readonly string[] Refused = ["serious", "critical"];

    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.Where(violation => Refused.Contains(violation.Impact, StringComparer.Ordinal)).ToList();
        found.Count.ShouldBe(0, Describe(page.Url, found));
    }

    private static string Describe(string url, IEnumerable<AxeResultItem> found)
    {
        var text = new StringBuilder($"axe on {url}:");
        foreach (var violation in found)
        {
            text.Append("\n- ").Append(violation.Impact).Append(' ').Append(violation.Id).Append(": ").Append(violation.Help);
            foreach (var node in violation.Nodes)
            {
                text.Append("\n    ").Append(node.Html);
            }
        }

        return text.ToString();
    }
}
