namespace Danchu.Core.Database;

/// <summary>How to connect, and the private cluster behind it, if it is one; dispose of it last.</summary>
public sealed class OpenedDatabase : IAsyncDisposable
{
    internal const int PoolSize = 10;

    internal OpenedDatabase(string connectionString, PrivateCluster? cluster)
    {
        ConnectionString = connectionString;
        Cluster = cluster;
    }

    public string ConnectionString { get; }

    /// <summary>Null when the operator named another server.</summary>
    public PrivateCluster? Cluster { get; }

    public ValueTask DisposeAsync() => Cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
