using System.CommandLine;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Assignments;

/// <summary><c>assignments list</c>: what the person's units have to report, most urgent first.</summary>
internal static class List
{
    public static Command Build()
    {
        var asUser = Session.As();
        var page = new Option<int>("--page") { DefaultValueFactory = _ => 1 };
        var command = new Command("list", "Nhiệm vụ báo cáo của đơn vị, việc gấp trước") { asUser, page };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ListAssignments>()
                    .ReadAsync(actor, new ListAssignments.Filter(Page: parsed.GetValue(page)), cancellationToken),
                view =>
                {
                    foreach (var row in view.Rows)
                    {
                        Console.WriteLine($"{row.Id}\t{row.State.Label()}\t{row.DueOn:yyyy-MM-dd}\t{row.UnitName}\t{row.Subject}");
                    }
                }),
            token));
        return command;
    }
}
