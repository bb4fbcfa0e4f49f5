using System.CommandLine;
using Danchu.Core.Verification;

namespace Danchu.Cli.Documents;

/// <summary><c>documents verify</c>: recomputes every frozen document and holds it against history; exit code 1 where one differs.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command(
            "verify", "Tính lại mã băm mọi văn bản đã ký, công văn, tệp đính kèm, minh chứng và đối chiếu với lịch sử; mã thoát 1 khi có sai lệch");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
                Session.Report(await Session.VerifyAsync(services, VerificationKind.Documents, cancellationToken), "văn bản và tệp"),
            token));
        return command;
    }
}
