using System.CommandLine;
using Danchu.Core.Verification;

namespace Danchu.Cli.Scores;

/// <summary><c>scores verify</c>: computes every score and class from the points again and compares; exit code 1 where one differs.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command("verify", "Tính lại mọi tổng điểm và xếp loại từ điểm từng tiêu chí và so sánh; mã thoát 1 khi có sai lệch");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Report(
                await Session.VerifyAsync(services, VerificationKind.Scores, cancellationToken), "phiếu", "danchu scores recompute"),
            token));
        return command;
    }
}
