using Danchu.Core.Access;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Villages;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Duties;

/// <summary><see cref="SmallProvince"/> with the repository's catalogue, on Wednesday 10/9/2025; and its communes' entries.</summary>
public sealed class DutySite : IAsyncLifetime
{
    public ProvinceSite Province { get; } = new();

    public OrganisationId Commune => Province.Units.Commune;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Province.InitializeAsync();
        (await Province.Site.InScopeAsync(services =>
            services.GetRequiredService<LoadCatalogue>().ExecuteAsync(new CatalogueFolder(RepositoryFolder.Catalogue), Cancel))).ShouldBeDone();
    }

    public ValueTask DisposeAsync() => Province.DisposeAsync();

    /// <summary>What is given last for a column holds; a village writes its own name.</summary>
    internal async Task<EntryId> WriteAsync(OrganisationId unit, string register, params (string Column, string Typed)[] typed)
    {
        var fields = typed.GroupBy(one => one.Column, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Typed, StringComparer.Ordinal);
        return (await Province.Site.InScopeAsync(async services =>
        {
            if ((await services.GetRequiredService<DanchuDatabase>().Organisations.FindAsync([unit], Cancel))!.Kind == OrganisationKind.Village)
            {
                fields.Remove("thon");
            }

            return await services.GetRequiredService<WriteEntry>().ExecuteAsync(Actor.System, new(unit, register, fields), Cancel);
        })).ShouldBeDone();
    }

    internal async Task<OrganisationId> VillageAsync(OrganisationId commune, string name) => (await Province.Site.InScopeAsync(services =>
        services.GetRequiredService<WriteVillage>().ExecuteAsync(Actor.System, new(commune, Name: name), Cancel))).ShouldBeDone();

    internal Task<OrganisationId> CommuneAsync(string code, string name) =>
        Province.Site.InScopeAsync(services => SmallProvince.AddAsync(services, Province.Units.District, code, name));

    /// <summary>A meeting of 93 households.</summary>
    internal static (string, string)[] Meeting(string what, string agree, params (string, string)[] more) =>
    [
        ("ngay", "2025-03-05"), ("noi-dung", what), ("thon", "Bản Nà Luồng"), ("hinh-thuc", "hop"), ("tong-ho", "93"), ("tan-thanh", agree),
        ("trich-yeu", $"Việc {Guid.CreateVersion7()}"), ("ngay-gui", "2025-03-07"), .. more,
    ];
}
