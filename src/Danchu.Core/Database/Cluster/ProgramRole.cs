using Npgsql;

namespace Danchu.Core.Database.Cluster;

/// <summary>
/// The role the program works as in a private cluster: it owns the program's database and may do nothing to the cluster. The superuser makes it, and hands
/// over what an older program made in its own name.
/// </summary>
internal static class ProgramRole
{
    public const string Name = "danchu_app";

    // One at a time: several processes of a clone may start together.
    private const string Alone = "PERFORM pg_advisory_xact_lock(714036);";

    /// <param name="superuser">Connection to a database that always exists.</param>
    /// <param name="password">Empty where the cluster asks for none yet, as one started by an older program.</param>
    public static Task EnsureAsync(string superuser, string password, CancellationToken cancellationToken) => ExecuteAsync(
        superuser,
        $"""
        DO $do$ BEGIN
            {Alone}
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Name}') THEN CREATE ROLE {Name}; END IF;
            ALTER ROLE {Name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD {(password.Length == 0 ? "NULL" : $"'{password}'")};
        END $do$
        """,
        cancellationToken);

    /// <param name="superuser">Connection to the database that is handed over, with all that lies in it.</param>
    public static Task HandOverAsync(string superuser, CancellationToken cancellationToken) => ExecuteAsync(
        superuser,
        $"""
        DO $do$ DECLARE command text; BEGIN
            {Alone}
            FOR command IN
                SELECT format('ALTER DATABASE %I OWNER TO {Name}', datname)
                FROM pg_database WHERE datname = current_database() AND datdba <> '{Name}'::regrole
                UNION ALL
                SELECT format('ALTER SCHEMA %I OWNER TO {Name}', nspname)
                FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)' AND nspowner <> '{Name}'::regrole
                UNION ALL
                SELECT format('ALTER %s %s OWNER TO {Name}', CASE relkind WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, oid::regclass)
                FROM pg_class c WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'c', 'f') AND relowner <> '{Name}'::regrole AND oid >= 16384
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'e', 'i'))
                UNION ALL
                SELECT format('ALTER ROUTINE %s OWNER TO {Name}', oid::regprocedure)
                FROM pg_proc p WHERE proowner <> '{Name}'::regrole AND oid >= 16384
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
                UNION ALL
                SELECT format('ALTER TYPE %s OWNER TO {Name}', oid::regtype)
                FROM pg_type t WHERE typtype IN ('e', 'd') AND typowner <> '{Name}'::regrole AND oid >= 16384
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
            LOOP
                EXECUTE command;
            END LOOP;
        END $do$
        """,
        cancellationToken);

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
