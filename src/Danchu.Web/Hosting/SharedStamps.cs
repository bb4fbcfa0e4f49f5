namespace Danchu.Web.Hosting;

/// <summary>
/// The database is asked once for many at the same moment: whoever comes while a question is on its way is answered by the next one, which is asked after they
/// came. So everybody gets an answer no older than their own question, and a thousand visitors of one page cost as many questions as fit one after another.
/// </summary>
/// <param name="ask">Asks now; null is an answer.</param>
internal sealed class SharedStamps<TKey>(Func<TKey, Task<string?>> ask)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Line> lines = [];

    public Task<string?> ReadAsync(TKey page)
    {
        lock (lines)
        {
            if (lines.TryGetValue(page, out var line))
            {
                return (line.Next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            lines[page] = line = new Line();
            var first = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = AnswerAsync(page, line, first);
            return first.Task;
        }
    }

    private async Task AnswerAsync(TKey page, Line line, TaskCompletionSource<string?>? waiting)
    {
        while (waiting is not null)
        {
            try
            {
                waiting.SetResult(await ask(page));
            }
#pragma warning disable CA1031
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                // Whoever waits is told, whatever it was.
                waiting.SetException(wrong);
            }

            lock (lines)
            {
                (waiting, line.Next) = (line.Next, null);
                if (waiting is null)
                {
                    lines.Remove(page);
                }
            }
        }
    }

    // One question is on its way for a page; the next answers who came since.
    private sealed class Line
    {
        public TaskCompletionSource<string?>? Next { get; set; }
    }
}
