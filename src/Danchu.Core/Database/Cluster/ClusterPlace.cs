using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Danchu.Core.Database.Cluster;

/// <summary>Where a cluster lives, as whom it runs, and where its socket and its locks are.</summary>
internal sealed record ClusterPlace(int User, int Group, string Folder)
{
    // A Unix socket's path has room for 107 bytes; PostgreSQL adds "/.s.PGSQL.5432".
    private const int LongestSocketFolder = 107 - 14;
    private const string FolderForClosedClones = "/var/lib/danchu";

    public string StartingLock => Path.Combine(Folder, "starting.lock");

    public string UsersLock => Path.Combine(Folder, "users.lock");

    public string SupervisorLock => Path.Combine(Folder, "supervisor.lock");

    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>What the program's role signs in with: readable by the owner of the data and root alone.</summary>
    public string PasswordFile => Path.Combine(Folder, "password");

    public string LogFolder => Path.Combine(Folder, "log");

    /// <summary>In the cluster's folder; in /tmp when that is too long for a socket or holds a character with a meaning in connection strings.</summary>
    public string SocketFolder => Path.Combine(Folder, "socket") is var own && Encoding.UTF8.GetByteCount(own) <= LongestSocketFolder
        && own.AsSpan().IndexOfAny(",;:'\"\\") < 0
            ? own
            : string.Create(CultureInfo.InvariantCulture, $"/tmp/danchu-{User}-{ShortName(Folder)}");

    public static async Task<ClusterPlace> PrepareAsync(string folder, Action<string> notify, CancellationToken cancellationToken)
    {
        var shell = await RunShell.ExecuteAsync(
            ["/bin/sh", "-c", RunShell.Read("place.sh"), "place.sh", folder, FolderForClosedClones, ShortName(folder)], cancellationToken);
        if (shell.ExitCode != 0)
        {
            throw new DatabaseUnavailableException(ClusterTrouble.NoPlace(shell.ExitCode, folder, shell.Error.Trim()));
        }

        var lines = shell.Output.Split('\n');
        var place = new ClusterPlace(
            int.Parse(lines[0], CultureInfo.InvariantCulture), int.Parse(lines[1], CultureInfo.InvariantCulture), lines[2]);
        if (string.Equals(lines[3], "moved", StringComparison.Ordinal))
        {
            notify($"Người dùng postgres không vào được {folder}, nên dữ liệu nằm ở {place.Folder} (có liên kết tại {folder}).");
        }

        return place;
    }

    private static string ShortName(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..8];
}
