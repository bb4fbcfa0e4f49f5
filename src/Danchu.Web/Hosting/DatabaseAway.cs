using Npgsql;

namespace Danchu.Web.Hosting;

/// <summary>Whether an exception means that PostgreSQL cannot be reached now (starting, stopping, cut off), not that a statement was wrong.</summary>
internal static class DatabaseAway
{
    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is PostgresException answered)
            {
                return IsShutdown(answered.SqlState);
            }

            if (inner is NpgsqlException)
            {
                return true;
            }
        }

        return false;
    }

    // Class 08 connection exception, 57P0x operator intervention, 53300 too many connections: PostgreSQL, appendix A.
    private static bool IsShutdown(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || string.Equals(state, "53300", StringComparison.Ordinal);
}
