using Danchu.Core.Database.Cluster;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Danchu.Core.Database;

/// <summary>
/// The database every program of the house starts with: the operator's own server if one is named, otherwise the private cluster of the clone.
/// </summary>
public static class OpenDatabase
{
    private const string Name = "danchu";

    /// <param name="notify">Gets a Vietnamese line for what takes time or should be known.</param>
    /// <exception cref="DatabaseUnavailableException">With a message to print; the program ends with code 1.</exception>
    public static async Task<OpenedDatabase> ExecuteAsync(IConfiguration configuration, Action<string> notify, CancellationToken cancellationToken = default)
    {
        if (configuration.GetConnectionString("Danchu") is { Length: > 0 } named)
        {
            return new OpenedDatabase(await OpenServer.ExecuteAsync(named, Name, cancellationToken), cluster: null);
        }

        var cluster = await PrivateCluster.StartOrAttachAsync(Path.Combine(RepositoryRoot.Find(), "var", "postgres"), notify, cancellationToken);
        try
        {
            return new OpenedDatabase(await cluster.OpenDatabaseAsync(Name, cancellationToken), cluster);
        }
        catch (NpgsqlException e)
        {
            // The cluster runs but does not answer; stop it before saying so, or it would be left behind.
            await cluster.DisposeAsync();
            throw new DatabaseUnavailableException(ClusterTrouble.NoAnswer(cluster.Folder, e.Message), e);
        }
        catch
        {
            // Whatever went wrong, the cluster must not outlive the program that started it.
            await cluster.DisposeAsync();
            throw;
        }
    }
}
