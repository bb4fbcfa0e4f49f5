using Npgsql;

namespace Danchu.Web.Hosting;

/// <summary>Whether an exception means that a disk is full or broken: the database's, or this node's own.</summary>
internal static class DiskFull
{
    // The numbers of the system, which .NET hands on: ENOSPC and EDQUOT.
    private static readonly int[] SystemErrors = [28, 122];

    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            // 53100 disk_full, 58030 io_error: PostgreSQL, appendix A.
            if (inner is PostgresException { SqlState: "53100" or "58030" } || (inner is IOException && SystemErrors.Contains(inner.HResult)))
            {
                return true;
            }
        }

        return false;
    }
}
