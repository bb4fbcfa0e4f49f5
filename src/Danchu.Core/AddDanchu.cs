using Danchu.Core.Accounts;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Danchu.Core;

/// <summary>The system without a screen: the database and every operation, one instance a scope.</summary>
public static class AddDanchu
{
    public static IServiceCollection AddDanchuCore(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDanchuDatabase(connectionString);
        services.TryAddSingleton(_ => CatalogueFolder.Find());
        services.TryAddSingleton(provider => ReadDocumentForms.FromFolder(provider.GetRequiredService<CatalogueFolder>().DocumentForms));
        services.AddDanchuAccounts();
        services.TryAddSingleton(provider => Checks.LegalRegister.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton<Checks.CheckText>();
        services.TryAddSingleton(provider => Checks.FormRegister.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton<Checks.CheckFile>();
        services.TryAddSingleton<Rounds.WriteLetter>();
        services.TryAddSingleton(new PdfOptions());
        services.TryAddSingleton<ConvertToPdf>();
        services.TryAddSingleton(new Jobs.JobOptions());
        services.AddScoped<Jobs.QueueJob>();
        services.AddTransient<Jobs.ZipRound>();
        services.AddScoped<Access>();
        services.AddScoped<History.RecordHistory>();
        services.AddScoped<History.HistoryReach>();
        foreach (var operation in typeof(AddDanchu).Assembly.GetTypes().Where(IsOperation))
        {
            services.TryAddScoped(operation);
        }

        return services;
    }

    // An operation is a sealed class, one to a file, that does its work in ExecuteAsync; views read by ReadAsync.
    private static bool IsOperation(Type type) =>
        type is { IsClass: true, IsSealed: true, IsAbstract: false }
        && type.GetMethods().Any(method => method is { IsStatic: false, Name: "ExecuteAsync" or "ReadAsync" });
}
