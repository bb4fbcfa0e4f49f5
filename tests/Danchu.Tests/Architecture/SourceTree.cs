using Danchu.Core.Database;

namespace Danchu.Tests.Architecture;

/// <summary>The files of the clone, as paths from its root with '/' between folders; what a build makes is left out.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "var", "node_modules"];

    /// <summary>Made of src/Danchu.Web/Editor, which is looked at itself.</summary>
    private const string MadeScript = "src/Danchu.Web/wwwroot/editor.js";

    public static string Root { get; } = RepositoryRoot.Find();

    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        [.. Below(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => extensions.Length == 0 || extensions.Contains(file.Extension, StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Where(path => !string.Equals(path, MadeScript, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool HasFolder(string path) => Directory.Exists(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(below => !Made.Contains(below.Name, StringComparer.Ordinal)).SelectMany(Below));
}
