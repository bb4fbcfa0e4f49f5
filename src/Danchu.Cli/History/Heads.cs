using System.CommandLine;
using Danchu.Core.History;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.History;

/// <summary>
/// <c>history heads</c>: the end of every chain, one a line, to be kept off the machine and held against later (<c>history verify --heads</c>).
/// </summary>
internal static class Heads
{
    public static Command Build()
    {
        var command = new Command("heads", "In đầu chuỗi lịch sử của mọi đơn vị để giữ ở máy khác; đối chiếu lại bằng: history verify --heads <tệp>");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var view = await services.GetRequiredService<ListHeads>().ReadAsync(cancellationToken);
                foreach (var line in view.Lines)
                {
                    Console.WriteLine(line);
                }

                return Session.Done;
            },
            token));
        return command;
    }
}
