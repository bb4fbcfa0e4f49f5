namespace Danchu.Tests.Support;

/// <summary>A folder of a test, gone at its end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(NewPath()).FullName;

    /// <summary>Short, because the path of a Unix socket must fit below it.</summary>
    public static string NewPath() => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "danchu-test-" + Guid.NewGuid().ToString("N")[..12]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
