using Danchu.Core.Database;
using Danchu.Tests.Support;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Danchu.Tests.Support;

/// <summary>
/// One PostgreSQL for the whole run, started by the first test that needs a database. It is not written through to the disk, and it removes its own
/// folder when this process is gone, also after an abort.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PrivateCluster>> Running = new(StartAsync);

    internal static Task<PrivateCluster> StartedAsync() => Running.Value;

    public async ValueTask DisposeAsync()
    {
        if (Running.IsValueCreated)
        {
            await (await Running.Value).DisposeAsync();
        }
    }

    private static Task<PrivateCluster> StartAsync() =>
        PrivateCluster.StartOrAttachAsync(TemporaryFolder.NewPath(), PrivateClusterOptions.Throwaway, _ => { });
}
