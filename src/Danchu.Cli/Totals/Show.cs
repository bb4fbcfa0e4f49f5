using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
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
            (services, actor, cancellationToken) => PrintAsync(services, actor, parsed.GetValue(organisation)!, parsed.GetValue(line), parsed.GetValue(period)!, cancellationToken),
            token));
        return command;
    }

    private static async Task<int> PrintAsync(
        IServiceProvider services, Actor actor, string code, ReportingLine line, string periodName, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var wanted = code.ToUpperInvariant();
        var unit = await database.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Code == wanted, cancellationToken);
        var periods = await database.Periods.AsNoTracking().Where(p => p.Name == periodName).ToListAsync(cancellationToken);
        if (unit is null || periods.Count == 0 || !await services.GetRequiredService<Permissions>().MayReadAsync(actor, unit.Id, line, periods[0].To, cancellationToken))
        {
            return Session.Refuse("Không tìm thấy, hoặc không thuộc phạm vi của người này.");
        }

        var indicators = await database.Indicators.AsNoTracking().OrderBy(i => i.Slot).ToListAsync(cancellationToken);
        foreach (var period in periods)
        {
            var totals = await services.GetRequiredService<LoadTotals>().ReadAsync(actor, unit.Id, line, period.Id, cancellationToken);
            var scopes = totals.Levels.Select(Scope.OfLevel).Prepend(Scope.Own).Append(Scope.Subtree).ToList();
            foreach (var indicator in indicators)
            {
                foreach (var scope in scopes)
                {
                    var figure = scope.Kind == ScopeKind.Own ? totals.Own(indicator.Key) : totals.Of(indicator.Key, scope).Figure;
                    if (figure is not null)
                    {
                        Console.WriteLine($"{indicator.Key}\t{ScopeWords.Of(scope)}\t{WriteFigure.InText(indicator, figure)}\t{indicator.Unit}");
                    }
                }
            }
        }

        return Session.Done;
    }
}
