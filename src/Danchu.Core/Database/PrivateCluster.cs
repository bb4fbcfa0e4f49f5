using System.Diagnostics;
using Danchu.Core.Database.Cluster;
using Npgsql;

namespace Danchu.Core.Database;

/// <summary>
/// A PostgreSQL of our own where no connection string is given: created, started, shared by every process of the clone, and stopped when the last of
/// them is gone, however it went. It listens on a Unix socket that only its owner can reach, on no TCP port. The program works in it as a role that owns
/// its database and nothing else, with a password that lies beside the data; the superuser is whoever owns the data, and root.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string Superuser = "danchu";

    private readonly ClusterPlace home;
    private readonly ClusterLock share;
    private readonly bool goesAway;
    private readonly string password;

    private PrivateCluster(ClusterPlace place, ClusterLock use, bool started, bool removed)
    {
        // An older program that still runs the cluster has made none, and asks for none.
        password = File.Exists(place.PasswordFile) ? File.ReadAllText(place.PasswordFile).Trim() : "";
        goesAway = removed;
        home = place;
        share = use;
        Started = started;
    }

    /// <summary>Where the data really live: not under the clone when root's home is closed to the database user.</summary>
    public string Folder => home.Folder;

    /// <summary>The folder to give to psql and pg_dump as host.</summary>
    public string SocketFolder => home.SocketFolder;

    /// <summary>False when the cluster already ran and this process only joined it.</summary>
    public bool Started { get; }

    public static Task<PrivateCluster> StartOrAttachAsync(string folder, Action<string> notify, CancellationToken cancellationToken = default) =>
        StartOrAttachAsync(folder, PrivateClusterOptions.Lasting, notify, cancellationToken);

    public static async Task<PrivateCluster> StartOrAttachAsync(
        string folder, PrivateClusterOptions options, Action<string> notify, CancellationToken cancellationToken = default)
    {
        var place = await ClusterPlace.PrepareAsync(Path.GetFullPath(folder), notify, cancellationToken);
        // One starter at a time; the second one finds the cluster ready or tries in turn.
        using var starting = await ClusterLock.WaitAsync(place.StartingLock, alone: true, notify, cancellationToken);
        // While the supervisor stops the database it holds this lock alone, so that a new owner waits here.
        var use = await ClusterLock.WaitAsync(place.UsersLock, alone: false, notify, cancellationToken);
        try
        {
            var started = !IsSupervised(place);
            if (started)
            {
                await StartCluster.ExecuteAsync(place, options, notify, cancellationToken);
            }

            return new PrivateCluster(place, use, started, options.RemoveAtEnd);
        }
        catch
        {
            // Releasing the lock is what lets a half started cluster stop by itself.
            use.Dispose();
            throw;
        }
    }

    /// <summary>As the program works.</summary>
    public string ConnectionString(string database) => Connect(database, ProgramRole.Name, password.Length == 0 ? null : password);

    /// <summary>As PostgreSQL's superuser, for what the program itself may not do: it is asked who it is by the operating system.</summary>
    public string SuperuserConnectionString(string database) => Connect(database, Superuser, null);

    /// <summary>Creates the database if it is missing, hands it over to the program's role, and returns its connection string.</summary>
    public async Task<string> OpenDatabaseAsync(string database, CancellationToken cancellationToken = default)
    {
        await CreateDatabase.IfMissingAsync(SuperuserConnectionString("postgres"), database, cancellationToken);
        await ProgramRole.EnsureAsync(SuperuserConnectionString("postgres"), password, cancellationToken);
        await ProgramRole.HandOverAsync(SuperuserConnectionString(database), cancellationToken);
        return ConnectionString(database);
    }

    /// <summary>Leaves the cluster; when nobody else uses it, returns only after it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        share.Dispose();
        var since = Stopwatch.GetTimestamp();
        while ((IsSupervised(home) || (goesAway && HasFiles(Folder))) && !IsUsed(home) && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(3))
        {
            await Task.Delay(20);
        }
    }

    // Small pool: with more connections than cores the slowest answers get slower and nothing gets faster.
    private string Connect(string database, string role, string? secret) => new NpgsqlConnectionStringBuilder
    {
        Host = home.SocketFolder,
        Database = database,
        Username = role,
        Password = secret,
        MaxPoolSize = OpenedDatabase.PoolSize,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private static bool IsSupervised(ClusterPlace place)
    {
        using var probe = ClusterLock.Try(place.SupervisorLock, alone: true);
        return probe is null && File.Exists(place.SupervisorLock);
    }

    private static bool HasFiles(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (DirectoryNotFoundException)
        {
            // No folder yet: it is the first start.
            return false;
        }
    }

    // The stopping supervisor holds the lock alone; other users share it.
    private static bool IsUsed(ClusterPlace place)
    {
        using (var alone = ClusterLock.Try(place.UsersLock, alone: true))
        {
            if (alone is not null)
            {
                return false;
            }
        }

        using var shared = ClusterLock.Try(place.UsersLock, alone: false);
        return shared is not null;
    }
}
