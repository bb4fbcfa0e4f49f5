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
    /// <param name="connectionString">"Host=a,b": a primary and its standbys; the primary of the moment is used.</param>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var plans = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PlansKept, AutoPrepareMinUsages = 3, NoResetOnClose = true };

        // Measures of it bear the name; else they would bear the connection string.
        return plans.Host?.Contains(',', StringComparison.Ordinal) is true
            ? OpenPrimary(plans)
            : new NpgsqlDataSourceBuilder(plans.ConnectionString) { Name = "danchu" }.Build();
    }

    // Several hosts are a primary and its standbys: whichever takes changes now is used, without a restart when another one becomes it.
    private static NpgsqlDataSource OpenPrimary(NpgsqlConnectionStringBuilder plans)
    {
        plans.Remove("Target Session Attributes");

        // A commit that waits for a standby in vain would be cut short by a cancel, and PostgreSQL would answer as if it had waited. So the connection ends
        // instead, and nobody is told that it is done.
        plans.CancellationTimeout = -1;
        return new NpgsqlDataSourceBuilder(plans.ConnectionString) { Name = "danchu" }.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary);
    }

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("schema_versions"))

        // The schema is written by hand in SQL; a test compares it with the model, EF's snapshot is not kept.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
