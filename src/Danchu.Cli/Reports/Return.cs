using System.CommandLine;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports return</c>: a superior sends a report back, with a reason for each section or figure.</summary>
internal static class Return
{
    public static Command Build()
    {
        var asUser = Session.As();
        var report = new Argument<Guid>("report");
        var sections = new Option<string[]>("--section") { Description = "khóa-mục=lý do, có thể nêu nhiều lần" };
        var figures = new Option<string[]>("--figure") { Description = "chỉ-tiêu=lý do, có thể nêu nhiều lần" };
        var due = new Option<DateOnly?>("--due") { Description = "Hạn gửi lại, yyyy-mm-dd" };
        var command = new Command("return", "Trả lại báo cáo với lý do gắn vào từng mục, từng số liệu") 
        {
            asUser, report, sections, figures, due,
        };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var reasons = Read(ReturnTarget.Section, parsed.GetValue(sections)).Concat(Read(ReturnTarget.Figure, parsed.GetValue(figures)));
                var id = await services.GetRequiredService<FindReport>().ReadAsync(parsed.GetValue(report), cancellationToken);
                var input = new ReturnReport.Input(id, [.. reasons], DueOn: parsed.GetValue(due));
                return Session.Answer(
                    await services.GetRequiredService<ReturnReport>().ExecuteAsync(actor, input, cancellationToken),
                    next => Console.WriteLine($"Đã trả lại; bản mới: {next}"));
            },
            token));
        return command;
    }

    private static IEnumerable<ReturnReport.Reason> Read(ReturnTarget target, string[]? typed) =>
        (typed ?? []).Select(t => t.Split('=', 2)).Select(t => new ReturnReport.Reason(target, t[0], t.ElementAtOrDefault(1)));
}
