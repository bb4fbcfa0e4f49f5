using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Markup;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Totals;

/// <summary><c>totals show</c>: an organisation's own figures and the totals of the levels below it.</summary>
internal static class Show
{
    public static Command Build()
    {
        var asUser = Session.As();
        var organisation = new Option<string>("--organisation") { Description = "Mã đơn vị", Required = true };
        var line = new Option<ReportingLine>("--line") { Required = true };
        var period = new Option<string>("--period") { Description = "Tên kỳ, ví dụ \"Năm 2023\"", Required = true };
        var command = new Command("show", "Số liệu của đơn vị và tổng hợp các cấp dưới") { asUser, organisation, line, period };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ListTotals>().ReadAsync(
                    actor, new(parsed.GetValue(organisation)!, parsed.GetValue(line), parsed.GetValue(period)!), cancellationToken),
                rows =>
                {
                    foreach (var (indicator, scope, figure) in rows)
                    {
                        Console.WriteLine($"{indicator.Key}\t{ScopeWords.Of(scope)}\t{WriteFigure.InText(indicator, figure)}\t{indicator.Unit}");
                    }
                }),
            token));
        return command;
    }
}
