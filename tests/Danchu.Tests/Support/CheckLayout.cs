using Microsoft.Playwright;

namespace Danchu.Tests.Support;

/// <summary>What an eye sees at once and no other instrument does: a page wider than its window, what runs into its neighbour, a column of a few letters,
/// two buttons that both say "press me".</summary>
internal static class CheckLayout
{
    private const string Look = """
        () => {
          const found = [], seen = e => e.offsetParent && !e.closest('.visually-hidden, details:not([open]) > :not(summary)');
          const say = (what, e) => found.push(`${what} at ${innerWidth}: ${e.innerText.slice(0, 60).replace(/\s+/g, ' ')}`);
          const wide = document.documentElement.scrollWidth - innerWidth;
          if (wide > 0) found.push(`${wide} pixels too wide at ${innerWidth}`);
          for (const cell of document.querySelectorAll('main :is(td, th, dd, .button, .tag)')) {
            const style = getComputedStyle(cell);
            const head = cell.closest('thead'), clipped = head && getComputedStyle(head).clipPath !== 'none';
            if (!seen(cell) || clipped || style.display === 'inline' || style.overflowX !== 'visible' || style.writingMode !== 'horizontal-tb') continue;
            if (cell.scrollWidth > cell.clientWidth + 1) say('runs over', cell);
            const room = cell.querySelector('.visually-hidden') ? Infinity : cell.clientWidth, long = cell.innerText.length;
            if (cell.matches('td, th') && (room < 72 && long > 40 || room < 130 && long > 150)) say('squeezed', cell);
          }
          const primary = [...document.querySelectorAll('main .button:not(.second)')].filter(seen);
          if (primary.length > 1) found.push(`${primary.length} primary buttons: ${primary.map(b => b.innerText).join(', ')}`);
          return found;
        }
        """;

    public static async Task<IReadOnlyList<string>> LookAtLayoutAsync(this IPage page) => await page.EvaluateAsync<string[]>(Look);

    public static async Task<IReadOnlyList<string>> LookAtLayoutAsync(this IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        return await page.LookAtLayoutAsync();
    }
}
