using Danchu.Core;
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
        // A failed command becomes an exception that is logged where it is caught; EF's migrator also fails one on purpose on an empty database.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);

        // The keys lie unencrypted in the database, as docs/operations.md says: whoever reads the database can read them anyway.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.Services.AddJobs(builder.Configuration);
        builder.Services.AddDanchuCore(connectionString ?? ConnectionString(builder.Configuration));
        builder.AddLimits();
        builder.Services.AddWorkLine(builder.Configuration);
        builder.Services.AddKeysInDatabase();
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddPages();

        var app = builder.Build();
        app.UseDanchu();
        return app;
    }

    // The one place that decides which database is used.
    private static string ConnectionString(ConfigurationManager configuration) => configuration.GetConnectionString("Danchu")
        ?? throw new InvalidOperationException("Chưa có chuỗi kết nối cơ sở dữ liệu: đặt ConnectionStrings__Danchu.");
}
