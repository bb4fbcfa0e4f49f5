namespace Danchu.Tests.Catalogue.Reading;

/// <summary>A copy of a folder of data that a test may break.</summary>
internal sealed class FolderCopy : IDisposable
{
    private FolderCopy(string folder) => Folder = folder;

    public string Folder { get; }

    public static FolderCopy Of(string source, Func<string, bool>? takes = null)
    {
        var target = Directory.CreateTempSubdirectory("danchu-catalogue-").FullName;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file).Replace('\\', '/');
            if (takes?.Invoke(name) is false)
            {
                continue;
            }

            var copy = Path.Combine(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new FolderCopy(target);
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Replace(string file, string old, string with)
    {
        var text = File.ReadAllText(PathOf(file));
        text.ShouldContain(old);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
    }

    public int LineOf(string file, string text) =>
        1 + File.ReadAllLines(PathOf(file)).ToList().FindIndex(line => line.Contains(text, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
