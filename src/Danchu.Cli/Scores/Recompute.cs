using System.CommandLine;
using Danchu.Core.Scoring.Leagues;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Scores;

/// <summary><c>scores recompute</c>: computes every score and class from the points again and stores what differs.</summary>
internal static class Recompute
{
    public static Command Build()
    {
        var command = new Command("recompute", "Tính lại mọi tổng điểm và xếp loại từ điểm từng tiêu chí và ghi lại chỗ khác");
        command.SetAction((_, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                var repaired = await services.GetRequiredService<RecomputeScores>().ExecuteAsync(cancellationToken: cancellationToken);
                foreach (var difference in repaired)
                {
                    Console.WriteLine(difference);
                }

                Console.WriteLine($"Đã ghi lại {repaired.Count} chỗ.");
                return Session.Done;
            },
            token));
        return command;
    }
}
