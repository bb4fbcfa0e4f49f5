using System.CommandLine;
using Danchu.Core.Verification;

namespace Danchu.Cli.Facts;

/// <summary><c>facts verify</c>: adds up the accepted figures again and compares with the stored totals; exit code 1 where one differs.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command("verify", "Tính lại mọi số tổng hợp từ số liệu đã tiếp nhận và so sánh; mã thoát 1 khi có sai lệch");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Report(
                await Session.VerifyAsync(services, VerificationKind.Facts, cancellationToken), "bộ số liệu", "danchu facts recompute"),
            token));
        return command;
    }
}
