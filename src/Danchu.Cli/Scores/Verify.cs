using System.CommandLine;
using Danchu.Core.Scoring.Leagues;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Scores;

/// <summary><c>scores verify</c>: computes every score and class from the points again and compares; exit code 1 where one differs.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var command = new Command("verify", "Tính lại mọi tổng điểm và xếp loại từ điểm từng tiêu chí và so sánh; mã thoát 1 khi có chênh lệch");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var result = await services.GetRequiredService<VerifyScores>().ExecuteAsync(cancellationToken: cancellationToken);
                foreach (var difference in result.Differences)
                {
                    Console.WriteLine(difference);
                }

                Console.WriteLine(result.Differences.Count == 0
                    ? $"Đã tính lại {result.Sheets} phiếu. Không có chênh lệch."
                    : $"Đã tính lại {result.Sheets} phiếu: {result.Differences.Count} chênh lệch. Sửa bằng: danchu scores recompute");
                return result.Differences.Count == 0 ? Session.Done : Session.Refused;
            },
            token));
        return command;
    }
}
