using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Core.Database;

/// <summary>Registers the database with a host.</summary>
public static class AddDatabase
{
    private const int PlansKept = 200;

    /// <summary>Registers the database and its data source (for packed facts and COPY).</summary>
    public static IServiceCollection AddDanchuDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => Open(connectionString));
        services.AddDbContextPool<DanchuDatabase>((provider, options) => Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        return services;
    }

    /// <summary>
    /// Connections that keep the plans of what they are asked again and again: planning a short statement costs more than running it. They are handed on as
    /// they are: nothing may be left set on one (a setting, a lock of the session, a temporary table).
    /// </summary>
    public static NpgsqlDataSource Open(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PlansKept, AutoPrepareMinUsages = 3, NoResetOnClose = true });

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_versions"))

        // The schema is written by hand in SQL; a test compares it with the model, EF's snapshot is not kept.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
