using System.CommandLine;
using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Database.Keys;
using Danchu.Core.Operations;
using Danchu.Core.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli;

/// <summary>Opens the same database as the web program, runs one operation, and turns its outcome into words and an exit code.</summary>
internal static class Session
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Unusable = 2;

    public static Option<string> As() => new("--as") { Description = "Tên đăng nhập của người thực hiện", Required = true };

    /// <summary>For what is done on the word of the clock.</summary>
    public static Option<bool> DayConfirmed() => new("--day-confirmed") { Description = "Ngày giờ của máy này đúng (chỉ cần khi chương trình hỏi)" };

    /// <summary>A command of the operator: maintenance, first start.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            await using var database = await OpenDatabase.ExecuteAsync(configuration, Console.Error.WriteLine, cancellationToken);
            await using var services = new ServiceCollection().AddLogging().AddSingleton(database).AddDanchuCore(database.ConnectionString)
                .AddDanchuKeys(configuration).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            return await work(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception away) when (away is DatabaseUnavailableException or SettingException)
        {
            // The message says what the operator can do; a stack trace would not.
            return Refuse(away.Message);
        }
    }

    /// <summary>A command in the name of a person, with their rights and no more.</summary>
    public static Task<int> RunAsync(string userName, Func<IServiceProvider, Actor, CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        RunAsync(
            async (services, token) =>
            {
                var normalized = userName.ToUpperInvariant();
                var person = await services.GetRequiredService<DanchuDatabase>().Users
                    .Where(p => p.NormalizedUserName == normalized)
                    .Select(p => (Guid?)p.Id)
                    .FirstOrDefaultAsync(token);
                var actor = person is { } id ? await services.GetRequiredService<Permissions>().FindActorAsync(id, token) : null;
                return actor is null ? Refuse($"Không có người dùng “{userName}” hoặc tài khoản đã khóa.") : await work(services, actor, token);
            },
            cancellationToken);

    public static int Answer<T>(Outcome<T> outcome, Action<T> done)
    {
        switch (outcome)
        {
            case Outcome<T>.Done { Value: var value }:
                done(value);
                return Done;
            case Outcome<T>.Refused { Reasons: var reasons }:
                foreach (var reason in reasons)
                {
                    Refuse(reason.Field is null ? reason.Message : $"{reason.Field}: {reason.Message}");
                }

                return Refused;
            case Outcome<T>.Forbidden:
                return Refuse("Người này không có quyền thực hiện việc đó.");
            default:
                return Refuse("Không tìm thấy, hoặc không thuộc phạm vi của người này.");
        }
    }

    /// <summary>Verifies and keeps the run, so that the administrators' page shows it too.</summary>
    public static Task<VerificationResult> VerifyAsync(IServiceProvider services, VerificationKind kind, CancellationToken cancellationToken) =>
        services.GetRequiredService<RunVerification>().ExecuteAsync(new(kind, VerificationOccasion.Command), cancellationToken: cancellationToken);

    /// <summary>What a verification found, in words and as exit code.</summary>
    /// <param name="what">What was examined: "văn bản và tệp".</param>
    /// <param name="repair">The command that writes anew what differs, if there is one.</param>
    public static int Report(VerificationResult result, string what, string? repair = null)
    {
        foreach (var difference in result.Found)
        {
            Console.WriteLine(difference);
        }

        if (result.Differences > result.Found.Count)
        {
            Console.WriteLine($"… và {result.Differences - result.Found.Count} sai lệch nữa.");
        }

        var older = result.Unrecorded > 0 ? $" {result.Unrecorded} chỗ ghi từ phiên bản trước: lịch sử chưa có gì để đối chiếu." : "";
        Console.WriteLine($"Đã kiểm tra {result.Examined} {what}: {(result.Holds ? "không có sai lệch" : $"{result.Differences} sai lệch")}.{older}");
        if (!result.Holds && repair is not null)
        {
            Console.WriteLine($"Sửa bằng: {repair}");
        }

        return result.Holds ? Done : Refused;
    }

    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return Refused;
    }

    public static int Reject(string reason)
    {
        Console.Error.WriteLine(reason);
        return Unusable;
    }
}
