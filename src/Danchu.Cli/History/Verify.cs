using System.CommandLine;
using Danchu.Core.History;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.History;

/// <summary><c>history verify</c>: checks the hash chain of every unit; exit code 1 where one is broken.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command("verify", "Kiểm tra chuỗi băm của lịch sử mọi đơn vị; mã thoát 1 khi có chỗ đứt");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var verdict = await services.GetRequiredService<VerifyHistory>().ExecuteAsync(cancellationToken);
                foreach (var at in verdict.Breaks)
                {
                    Console.WriteLine($"{at.OrganisationId}, dòng {at.Sequence}: {at.Message}");
                }

                Console.WriteLine($"{verdict.Lines} dòng lịch sử, {verdict.Breaks.Count} chỗ đứt.");
                return verdict.Holds ? Session.Done : Session.Refused;
            },
            token));
        return command;
    }
}
