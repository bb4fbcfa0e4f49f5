using System.CommandLine;
using Danchu.Core.History;
using Danchu.Core.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.History;

/// <summary><c>history verify</c>: checks the hash chain of every unit; exit code 1 where one is broken.</summary>
internal static class Verify
{
    public static Command Build()
    {
        var heads = new Option<string?>("--heads") { Description = "Tệp đầu chuỗi của một ngày trước (in bằng history heads) để đối chiếu" };
        var command = new Command("verify", "Kiểm tra chuỗi băm của lịch sử mọi đơn vị; mã thoát 1 khi có chỗ đứt") { heads };
        command.SetAction((parsed, token) =>
        {
            var file = parsed.GetValue(heads);
            return ReadHeads(file) is not { } kept
                ? Task.FromResult(Session.Reject($"Không đọc được tệp đầu chuỗi “{file}”: mỗi dòng gồm mã đơn vị, số dòng, mã băm."))
                : Session.RunAsync((services, cancellationToken) => RunAsync(services, kept, cancellationToken), token);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, List<KeptHead> kept, CancellationToken cancellationToken)
    {
        if (kept.Count == 0)
        {
            return Session.Report(await Session.VerifyAsync(services, VerificationKind.History, cancellationToken), "dòng lịch sử");
        }

        var verdict = await services.GetRequiredService<VerifyHistory>().ExecuteAsync(kept, cancellationToken);
        foreach (var at in verdict.Breaks)
        {
            Console.WriteLine($"{at.OrganisationId}, dòng {at.Sequence}: {at.Message}");
        }

        Console.WriteLine($"{verdict.Lines} dòng lịch sử, {verdict.Breaks.Count} chỗ đứt.");
        return verdict.Holds ? Session.Done : Session.Refused;
    }

    // Null where the file cannot be read or a line of it is none of ours: half a file would say that all is well.
    private static List<KeptHead>? ReadHeads(string? file)
    {
        try
        {
            var lines = file is null ? [] : File.ReadAllLines(file).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
            var heads = lines.Select(KeptHead.Parse).OfType<KeptHead>().ToList();
            return heads.Count == lines.Count && (file is null || heads.Count > 0) ? heads : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The path was given by the caller.
            return null;
        }
    }
}
