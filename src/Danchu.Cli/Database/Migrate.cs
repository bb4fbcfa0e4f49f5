using System.CommandLine;
using Danchu.Core.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Database;

/// <summary><c>database migrate</c>: brings the schema up to the version of the program.</summary>
internal static class Migrate
{
    public static Command Build()
    {
        var command = new Command("migrate", "Đưa lược đồ cơ sở dữ liệu lên phiên bản của chương trình");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                await services.GetRequiredService<MigrateDatabase>().ExecuteAsync(cancellationToken);
                Console.WriteLine("Lược đồ đã ở phiên bản mới nhất.");
                return Session.Done;
            },
            token));
        return command;
    }
}
