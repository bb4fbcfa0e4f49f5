using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Support;

/// <summary>
/// A made-up province on the State line: the province over two districts, the first over two communes; and a person for each role in the province,
/// the first district and its first commune, named "tinh-administrator", "huyen-clerk", "xa-reader" …
/// </summary>
public sealed class SmallProvince
{
    public static readonly DateOnly Founded = new(2004, 1, 1);

    public required OrganisationId Province { get; init; }

    public required OrganisationId District { get; init; }

    public required OrganisationId OtherDistrict { get; init; }

    public required OrganisationId Commune { get; init; }

    public required OrganisationId OtherCommune { get; init; }

    public static Task<SmallProvince> MakeAsync(WebSite site) => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var province = new Organisation
        {
            Code = "T1", Name = "Tỉnh Mẫu", SearchName = "tinh mau ", Kind = OrganisationKind.Province, Level = Level.Province, From = Founded,
        };
        database.Organisations.Add(province);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        var district = await AddAsync(services, province.Id, "T1.H1", "Huyện Đầu Nguồn", OrganisationKind.District, Level.District);
        var made = new SmallProvince
        {
            Province = province.Id,
            District = district,
            OtherDistrict = await AddAsync(services, province.Id, "T1.H2", "Huyện Cuối Nguồn", OrganisationKind.District, Level.District),
            Commune = await AddAsync(services, district, "T1.H1.X1", "Xã Nậm Tăm", OrganisationKind.Commune, Level.Commune),
            OtherCommune = await AddAsync(services, district, "T1.H1.X2", "Xã Đèo Gió", OrganisationKind.Commune, Level.Commune),
        };
        foreach (var role in Enum.GetValues<Role>())
        {
            var word = role.ToString().ToLowerInvariant();
            await site.AddPersonAsync($"tinh-{word}", (made.Province, role));
            await site.AddPersonAsync($"huyen-{word}", (made.District, role));
            await site.AddPersonAsync($"xa-{word}", (made.Commune, role));
        }

        return made;
    });

    public static async Task<OrganisationId> AddAsync(
        IServiceProvider services, OrganisationId superior, string code, string name, OrganisationKind kind = OrganisationKind.Commune,
        Level level = Level.Commune)
    {
        var outcome = await services.GetRequiredService<CreateOrganisation>().ExecuteAsync(
            Actor.System,
            new(new OrganisationDraft(code, name, Kind: kind, Level: level, From: Founded), superior, ReportingLine.State),
            TestContext.Current.CancellationToken);
        return outcome.ShouldBeOfType<Outcome<OrganisationId>.Done>().Value;
    }
}

/// <summary>A site with <see cref="SmallProvince"/> in it.</summary>
public sealed class ProvinceSite : IAsyncLifetime
{
    public WebSite Site { get; } = new();

    public SmallProvince Units { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Units = await SmallProvince.MakeAsync(Site);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Runs an operation as the person of that user name, in a scope of its own.</summary>
    public Task<Outcome<T>> AsAsync<T>(string userName, Func<IServiceProvider, Actor, Task<Outcome<T>>> operation) => Site.InScopeAsync(async services =>
    {
        var person = services.GetRequiredService<DanchuDatabase>().Users.Single(p => p.UserName == userName);
        var actor = await services.GetRequiredService<Permissions>().FindActorAsync(person.Id, TestContext.Current.CancellationToken);
        return await operation(services, actor!);
    });

    public Task<int> SqlAsync(FormattableString sql) => Site.InScopeAsync(services =>
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
            services.GetRequiredService<DanchuDatabase>().Database, sql, TestContext.Current.CancellationToken));
}
