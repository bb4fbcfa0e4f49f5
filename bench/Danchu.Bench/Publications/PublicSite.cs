using System.Globalization;
using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Publications;
using Danchu.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Publications;

/// <summary>The real program on a free port, with a commune whose page shows forty publications, and another commune that only works.</summary>
internal sealed class PublicSite(WebApplication app, OrganisationId working, EntryId entry, PublicationId first) : IAsyncDisposable
{
    public const string Page = "/cong-khai/12/03424";
    private const int Publications = 40;

    private static readonly DateOnly Founded = new(2004, 1, 1);

    // Of a bench, which asks nobody for rights.
    private static readonly Actor Clerk = Actor.System;

    private int corrected;

    public Uri Address { get; } = new(app.Urls.First());

    public static async Task<PublicSite> StartAsync(BenchDatabase bench)
    {
        var app = DanchuWeb.Build(["--urls", "http://127.0.0.1:0", "--Jobs:Enabled", "false"], bench.Connect);
        await app.StartAsync();
        var province = await AddProvinceAsync(app.Services);
        var (open, working) = (await AddAsync(app.Services, province, "X1", "Xã Bản Bo"), await AddAsync(app.Services, province, "X2", "Xã Nà Tăm"));
        await DoAsync(app.Services, (TurnPublicPage t) => t.ExecuteAsync(Clerk, new(open, On: true, "12", "03424")));
        var (entry, first) = (default(EntryId), default(PublicationId));
        for (var n = 1; n <= Publications; n++)
        {
            entry = await DoAsync(app.Services, (WriteEntry w) => w.ExecuteAsync(Clerk, new(open, "cong-khai-xa", Line(app.Services, n))));
            first = await PublishAsync(app.Services, entry, n);
        }

        return new PublicSite(app, working, entry, first);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A unit goes on with its work: one line in a book of the commune whose page is off.</summary>
    public Task WriteAsync(int n) => DoAsync(app.Services, (WriteEntry w) => w.ExecuteAsync(Clerk, new(working, "cong-khai-xa", Line(app.Services, n))));

    /// <summary>The newest publication is corrected. The words that stand on its page from now on.</summary>
    public async Task<string> CorrectAsync()
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Bản sửa lần {++corrected}.");
        await DoAsync(app.Services, (DraftPublication d) => WithRevisionAsync(first, revision => d.ExecuteAsync(
            Clerk, Typed(app.Services, entry, Publications) with { Id = first, Revision = revision, Text = words, Note = "Sửa" })));
        await DoAsync(app.Services, (CorrectPublication c) => WithRevisionAsync(first, revision => c.ExecuteAsync(Clerk, new(first, revision))));
        return words;
    }

    public static string ItemOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{number}");

    private static async Task<PublicationId> PublishAsync(IServiceProvider services, EntryId entry, int n)
    {
        var id = await DoAsync(services, (DraftPublication d) => d.ExecuteAsync(Clerk, Typed(services, entry, n)));
        return await DoAsync(services, (PublishEntry p) => p.ExecuteAsync(Clerk, new(id, 1)));
    }

    private async Task<Outcome<T>> WithRevisionAsync<T>(PublicationId id, Func<int, Task<Outcome<T>>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        return await work(await database.Publications.Where(p => p.Id == id).Select(p => p.Revision).SingleAsync());
    }

    private static async Task<OrganisationId> AddProvinceAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var province = new Organisation
        {
            Code = "T1", Name = "Tỉnh Lai Châu", SearchName = "tinh lai chau ", Kind = OrganisationKind.Province, Level = Level.Province, From = Founded,
        };
        database.Organisations.Add(province);
        await database.SaveChangesAsync();
        return province.Id;
    }

    private static Task<OrganisationId> AddAsync(IServiceProvider services, OrganisationId province, string code, string name) =>
        DoAsync(services, (CreateOrganisation c) => c.ExecuteAsync(
            Clerk, new(new OrganisationDraft(code, name, Kind: OrganisationKind.Commune, Level: Level.Commune, From: Founded), province, ReportingLine.State)));

    private static Dictionary<string, string> Line(IServiceProvider services, int n) => new(StringComparer.Ordinal)
    {
        ["ngay"] = Today(services).Short(), ["muc"] = $"muc-{(n % 14) + 1}", ["noi-dung"] = $"Nội dung công khai thứ {n} của năm, có tên dài vừa phải",
    };

    private static DraftPublication.Input Typed(IServiceProvider services, EntryId entry, int n) => new(
        entry, Id: null, Revision: 0, $"Nội dung công khai thứ {n} của năm, có tên dài vừa phải",
        string.Join('\n', Enumerable.Repeat("Một dòng của bản công khai.", 20)),
        $"muc-{(n % 14) + 1}", [PublicationForm.Posting, PublicationForm.Website], "Trụ sở", Today(services), Today(services).AddDays(30), SectorRule: null,
        HasPersonal: false, PersonalUntil: null, Note: null, Files: []);

    private static DateOnly Today(IServiceProvider services) => services.GetRequiredService<TimeProvider>().Today();

    private static async Task<T> DoAsync<TService, T>(IServiceProvider services, Func<TService, Task<Outcome<T>>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>()) is Outcome<T>.Done(var done)
            ? done : throw new InvalidOperationException($"{typeof(TService).Name}: not done.");
    }
}
