using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Danchu.Core.Database;

/// <summary>Brings the database to the version of this program: versioned SQL files, run once each by EF's own migrator.</summary>
public sealed class MigrateDatabase(DanchuDatabase database)
{
    public Task ExecuteAsync(CancellationToken cancellationToken = default) => database.Database.MigrateAsync(cancellationToken);
}

/// <summary>A migration that is one SQL file of Database/Migrations, embedded under its own name.</summary>
internal abstract class SqlFileMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
        migrationBuilder.Sql(Read($"Danchu.Core.Database.Migrations.{id}.sql"));
    }

    private static string Read(string resource)
    {
        using var stream = typeof(SqlFileMigration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration file {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Schema version 1: organisations, catalogue, rounds, reports, totals, scores, history.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0001_initial")]
internal sealed class Initial : SqlFileMigration;

/// <summary>Schema version 2: jobs and their files.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0002_jobs")]
internal sealed class JobTables : SqlFileMigration;

/// <summary>Schema version 3: letterheads of organisations by reporting line.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0003_words")]
internal sealed class WordsOfTheCode : SqlFileMigration;

/// <summary>Schema version 4: security records.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0004_security_records")]
internal sealed class SecurityRecordTable : SqlFileMigration;

/// <summary>Schema version 7: counted attempts at passwords; temporary passwords end.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0007_sign_in_attempts")]
internal sealed class SignInAttempts : SqlFileMigration;

/// <summary>Schema version 8: sessions.</summary>
[DbContext(typeof(DanchuDatabase))]
[Migration("0008_sessions")]
internal sealed class SessionTable : SqlFileMigration;
