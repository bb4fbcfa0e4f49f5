using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds issue</c>: issues the request letter to its addressees.</summary>
internal static class Issue
{
    public static Command Build()
    {
        var asUser = Session.As();
        var round = new Argument<Guid>("round");
        var seen = new Option<bool>("--warnings-seen") { Description = "Đã xem các cảnh báo, vẫn ban hành" };
        var day = Session.DayConfirmed();
        var command = new Command("issue", "Ban hành yêu cầu báo cáo") { asUser, round, seen, day };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<IssueRound>()
                    .ExecuteAsync(
                        actor,
                        new IssueRound.Input(RoundId.Of(parsed.GetValue(round)), parsed.GetValue(seen), DayConfirmed: parsed.GetValue(day)),
                        cancellationToken),
                issued => Console.WriteLine($"Đã ban hành {issued.LetterSymbol} tới {issued.Units} đơn vị.")),
            token));
        return command;
    }
}
