using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Danchu.Core.Database.Cluster;

/// <summary>PostgreSQL's server programs: from PATH, otherwise the newest that Debian or Red Hat have put into their folders.</summary>
internal sealed partial record FindPostgres(string Folder, int Version)
{
    public const int Oldest = 15;

    /// <summary>Data belong to one major version, so existing data decide.</summary>
    public static FindPostgres ForData(string dataFolder)
    {
        var found = In(Folders()).ToList();
        var version = Path.Combine(dataFolder, "PG_VERSION");
        if (!File.Exists(version))
        {
            return found.FirstOrDefault() ?? throw new DatabaseUnavailableException(ClusterTrouble.NoPrograms());
        }

        var wanted = int.Parse(File.ReadAllText(version).Trim(), CultureInfo.InvariantCulture);
        return found.Find(programs => programs.Version == wanted)
            ?? throw new DatabaseUnavailableException(ClusterTrouble.OtherVersion(wanted, found.Select(programs => programs.Version)));
    }

    public static IEnumerable<FindPostgres> In(IEnumerable<string> folders) =>
        from folder in folders
        where File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")) && File.Exists(Path.Combine(folder, "postgres"))
        let version = AskVersion(Path.Combine(folder, "postgres"))
        where version >= Oldest
        select new FindPostgres(folder, version);

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Installed("/usr/lib/postgresql", "bin"))
            .Concat(Installed("/usr", "pgsql-*/bin"));

    private static IEnumerable<string> Installed(string parent, string below)
    {
        var (pattern, bin) = below.Split('/') is [var first, var second] ? (first, second) : ("*", below);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, pattern).OrderByDescending(FirstNumber).Select(folder => Path.Combine(folder, bin))
            : [];
    }

    private static int AskVersion(string postgres)
    {
        using var process = Process.Start(new ProcessStartInfo(postgres, ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return FirstNumber(process.StandardOutput.ReadToEnd());
    }

    private static int FirstNumber(string text) =>
        Number().Match(Path.GetFileName(text)) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
