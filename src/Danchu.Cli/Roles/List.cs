using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Roles;

/// <summary><c>roles list</c>: what waits for a second administrator, everywhere.</summary>
internal static class List
{
    public static Command Build()
    {
        var page = new Option<int>("--page") { Description = "Trang, mỗi trang 50 dòng", DefaultValueFactory = _ => 1 };
        var command = new Command("list", "Vai trò chờ người thứ hai xác nhận") { page };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ListWaitingRoles>().ReadAsync(Actor.System, parsed.GetValue(page), cancellationToken),
                list =>
                {
                    foreach (var row in list.Rows)
                    {
                        Console.WriteLine($"{row.Id}\t{row.UserName}\t{row.FullName}\t{row.Role.Label()}\t{row.OrganisationName}\t{row.ProposedByName}");
                    }
                }),
            token));
        return command;
    }
}
