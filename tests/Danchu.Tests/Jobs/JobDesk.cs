using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Identifiers;
using Danchu.Core.Jobs;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Danchu.Tests.Jobs;

/// <summary>The demonstration, whose communes have sent their reports, and a worker that is moved by hand.</summary>
public sealed class JobDesk : IAsyncLifetime
{
    public const string Clerk = "vanthu.banbo";

    /// <summary>Of the issuer of <see cref="Round"/>, once <see cref="AddSecretaryAsync"/> was called.</summary>
    public const string Secretary = "zip-thu-ky";

    private readonly TemporaryFolder scripts = new();

    public DemonstrationSite Site { get; } = new();

    internal ReportId Report { get; private set; }

    internal RoundId Round { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        var report = await DoAsync((DanchuDatabase d) => d.Reports.AsNoTracking().Include(r => r.Assignment)
            .Where(r => r.Current && r.State == ReportState.Accepted && r.Assignment!.Organisation!.Code == "BAN.BO"
                && r.Assignment.Round!.Period!.Name == "Năm 2023")
            .OrderBy(r => r.Id).FirstAsync(Cancel));
        (Report, Round) = (report.Id, report.Assignment!.RoundId);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        scripts.Dispose();
    }

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Site.InScopeAsync(services => work(services.GetRequiredService<TService>()));

    internal Task<Actor> ActorAsync(string userName) => Site.InScopeAsync(async services =>
    {
        var person = await services.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.UserName == userName, Cancel);
        return (await services.GetRequiredService<Permissions>().FindActorAsync(person.Id, Cancel))!;
    });

    internal async Task AddSecretaryAsync()
    {
        if (!await DoAsync((DanchuDatabase d) => d.Users.AnyAsync(p => p.UserName == Secretary, Cancel)))
        {
            var issuer = await DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == Round).Select(r => r.IssuerId).SingleAsync(Cancel));
            await Site.AddPersonAsync(Secretary, (issuer, Role.Secretariat));
        }
    }

    internal async Task<Guid> AskPdfAsync(string userName = Clerk)
    {
        var actor = await ActorAsync(userName);
        return (await DoAsync((AskForPdf a) => a.ExecuteAsync(actor, Report, Cancel))).ShouldBeDone();
    }

    internal Task<bool> RunAsync(JobLane lane) => DoAsync((RunNextJob r) => r.ExecuteAsync(lane, Cancel));

    /// <summary>One step with a converter of the test's own.</summary>
    internal Task<bool> RunAsync(ConvertToPdf converter, CancellationToken stopping) => RunAsync(JobLane.Pdf, converter, stopping);

    internal Task<bool> RunAsync(JobLane lane, ConvertToPdf converter, CancellationToken stopping, TimeProvider? clock = null) => Site.InScopeAsync(services =>
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var own = new OneMore(services, new WritePdf(source, converter));
        return new RunNextJob(source, own, clock ?? TimeProvider.System, NullLogger<RunNextJob>.Instance).ExecuteAsync(lane, stopping);
    });

    internal Task<Job> JobAsync(Guid id) => DoAsync((DanchuDatabase d) => d.Jobs.AsNoTracking().SingleAsync(j => j.Id == id, Cancel));

    internal Task<int> SqlAsync(FormattableString sql) => DoAsync((DanchuDatabase d) => d.Database.ExecuteSqlAsync(sql, Cancel));

    internal Task<int> CountAsync(FormattableString sql) => DoAsync((DanchuDatabase d) => d.Database.SqlQuery<int>(sql).SingleAsync(Cancel));

    internal async Task<byte[]> FileAsync(Guid id, string userName = Clerk)
    {
        var actor = await ActorAsync(userName);
        var file = (await DoAsync((LoadJobFile r) => r.ReadAsync(actor, id, Cancel))).ShouldBeDone();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Cancel);
        bytes.Length.ShouldBe(file.Length);
        return bytes.ToArray();
    }

    /// <summary>A program in LibreOffice's place that behaves as the script says.</summary>
    internal PdfOptions Script(string name, string body, int seconds = 60)
    {
        var path = Path.Combine(scripts.Path, name);
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n", new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new PdfOptions { Program = path, Limit = TimeSpan.FromSeconds(seconds), Warm = TimeSpan.Zero };
    }

    /// <summary>Nothing of another test waits or is kept.</summary>
    internal Task ClearAsync() => SqlAsync($"TRUNCATE jobs, job_parts, pdf_files");

    private sealed class OneMore(IServiceProvider services, WritePdf pdf) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(WritePdf) ? pdf
            : serviceType == typeof(ZipRound) ? ActivatorUtilities.CreateInstance<ZipRound>(this)
            : services.GetService(serviceType);
    }
}
