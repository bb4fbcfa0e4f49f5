using System.CommandLine;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports sign</c>: signs the draft with the given SHA-256 and sends it, with the unit's own signature block and recipients.</summary>
internal static class Sign
{
    public static Command Build()
    {
        var asUser = Session.As();
        var assignment = new Argument<Guid>("assignment");
        var digest =
            new Option<string>("--digest") { Description = "Mã băm của dự thảo đã đọc (sha256sum của tệp tải bằng reports download)", Required = true };
        var day = Session.DayConfirmed();
        var command = new Command("sign", "Ký và gửi, theo phần ký và nơi nhận đã khai báo của đơn vị") { asUser, assignment, digest, day };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var id = AssignmentId.Of(parsed.GetValue(assignment));
                var read = await services.GetRequiredService<LoadReport>().ReadAsync(actor, id, cancellationToken);
                if (read is not Outcome<OpenedReport>.Done { Value: var file })
                {
                    return Session.Answer(read, _ => { });
                }

                var input = new SignReport.Input(
                    id, parsed.GetValue(digest)!, VietnamTime.Today(services.GetRequiredService<TimeProvider>()), file.Letterhead?.SignerName,
                    file.Letterhead?.SignatureLines ?? [], file.Letterhead?.Recipients ?? [])
                {
                    DayConfirmed = parsed.GetValue(day),
                };
                return Session.Answer(
                    await services.GetRequiredService<SignReport>().ExecuteAsync(actor, input, cancellationToken),
                    symbol => Console.WriteLine($"Đã ký số {symbol} và gửi."));
            },
            token));
        return command;
    }
}
