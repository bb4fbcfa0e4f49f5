namespace Danchu.Web.Hosting;

/// <summary>How much room a disk of this node has.</summary>
internal static class DiskRoom
{
    private const long Megabyte = 1024 * 1024;

    /// <returns>Megabytes free where the folder lies; null when it is not there, or not ours to look at.</returns>
    public static long? FreeMegabytes(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace / Megabyte;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that is not there, or not ours to look at, cannot be watched.
            return null;
        }
    }
}
