using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Roles;

/// <summary><c>roles confirm</c>: the operator is the second hand where there is no second administrator yet; history names the system.</summary>
internal static class Confirm
{
    public static Command Build()
    {
        var ids = new Argument<Guid[]>("id") { Description = "Mã ở cột đầu của roles list", Arity = ArgumentArity.OneOrMore };
        var command = new Command("confirm", "Người vận hành xác nhận vai trò, khi chưa có người quản trị thứ hai") { ids };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ConfirmMembership>()
                    .ExecuteAsync(Actor.System, new ConfirmMembership.Input(parsed.GetValue(ids)!), cancellationToken),
                count => Console.WriteLine($"Đã xác nhận {count} vai trò.")),
            token));
        return command;
    }
}
