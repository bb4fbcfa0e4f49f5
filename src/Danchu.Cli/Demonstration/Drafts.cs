using System.CommandLine;
using Danchu.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Demonstration;

/// <summary><c>demonstration drafts</c>: of the sentences in the signed reports of a year, how many a draft writes with the same figures.</summary>
internal static class Drafts
{
    public static Command Build()
    {
        var year = new Option<int>("--year") { Description = "Năm của báo cáo đã ký", DefaultValueFactory = _ => 2023 };
        var missing = new Option<bool>("--missing") { Description = "In cả những câu bản nháp không viết được" };
        var command = new Command("drafts", "Đo phần câu của báo cáo đã ký mà bản nháp viết được, đúng số liệu") { year, missing };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) =>
            {
                foreach (var withBefore in new[] { true, false })
                {
                    var measured = await ActivatorUtilities.CreateInstance<MeasureDrafts>(services)
                        .ReadAsync(parsed.GetValue(year), withBefore, cancellationToken);
                    Print(withBefore ? "Từ số liệu, sổ và báo cáo năm trước" : "Chỉ từ số liệu và sổ", measured, parsed.GetValue(missing));
                }

                return Session.Done;
            },
            token));
        return command;
    }

    private static void Print(string basis, List<MeasureDrafts.Measured> measured, bool missing)
    {
        Console.WriteLine(basis);
        foreach (var one in measured)
        {
            Console.WriteLine($"  {one.Unit}, {one.Symbol}: {one.Drafted}/{one.Sentences} câu, có số {one.WithNumbers.Drafted}/{one.WithNumbers.All}");
            if (missing)
            {
                one.Missing.ForEach(sentence => Console.WriteLine($"    - {sentence}"));
            }
        }

        var (drafted, all) = (measured.Sum(one => one.Drafted), measured.Sum(one => one.Sentences));
        var (right, numbered) = (measured.Sum(one => one.WithNumbers.Drafted), measured.Sum(one => one.WithNumbers.All));
        Console.WriteLine($"  Cộng {measured.Count} báo cáo: {drafted}/{all} câu, có số {right}/{numbered}");
    }
}
