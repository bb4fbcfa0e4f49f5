using System.CommandLine;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds remind</c>: reminds the units of a round that have not sent their report.</summary>
internal static class Remind
{
    public static Command Build()
    {
        var asUser = Session.As();
        var round = new Argument<Guid>("round");
        var onlyLate = new Option<bool>("--only-late") { Description = "Chỉ đơn vị đã quá hạn" };
        var command = new Command("remind", "Nhắc các đơn vị chưa gửi") { asUser, round, onlyLate };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<RemindLate>()
                    .ExecuteAsync(actor, new RemindLate.Input(RoundId.Of(parsed.GetValue(round)), parsed.GetValue(onlyLate)), cancellationToken),
                reminded => Console.WriteLine($"Đã nhắc {reminded.Units} đơn vị.")),
            token));
        return command;
    }
}
