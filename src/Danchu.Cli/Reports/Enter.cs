using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports enter</c>: the figures of an assignment, all of them or none.</summary>
internal static class Enter
{
    public static Command Build()
    {
        var asUser = Session.As();
        var assignment = new Argument<Guid>("assignment");
        var figures = new Argument<string[]>("figures")
        {
            Description = "chi-tieu=giá trị, ví dụ ngay-cong=1.078 hoa-giai-thanh=43/49 \"hop-dan=không phát sinh\"",
        };
        var command = new Command("enter", "Nhập số liệu: tất cả hoặc không gì cả") { asUser, assignment, figures };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var id = AssignmentId.Of(parsed.GetValue(assignment));
                var read = await services.GetRequiredService<ShowFigures>().ReadAsync(actor, id, cancellationToken);
                if (read is not Outcome<ShowFigures.View>.Done { Value: var view })
                {
                    return Session.Answer(read, _ => { });
                }

                var revisions = view.Groups.SelectMany(g => g.Rows).Where(r => r.IsOwn)
                    .DistinctBy(r => r.Asked.Indicator, StringComparer.Ordinal).ToDictionary(r => r.Asked.Indicator, r => r.Revision, StringComparer.Ordinal);
                var entries = (parsed.GetValue(figures) ?? [])
                    .Select(f => f.Split('=', 2))
                    .Select(f => new EnterFigures.Entry(f[0], f.ElementAtOrDefault(1), revisions.GetValueOrDefault(f[0])));
                return Session.Answer(
                    await services.GetRequiredService<EnterFigures>().ExecuteAsync(actor, new EnterFigures.Input(id, [.. entries]), cancellationToken),
                    changed => Console.WriteLine($"{changed} số liệu thay đổi."));
            },
            token));
        return command;
    }
}
