using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Reports;

/// <summary><c>reports download</c>: the .docx of a report, as signed or as drafted.</summary>
internal static class Download
{
    public static Command Build()
    {
        var asUser = Session.As();
        var report = new Argument<Guid>("id") { Description = "Mã báo cáo hoặc mã nhiệm vụ báo cáo" };
        var output = new Option<FileInfo?>("--out") { Description = "Tệp ghi ra; mặc định là tên của văn bản" };
        var command = new Command("download", "Tải tệp Word: bản đã ký, hoặc dự thảo") { asUser, report, output };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) =>
            {
                var found = await services.GetRequiredService<FindReport>().ReadAsync(parsed.GetValue(report), cancellationToken);
                return Session.Answer(
                    await services.GetRequiredService<LoadDocument>().ReadAsync(actor, found, cancellationToken),
                    document =>
                    {
                        var path = parsed.GetValue(output)?.FullName ?? document.Name;
                        File.WriteAllBytes(path, document.Content);
                        Console.WriteLine(path);
                    });
            },
            token));
        return command;
    }
}
