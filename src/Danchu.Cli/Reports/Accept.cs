using System.CommandLine;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports accept</c>: a superior takes a report in, which adds its figures to the totals.</summary>
internal static class Accept
{
    public static Command Build()
    {
        var asUser = Session.As();
        var report = new Argument<Guid>("report");
        var day = Session.DayConfirmed();
        var command = new Command("accept", "Tiếp nhận báo cáo") { asUser, report, day };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var id = await services.GetRequiredService<FindReport>().ReadAsync(parsed.GetValue(report), cancellationToken);
                return Session.Answer(
                    await services.GetRequiredService<AcceptReport>()
                        .ExecuteAsync(actor, new AcceptReport.Input(id, parsed.GetValue(day)), cancellationToken),
                    _ => Console.WriteLine("Đã tiếp nhận."));
            },
            token));
        return command;
    }
}
