using System.CommandLine;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Demonstration.Nation;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Demonstration;

/// <summary><c>demonstration load nation</c>: fills an empty database with a nation of the real size.</summary>
internal static class Nation
{
    public static Command Build()
    {
        var provinces = new Option<string[]>("--province") { Description = "Chỉ nạp tỉnh có mã này (ví dụ 12); lặp lại được" };
        var command = new Command("nation", "Nạp cả nước: 34 tỉnh, 3.321 xã, 60.000 đơn vị, 7,2 triệu số liệu") { provinces };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(cancellationToken);
                var folder = services.GetRequiredService<CatalogueFolder>();
                var loaded = Session.Answer(await services.GetRequiredService<LoadCatalogue>().ExecuteAsync(folder, cancellationToken), _ => { });
                if (loaded != Session.Done)
                {
                    return loaded;
                }

                return await LoadNation.ExecuteAsync(
                    services.GetRequiredService<OpenedDatabase>().ConnectionString, folder, Console.Error.WriteLine,
                    services.GetRequiredService<TimeProvider>().Today(), parsed.GetValue(provinces) ?? [], cancellationToken)
                    ? Session.Done
                    : Session.Refuse("Cơ sở dữ liệu không trống nên không nạp dữ liệu minh họa.");
            },
            token));
        return command;
    }
}
