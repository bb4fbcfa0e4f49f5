using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Danchu.Core.Database.Cluster;

/// <summary>
/// A lock on a file (flock) that the kernel releases when the process ends, whatever ended it. .NET takes it when it opens a file: alone for
/// FileShare.None, shared otherwise; children started by the process do not inherit it.
/// </summary>
internal sealed class ClusterLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // EWOULDBLOCK: the only way to distinguish, in .NET, a lock that is held from a disk that is broken.
    private const int HeldByAnother = 11;

    private readonly SafeFileHandle handle;

    private ClusterLock(SafeFileHandle handle) => this.handle = handle;

    /// <summary>Null when somebody else holds the lock or the file is gone.</summary>
    public static ClusterLock? Try(string file, bool alone)
    {
        try
        {
            return new ClusterLock(File.OpenHandle(file, FileMode.Open, FileAccess.Read, alone ? FileShare.None : FileShare.Read));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // A throw-away cluster takes its folder along when it ends.
            return null;
        }
        catch (IOException e) when (e.HResult == HeldByAnother)
        {
            // Held by another process, which is what the caller asks.
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            // A folder of another user is for the operator to mend.
            throw new DatabaseUnavailableException(ClusterTrouble.ClosedFolder(Path.GetDirectoryName(file)!), e);
        }
    }

    public static async Task<ClusterLock> WaitAsync(string file, bool alone, Action<string> notify, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        for (var notified = false; ; await Task.Delay(25, cancellationToken))
        {
            if (Try(file, alone) is { } taken)
            {
                return taken;
            }

            var waited = Stopwatch.GetElapsedTime(since);
            if (waited > Patience || !File.Exists(file))
            {
                throw new DatabaseUnavailableException(ClusterTrouble.NeverFree(Path.GetDirectoryName(file)!));
            }

            if (!notified && waited > TimeSpan.FromSeconds(2))
            {
                notified = true;
                notify("Đang chờ cơ sở dữ liệu của lần chạy trước dừng hẳn hoặc khởi động xong…");
            }
        }
    }

    public void Dispose() => handle.Dispose();
}
