using System.CommandLine;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.People;

/// <summary><c>people reset-second-factor</c>: for a person who lost phone and recovery codes, where no administrator can do it on a page.</summary>
internal static class ResetFactor
{
    public static Command Build()
    {
        var user = new Argument<string>("user") { Description = "Tên đăng nhập của người mất điện thoại" };
        var command = new Command("reset-second-factor", "Gỡ xác thực hai lớp của một người; các phiên đang mở của họ kết thúc") { user };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ResetSecondFactor>().ExecuteAsync(parsed.GetValue(user)!, cancellationToken),
                _ => Console.WriteLine($"Đã gỡ xác thực hai lớp của {parsed.GetValue(user)}. Người này đăng nhập bằng mật khẩu và thiết lập lại.")),
            token));
        return command;
    }
}
