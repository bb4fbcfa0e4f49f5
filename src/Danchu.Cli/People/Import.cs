using System.CommandLine;
using Danchu.Core.Accounts;
using Danchu.Core.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.People;

/// <summary><c>people import</c>: people and their roles from a CSV file, all of them or none.</summary>
internal static class Import
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV: user_name,full_name,organisation_code,role" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ cho biết sẽ làm gì" };
        var asUser = Session.As();
        var command = new Command("import", "Nạp người dùng từ CSV: tất cả hoặc không gì cả") { file, dryRun, asUser };
        command.SetAction(async (parsed, token) =>
        {
            if (parsed.GetValue(file) is not { Exists: true } given)
            {
                return Session.Reject($"Không có tệp {parsed.GetValue(file)}.");
            }

            var bytes = await File.ReadAllBytesAsync(given.FullName, token);
            return await Session.RunAsync(
                parsed.GetValue(asUser)!,
                async (services, actor, cancellationToken) =>
                {
                    var outcome = await services.GetRequiredService<ImportPeople>()
                        .ExecuteAsync(actor, new ImportPeople.Input(given.Name, bytes, parsed.GetValue(dryRun)), cancellationToken);
                    var failed = false;
                    var answer = Session.Answer(outcome, result =>
                    {
                        foreach (var line in result.Lines)
                        {
                            Console.WriteLine(line);
                        }

                        foreach (var created in result.Created)
                        {
                            Console.WriteLine($"{created.UserName}\t{created.TemporaryPassword}");
                        }

                        failed = !result.Loaded && !parsed.GetValue(dryRun);
                    });
                    return failed ? Session.Refused : answer;
                },
                token);
        });
        return command;
    }
}
