namespace Danchu.Core.Database;

/// <summary>The folder with catalogue/ and var/: DANCHU_HOME, otherwise the clone the program was built in.</summary>
public static class RepositoryRoot
{
    public const string Variable = "DANCHU_HOME";
    private const string Mark = "Danchu.slnx";

    public static string Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : FindFrom(AppContext.BaseDirectory) ?? FindFrom(Environment.CurrentDirectory) ?? AppContext.BaseDirectory;

    internal static string? FindFrom(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, Mark)))
            {
                return above.FullName;
            }
        }

        return null;
    }
}
