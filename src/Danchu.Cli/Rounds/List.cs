using System.CommandLine;
using Danchu.Core.Access;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
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
        var list = services.GetRequiredService<ListRounds>();
        for (var (page, matching) = (1, 1); (page - 1) * ListRounds.PageSize < matching; page++)
        {
            var outcome = await list.ReadAsync(actor, new ListRounds.Input(Page: page), cancellationToken);
            if (outcome is not Outcome<ListRounds.View>.Done(var view))
            {
                return Session.Answer(outcome, _ => { });
            }

            foreach (var round in view.Page)
            {
                Console.WriteLine($"{round.Id}\t{round.State.Label()}\t{round.PeriodName}\t{round.DueOn:yyyy-MM-dd}\t{round.Subject}");
            }

            matching = view.Matching;
        }

        return Session.Done;
    }
}
