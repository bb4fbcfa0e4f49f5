using Danchu.Core.Database;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Danchu.Tests.Database;

/// <summary>The schema is written by hand, and so is the model: they must say the same, column by column.</summary>
public sealed class MigrateDatabaseTests(DatabaseCopy copy) : IClassFixture<DatabaseCopy>
{
    // Ours to read and write by SQL alone.
    private static readonly string[] WithoutEntity =
        ["data_protection_keys", "fact_sheets", "job_parts", "pdf_files", "program_state", "schema_versions", "sign_in_counters", "totals"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schema_HandWritten_EqualsTheModel()
    {
        await using var source = NpgsqlDataSource.Create(copy.ConnectionString);
        await using var database = Open(source);

        var model = database.Model.GetEntityTypes().Where(e => e.GetTableName() is not null).SelectMany(Columns).Order(StringComparer.Ordinal);
        var schema = (await SchemaAsync(source)).Order(StringComparer.Ordinal);

        string.Join('\n', schema).ShouldBe(string.Join('\n', model));
    }

    [Fact]
    public async Task Migrate_Twice_ChangesNothing()
    {
        await using var source = NpgsqlDataSource.Create(copy.ConnectionString);
        await using var database = Open(source);
        var before = await SchemaAsync(source);

        await new MigrateDatabase(database).ExecuteAsync(Cancel);

        (await SchemaAsync(source)).ShouldBe(before);
    }

    private static DanchuDatabase Open(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, source);
        return new DanchuDatabase(options.Options);
    }

    // xmin is PostgreSQL's own row version.
    private static IEnumerable<string> Columns(IEntityType entity) =>
        from property in entity.GetProperties()
        where property.GetColumnName() is not "xmin"
        select $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()} {(property.IsNullable ? "null" : "not null")}";

    private static async Task<List<string>> SchemaAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE ' null' END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> ALL ($1)
            """);
        command.Parameters.AddWithValue(WithoutEntity);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<string> columns = [];
        while (await reader.ReadAsync(Cancel))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
