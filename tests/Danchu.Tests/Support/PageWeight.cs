using System.Globalization;
using Microsoft.Playwright;

namespace Danchu.Tests.Support;

/// <summary>
/// What a page costs somebody who comes for the first time, in bytes on the wire: heads and compressed bodies of everything it loads. The editor of sections
/// is not counted: it is loaded once, after the page stands, and kept for a year.
/// </summary>
internal sealed record PageWeight(int Bytes, IReadOnlyList<string> Requests)
{
    /// <summary>The budget of a page (design: low bandwidth is the normal case).</summary>
    public const int Budget = 60 * 1024;

    /// <summary>What the editor of sections may weigh.</summary>
    public const int EditorBudget = 120 * 1024;

    public static bool IsEditor(string address) => new Uri(address).AbsolutePath.StartsWith("/editor.", StringComparison.Ordinal);

    /// <param name="window">A fresh one: with nothing in its cache.</param>
    public static async Task<PageWeight> MeasureAsync(BrowserWindow window, string path)
    {
        var requests = new List<IRequest>();
        void Note(object? sender, IRequest request) => requests.Add(request);
        window.Page.RequestFinished += Note;
        await window.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        window.Page.RequestFinished -= Note;

        var bytes = 0;
        var lines = new List<string>();
        foreach (var request in requests.Where(request => !IsEditor(request.Url)))
        {
            var sizes = await request.SizesAsync();
            var size = sizes.ResponseHeadersSize + sizes.ResponseBodySize;
            bytes += size;
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{size,7} {request.Url}"));
        }

        return new PageWeight(bytes, lines);
    }

    public void ShouldFitTheBudget() => Bytes.ShouldBeLessThanOrEqualTo(Budget, string.Join('\n', Requests));
}
