using Danchu.Core;
using Danchu.Core.Database.Keys;
using Danchu.Web.Api;
using Danchu.Web.Hosting;

namespace Danchu.Web;

/// <summary>The program with its screens. A test builds it like Main does, with its own database, clock and port (<c>--urls http://127.0.0.1:0</c>).</summary>
public static class DanchuWeb
{
    public static WebApplication Build(string[] args, string? connectionString = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DanchuWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();

        // A program that was built and not published takes its assets for ones in the making: packed without being made smaller, never kept by a browser.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", bool.FalseString);
        AddFilters(builder.Logging);
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddDanchuCore(connectionString ?? ConnectionString(builder.Configuration));
        builder.AddLimits();
        builder.Services.AddWorkLine(builder.Configuration);
        builder.Services.AddProxies(SiteOptions.Read(builder.Configuration));
        builder.Services.AddDanchuKeys(builder.Configuration);
        WatchOptions.AddNodeWatch(builder.Services, builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddTelemetry(TelemetryOptions.Read(builder.Configuration));
        builder.AddApi();

        var app = builder.Build();
        app.UseDanchu();
        return app;
    }

    private static void AddFilters(ILoggingBuilder logging)
    {
        // What fails becomes an exception that is logged where it is caught; EF's migrator also fails a command on purpose on an empty database.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.None);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);

        // Whoever posts a form with a token of nowhere is answered 400; a stack trace for each would let strangers fill the disk.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);

        // Keys in clear, where no certificate is given, are the operator's choice: docs/operations.md.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Whoever asks with a wrong key is answered 401; a line for each would let strangers fill the disk.
        logging.AddFilter(typeof(ApiKeyHandler).FullName, LogLevel.Warning);
    }

    // The one place that decides which database is used.
    private static string ConnectionString(ConfigurationManager configuration) => configuration.GetConnectionString("Danchu")
        ?? throw new InvalidOperationException("Chưa có chuỗi kết nối cơ sở dữ liệu: đặt ConnectionStrings__Danchu.");
}
