using System.Globalization;

namespace Danchu.Core.Database.Cluster;

/// <summary>Starts the supervisor of a cluster and waits until the server answers or says why it does not.</summary>
internal static class StartCluster
{
    public static async Task ExecuteAsync(ClusterPlace place, PrivateClusterOptions options, Action<string> notify, CancellationToken cancellationToken)
    {
        var programs = FindPostgres.ForData(place.DataFolder);
        if (!File.Exists(Path.Combine(place.DataFolder, "PG_VERSION")))
        {
            notify($"Tạo cơ sở dữ liệu riêng tại {place.Folder}…");
        }

        // A session of its own: Ctrl-C and closing the terminal must not reach the database. Root's supervisor runs as the database user.
        string[] under = Environment.IsPrivilegedProcess
            ? ["setsid", "setpriv", Id("--reuid=", place.User), Id("--regid=", place.Group), "--clear-groups", "--"]
            : ["setsid"];
        await WriteAsync(place, "danchu.conf", Settings(place, options), cancellationToken);
        var script = await WriteAsync(place, "supervise.sh", RunShell.Read("supervise.sh"), cancellationToken);
        using var supervisor = RunShell.Start(
            [.. under, "/bin/sh", script, programs.Folder, place.Folder, place.SocketFolder, options.RemoveAtEnd ? "remove" : "keep"]);
        var answer = await supervisor.StandardOutput.ReadLineAsync(cancellationToken);
        if (!string.Equals(answer, "ready", StringComparison.Ordinal))
        {
            // No answer at all: setsid or setpriv could not even start the script, and say why.
            var log = answer is null ? await supervisor.StandardError.ReadToEndAsync(cancellationToken) : await ReadEndOfLogs(place);
            throw new DatabaseUnavailableException(ClusterTrouble.NotStarted(answer, place, log));
        }
    }

    // Next to the data, where the database user can read it; anew each time, as the last one may have been written by another user.
    private static async Task<string> WriteAsync(ClusterPlace place, string name, string text, CancellationToken cancellationToken)
    {
        var file = Path.Combine(place.Folder, name);
        try
        {
            File.Delete(file);
            await File.WriteAllTextAsync(file, text, cancellationToken);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a read-only folder is for the operator to mend.
            throw new DatabaseUnavailableException(ClusterTrouble.NotWritable(place.Folder, e.Message), e);
        }
    }

    private static string Settings(ClusterPlace place, PrivateClusterOptions options) => $"""
        # Written at each start; change postgresql.conf or use ALTER SYSTEM for settings of your own.
        listen_addresses = ''
        unix_socket_directories = '{QuoteSocketFolder(place.SocketFolder)}'
        unix_socket_permissions = 0700
        hba_file = '{Quote(place.Folder)}/hba.conf'
        ident_file = '{Quote(place.Folder)}/ident.conf'
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        jit = off
        logging_collector = on
        log_directory = '../log'
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        {(options.WriteThrough ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}
        """;

    // A list of names in double quotes, in a setting in single quotes.
    private static string QuoteSocketFolder(string folder) => "\"" + folder.Replace("'", "''", StringComparison.Ordinal) + "\"";

    private static string Quote(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);

    private static string Id(string option, int id) => option + id.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> ReadEndOfLogs(ClusterPlace place)
    {
        try
        {
            var latest = new DirectoryInfo(place.LogFolder)
                .EnumerateFiles("*.log")
                .Where(file => file.Length > 0 && file.Name is not "supervisor.log")
                .MaxBy(file => file.LastWriteTimeUtc);
            return latest is null ? "" : string.Join('\n', (await File.ReadAllLinesAsync(latest.FullName)).TakeLast(10));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The log is an addition to the message, not the message.
            return "";
        }
    }
}
