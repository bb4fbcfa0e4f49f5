using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports hand-over</c>: the clerk submits the report for signature.</summary>
internal static class HandOver
{
    public static Command Build()
    {
        var asUser = Session.As();
        var assignment = new Argument<Guid>("assignment");
        var gaps = new Option<bool>("--accept-gaps") { Description = "Đã xem các chỗ còn trống, vẫn trình ký" };
        var command = new Command("hand-over", "Trình ký") { asUser, assignment, gaps };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<Core.Reports.SubmitForSignature>().ExecuteAsync(
                    actor, new Core.Reports.SubmitForSignature.Input(AssignmentId.Of(parsed.GetValue(assignment)), parsed.GetValue(gaps)), cancellationToken),
                _ => Console.WriteLine("Đã trình ký.")),
            token));
        return command;
    }
}
