using System.Globalization;
using Danchu.Core.Database.Cluster;
using Npgsql;

namespace Danchu.Core.Database;

/// <summary>Connects to the operator's server, creates the database if that is allowed, and checks that the server has what Danchu needs.</summary>
internal static class OpenServer
{
    public static async Task<string> ExecuteAsync(string named, string defaultDatabase, CancellationToken cancellationToken)
    {
        var builder = Parse(named);
        builder.Database ??= defaultDatabase;
        if (!builder.ShouldSerialize("Maximum Pool Size"))
        {
            builder.MaxPoolSize = OpenedDatabase.PoolSize;
        }

        try
        {
            await CheckAsync(builder, cancellationToken);
        }
        catch (PostgresException e) when (string.Equals(e.SqlState, PostgresErrorCodes.InvalidCatalogName, StringComparison.Ordinal))
        {
            // A new server has no database yet; the first start creates it.
            await CreateAsync(builder, cancellationToken);
            await CheckAsync(builder, cancellationToken);
        }
        catch (NpgsqlException e)
        {
            // A server that does not answer is for the operator to mend: say which one and what to look at.
            throw new DatabaseUnavailableException(ServerTrouble.NoConnection(builder, e.Message), e);
        }

        return builder.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Parse(string named)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(named);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The builder's message would quote the connection string, password included.
            throw new DatabaseUnavailableException(ServerTrouble.BadConnectionString(), e);
        }
    }

    private static async Task CreateAsync(NpgsqlConnectionStringBuilder builder, CancellationToken cancellationToken)
    {
        try
        {
            var maintenance = new NpgsqlConnectionStringBuilder(builder.ConnectionString) { Database = "postgres" };
            await CreateDatabase.IfMissingAsync(maintenance.ConnectionString, builder.Database!, cancellationToken);
        }
        catch (NpgsqlException e)
        {
            // Most often a missing right to create databases, which only the operator can give.
            throw new DatabaseUnavailableException(ServerTrouble.NoDatabase(builder, e.Message), e);
        }
    }

    private static async Task CheckAsync(NpgsqlConnectionStringBuilder builder, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(builder.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            SELECT current_setting('server_version_num')::int / 10000, current_setting('server_encoding'),
                   EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu')
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var trouble = (row.GetInt32(0), row.GetString(1), row.GetBoolean(2)) switch
        {
            ( < FindPostgres.Oldest and var version, _, _) => ServerTrouble.TooOld(version.ToString(CultureInfo.InvariantCulture)),
            (_, not "UTF8" and var encoding, _) => ServerTrouble.WrongEncoding(builder, encoding),
            (_, _, false) => ServerTrouble.NoVietnamese(),
            _ => null,
        };
        if (trouble is not null)
        {
            throw new DatabaseUnavailableException(trouble);
        }
    }
}
