using System.Diagnostics;
using Danchu.Tests.Architecture;

namespace Danchu.Tests.Database;

/// <summary>ops/backup on a real PostgreSQL with a key of its own: archive, restore drill, a moment before a mistake, a damaged backup.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Backup_TriedFromEndToEnd_ComesBackTableByTable()
    {
        var (exit, output, errors) = await RunAsync("ops/backup-trial");

        exit.ShouldBe(0, errors);
        output.Split("Khôi phục đúng: ").Length.ShouldBe(3, output);
        output.ShouldContain("Về đúng thời điểm trước khi ghi nhầm: giống từng bảng.");
        output.ShouldContain("Không đọc được gì trong bản sao lưu khi không có khóa.");
        output.ShouldContain("Bản sao lưu bị sửa một byte: từ chối khôi phục.");
        output.ShouldContain("Sau khi bỏ bản cũ vẫn khôi phục được.");
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(SourceTree.Root, script)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (
                process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
                process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
