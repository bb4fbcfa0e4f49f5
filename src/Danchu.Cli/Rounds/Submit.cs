using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds submit</c>: hands the letter of a draft to the leaders of the unit.</summary>
internal static class Submit
{
    public static Command Build()
    {
        var asUser = Session.As();
        var round = new Argument<Guid>("round");
        var seen = new Option<bool>("--warnings-seen") { Description = "Đã xem các cảnh báo, vẫn trình" };
        var command = new Command("submit", "Trình ký công văn của bản nháp") { asUser, round, seen };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<SubmitLetter>()
                    .ExecuteAsync(actor, new SubmitLetter.Input(RoundId.Of(parsed.GetValue(round)), parsed.GetValue(seen)), cancellationToken),
                _ => Console.WriteLine("Đã trình ký công văn.")),
            token));
        return command;
    }
}
