using System.CommandLine;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Demonstration;

/// <summary><c>demonstration load</c>: fills an empty database with the demonstration province.</summary>
internal static class Load
{
    public static Command Build()
    {
        var command = new Command("load", "Nạp dữ liệu minh họa vào cơ sở dữ liệu trống") { Nation.Build() };
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(cancellationToken);
                var folder = services.GetRequiredService<CatalogueFolder>();
                var loaded = Session.Answer(await services.GetRequiredService<LoadCatalogue>().ExecuteAsync(folder, cancellationToken), _ => { });
                if (loaded != Session.Done)
                {
                    return loaded;
                }

                var connection = services.GetRequiredService<OpenedDatabase>().ConnectionString;
                var today = services.GetRequiredService<TimeProvider>().Today();
                return await LoadDemonstration.ExecuteAsync(connection, folder, Console.Error.WriteLine, today, cancellationToken)
                    ? Session.Done
                    : Session.Refuse("Cơ sở dữ liệu không trống nên không nạp dữ liệu minh họa.");
            },
            token));
        return command;
    }
}
