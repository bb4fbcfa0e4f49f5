namespace Danchu.Tests.Catalogue.Reading;

/// <summary>Folders of the repository the tests run in, found from where the test program lies.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Catalogue => Path.Combine(Root, "catalogue");

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Danchu.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
