using System.CommandLine;
using Danchu.Core.Totals;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Facts;

/// <summary><c>facts recompute</c>: rebuilds every total from the accepted figures.</summary>
internal static class Recompute
{
    public static Command Build()
    {
        var command = new Command("recompute", "Tính lại và ghi lại mọi số tổng hợp từ số liệu đã tiếp nhận");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var rows = await services.GetRequiredService<RecomputeTotals>().ExecuteAsync(cancellationToken: cancellationToken);
                Console.WriteLine($"Đã ghi lại {rows} dòng tổng hợp.");
                return Session.Done;
            },
            token));
        return command;
    }
}
