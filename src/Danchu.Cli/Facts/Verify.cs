using System.CommandLine;
using Danchu.Core.Totals;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Facts;

/// <summary><c>facts verify</c>: adds up the accepted figures again and compares with the stored totals; exit code 1 where one differs.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command("verify", "Tính lại mọi số tổng hợp từ số liệu đã tiếp nhận và so sánh; mã thoát 1 khi có chênh lệch");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var differences = await services.GetRequiredService<VerifyFacts>().ExecuteAsync(cancellationToken: cancellationToken);
                foreach (var difference in differences)
                {
                    Console.WriteLine(difference);
                }

                Console.WriteLine(differences.Count == 0 ? "Không có chênh lệch." : $"{differences.Count} chênh lệch. Sửa bằng: danchu facts recompute");
                return differences.Count == 0 ? Session.Done : Session.Refused;
            },
            token));
        return command;
    }
}
