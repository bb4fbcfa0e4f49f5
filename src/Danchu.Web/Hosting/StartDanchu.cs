using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Database.Keys;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Web.Hosting;

/// <summary>
/// From nothing to a served page: the database (the operator's, or a private cluster), the schema, the catalogue, the demonstration into an
/// empty database unless <c>--empty</c>, and what a newcomer must know on the console.
/// </summary>
internal static class StartDanchu
{
    private const string Empty = "--empty";

    /// <returns>0 after an orderly stop, 1 when it could not start; the reason was printed on one line.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var settings = args.Where(a => !string.Equals(a, Empty, StringComparison.Ordinal)).ToArray();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(settings).Build();
        if (ListeningAddress.Trouble(configuration) is { } trouble)
        {
            return Refuse(trouble);
        }

        try
        {
            await using var database = await OpenDatabase.ExecuteAsync(configuration, Console.WriteLine);
            await using var app = DanchuWeb.Build(settings, database.ConnectionString);
            if (ListeningAddress.Choose(configuration) is { } address)
            {
                app.Urls.Add(address);
            }

            return await PrepareAsync(app) && await LoadDemonstrationAsync(app, database, args) ? await ServeAsync(app) : 1;
        }
        catch (Exception away) when (away is DatabaseUnavailableException or SettingException)
        {
            // The message says what the operator can do; a stack trace would not.
            return Refuse(away.Message);
        }
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return 1;
    }

    private static async Task<bool> PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        await scope.ServiceProvider.GetRequiredService<LockStoredKeys>().RunAsync();
        var catalogue = app.Services.GetRequiredService<CatalogueFolder>();
        if (await scope.ServiceProvider.GetRequiredService<CatalogueState>().IsAsync(CatalogueState.Of(catalogue)))
        {
            return true;
        }

        var loaded = await scope.ServiceProvider.GetRequiredService<LoadCatalogue>().ExecuteAsync(catalogue);
        if (loaded is not Outcome<LoadCatalogue.Loaded>.Refused { Reasons: var reasons })
        {
            return true;
        }

        Refuse("Danh mục (catalogue/) có lỗi nên chưa nạp gì:");
        foreach (var reason in reasons)
        {
            Refuse("  " + reason.Message);
        }

        return false;
    }

    private static async Task<bool> LoadDemonstrationAsync(WebApplication app, OpenedDatabase database, string[] args)
    {
        if (!args.Contains(Empty, StringComparer.Ordinal))
        {
            await LoadDemonstration.ExecuteAsync(
                database.ConnectionString, app.Services.GetRequiredService<CatalogueFolder>(), Console.WriteLine,
                app.Services.GetRequiredService<TimeProvider>().Today());
        }

        return true;
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (ListeningAddress.Trouble(taken) is { } trouble)
        {
            // The port is taken or not allowed: say so, with a way out.
            return Refuse(trouble);
        }

        Console.WriteLine($"Danchu đang chạy: {string.Join(" ", app.Urls)}   (Ctrl-C để dừng)");
        if (app.Services.GetRequiredService<SiteOptions>().IsOpen)
        {
            Console.WriteLine(
                "Cảnh báo: máy khác vào được bằng http, mật khẩu đi trên mạng không mã hóa. Cách dùng https: docs/operations.md, "
                + "mục “Behind a proxy, with TLS”.");
        }

        await PrintSignInsAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task PrintSignInsAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Users;
        if (await LoadDemonstration.SignInsAsync(scope.ServiceProvider.GetRequiredService<DanchuDatabase>()) is { Count: > 0 } signIns)
        {
            Console.WriteLine($"Dữ liệu minh họa; mật khẩu của mọi tài khoản: {LoadDemonstration.Password}");
            signIns.ForEach(Console.WriteLine);
        }
        else if (!await people.AnyAsync())
        {
            Console.WriteLine("Chưa có người dùng. Tạo người quản trị đầu tiên: ./danchu accounts create-administrator --help");
        }
    }
}
