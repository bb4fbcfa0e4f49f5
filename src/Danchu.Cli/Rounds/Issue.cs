using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds issue</c>: a leader signs the letter that was submitted, and it goes to its addressees.</summary>
internal static class Issue
{
    public static Command Build()
    {
        var asUser = Session.As();
        var round = new Argument<Guid>("round");
        var day = Session.DayConfirmed();
        var command = new Command("issue", "Ký và ban hành công văn đã trình") { asUser, round, day };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<IssueRound>()
                    .ExecuteAsync(
                        actor,
                        new IssueRound.Input(RoundId.Of(parsed.GetValue(round)), DayConfirmed: parsed.GetValue(day)),
                        cancellationToken),
                issued => Console.WriteLine($"Đã ban hành {issued.LetterSymbol} tới {issued.Units} đơn vị.")),
            token));
        return command;
    }
}
