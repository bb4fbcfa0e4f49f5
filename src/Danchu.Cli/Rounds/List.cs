using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds list</c>: the rounds that the person's organisations issued, newest first.</summary>
internal static class List
{
    public static Command Build()
    {
        var asUser = Session.As();
        var command = new Command("list", "Các đợt do đơn vị của người này yêu cầu") { asUser };
        command.SetAction((parsed, token) => Session.RunAsync(parsed.GetValue(asUser)!, PrintAsync, token));
        return command;
    }

    private static async Task<int> PrintAsync(IServiceProvider services, Actor actor, CancellationToken cancellationToken)
    {
        var units = actor.Organisations.ToList();
        var rounds = await services.GetRequiredService<DanchuDatabase>().Rounds.AsNoTracking().Where(r => units.Contains(r.IssuerId)).OrderByDescending(r => r.CreatedAt)
            .Select(r => new { r.Id, r.State, Period = r.Period!.Name, r.DueOn, r.Subject }).ToListAsync(cancellationToken);
        foreach (var round in rounds)
        {
            Console.WriteLine($"{round.Id}\t{round.State.Label()}\t{round.Period}\t{round.DueOn:yyyy-MM-dd}\t{round.Subject}");
        }

        return Session.Done;
    }
}
