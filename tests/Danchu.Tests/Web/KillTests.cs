using Danchu.Bench.Kills;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web;

/// <summary>The server and its database are killed under load: what was acknowledged is there. For hours: <c>bench kills --hours N</c>.</summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kills_OfServerAndDatabaseUnderLoad_LoseNothingAcknowledged()
    {
        using var home = new TemporaryFolder();
        await using var run = await KillRun.StartAsync(home.Path, Cancel);

        for (var i = 0; i < 20; i++)
        {
            await run.KillServerAsync(after: 1 + (i % 7), Cancel);
            if (i % 4 == 3)
            {
                await run.KillDatabaseAsync(after: 3, Cancel);
            }
        }

        run.Acknowledged.ShouldBeGreaterThanOrEqualTo(100);
        (await run.FindWrongAsync(Cancel)).ShouldBeEmpty();
    }
}
