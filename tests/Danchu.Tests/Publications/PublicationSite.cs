using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Publications;

/// <summary>The real program with the catalogue's registers; each test has communes of its own, at addresses of Lai Châu.</summary>
public sealed class PublicationSite : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private int made;

    public ProvinceSite Province { get; } = new();

    public WebSite Site => Province.Site;

    public DateOnly Today => Site.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await Province.InitializeAsync();
        (await Site.InScopeAsync(services =>
            services.GetRequiredService<LoadCatalogue>().ExecuteAsync(new CatalogueFolder(RepositoryFolder.Catalogue), Cancel))).ShouldBeDone();
    }

    public ValueTask DisposeAsync() => Province.DisposeAsync();

    internal static Actor As(OrganisationId unit, Role role = Role.Clerk) => new(Guid.CreateVersion7(), "Người thử", [new(unit, role)]);

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Site.InScopeAsync(services => work(services.GetRequiredService<TService>()));

    /// <summary>A commune of the first district with a public address; its page on unless said otherwise.</summary>
    internal async Task<PublicCommune> CommuneAsync(bool on = true)
    {
        var at = Interlocked.Increment(ref made);
        var area = await DoAsync((AreaRegister areas) => Task.FromResult(areas.Communes(areas.Provinces.Single(p => p.Code is "12"))[at]));
        var unit = await Site.InScopeAsync(services => SmallProvince.AddAsync(
            services, Province.Units.District, string.Create(CultureInfo.InvariantCulture, $"T1.H1.C{at}"), $"Xã Công Khai {at}"));
        var commune = new PublicCommune(unit, $"/cong-khai/12/{area.Code}", area.Code);
        if (on)
        {
            (await TurnAsync(commune, on)).ShouldBeDone();
        }

        return commune;
    }

    internal Task<Outcome<Done>> TurnAsync(PublicCommune commune, bool on, Actor? actor = null) => DoAsync((TurnPublicPage t) =>
        t.ExecuteAsync(actor ?? As(commune.Unit, Role.Administrator), new(commune.Unit, on, "12", commune.Code), Cancel));

    internal async Task<EntryId> WriteAsync(OrganisationId unit, string register, params (string Column, string Typed)[] typed) =>
        (await DoAsync((WriteEntry w) => w.ExecuteAsync(
            As(unit), new(unit, register, typed.ToDictionary(t => t.Column, t => t.Typed, StringComparer.Ordinal)), Cancel))).ShouldBeDone();

    /// <summary>A line in the book of disclosures, of yesterday.</summary>
    internal Task<EntryId> DisclosureAsync(PublicCommune commune, string what = "Dự toán ngân sách", string item = "muc-2") => WriteAsync(
        commune.Unit, "cong-khai-xa", ("ngay", Today.AddDays(-1).Short()), ("muc", item), ("noi-dung", what));

    internal async Task<Guid> AttachAsync(PublicCommune commune, EntryId entry, string name, byte[] content)
    {
        (await DoAsync((AttachEntryFiles a) => a.ExecuteAsync(As(commune.Unit), new(entry, [new(name, content)], OpenAbove: false), Cancel))).ShouldBeDone();
        return await DoAsync((DanchuDatabase d) => d.EntryFiles.Where(f => f.EntryId == entry && f.Name == name).Select(f => f.Id).SingleAsync(Cancel));
    }

    /// <summary>What a clerk types for a disclosure of 30 days from today.</summary>
    internal DraftPublication.Input Typed(EntryId entry, string title = "Dự toán năm 2025", string text = "Tổng thu 5 tỷ đồng") => new(
        entry, Id: null, Revision: 0, title, text, "muc-2", [PublicationForm.Posting, PublicationForm.Website], "Trụ sở", Today, Today.AddDays(30),
        SectorRule: null, HasPersonal: false, PersonalUntil: null, Note: null, Files: []);

    internal Task<Outcome<PublicationId>> DraftAsync(PublicCommune commune, DraftPublication.Input input, Actor? actor = null) =>
        DoAsync((DraftPublication d) => d.ExecuteAsync(actor ?? As(commune.Unit), input, Cancel));

    internal async Task<Outcome<PublicationId>> PublishAsync(PublicCommune commune, PublicationId id, Actor? actor = null, int? revision = null)
    {
        var now = revision ?? await RevisionAsync(id);
        return await DoAsync((PublishEntry p) => p.ExecuteAsync(actor ?? As(commune.Unit), new(id, now), Cancel));
    }

    internal async Task<PublicationId> PublishedAsync(PublicCommune commune, DraftPublication.Input input)
    {
        var id = (await DraftAsync(commune, input)).ShouldBeDone();
        return (await PublishAsync(commune, id)).ShouldBeDone();
    }

    internal async Task CorrectAsync(PublicCommune commune, PublicationId id, DraftPublication.Input input)
    {
        (await DraftAsync(commune, input with { Id = id, Revision = await RevisionAsync(id) })).ShouldBeDone();
        var now = await RevisionAsync(id);
        (await DoAsync((CorrectPublication c) => c.ExecuteAsync(As(commune.Unit), new(id, now), Cancel))).ShouldBeDone();
    }

    internal async Task<Outcome<PublicationId>> TakeDownAsync(PublicCommune commune, PublicationId id, string? reason = "Đăng nhầm", Actor? actor = null)
    {
        var now = await RevisionAsync(id);
        return await DoAsync((TakeDownPublication t) => t.ExecuteAsync(actor ?? As(commune.Unit), new(id, now, reason), Cancel));
    }

    internal Task<int> RevisionAsync(PublicationId id) =>
        DoAsync((DanchuDatabase d) => d.Publications.Where(p => p.Id == id).Select(p => p.Revision).SingleAsync(Cancel));
}

/// <param name="Address">Of its public page.</param>
/// <param name="Code">Of the commune in the list of areas.</param>
internal sealed record PublicCommune(OrganisationId Unit, string Address, string Code);
