using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

/// <summary>Which accounts an administrator sees, and what of them.</summary>
public sealed class ListPeopleTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_OfAnAdministrator_HasThoseOfTheUnitAndBelowIt()
    {
        string[] ofTheCommune = ["xa-administrator", "xa-clerk", "xa-reader", "xa-secretariat", "xa-signer"];

        (await NamesAsync("xa-administrator", new("xa-"))).ShouldBe(ofTheCommune);
        (await NamesAsync("huyen-administrator", new("xa-"))).ShouldBe(ofTheCommune);
        (await NamesAsync("xa-administrator", new("huyen"))).ShouldBeEmpty();
        (await ListAsync("xa-clerk", new())).ShouldBeForbidden();
    }

    [Fact]
    public async Task List_Filtered_HasWhatMatchesWithItsRoles()
    {
        (await NamesAsync("huyen-administrator", new("XÃ-clE"))).ShouldBe(["xa-clerk"]);
        (await NamesAsync("huyen-administrator", new("%"))).ShouldBeEmpty();

        var rows = (await ListAsync("xa-administrator", new(Role: Role.Signer))).ShouldBeDone().Rows;

        rows.ShouldHaveSingleItem().Roles.ShouldBe([new("Xã Nậm Tăm", Role.Signer)]);
    }

    [Fact]
    public async Task List_Disabled_IsSeenWhenAskedFor()
    {
        var id = await province.Site.AddPersonAsync("nghi-viec", (province.Units.OtherCommune, Role.Clerk));
        await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.Id == id)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.Disabled, true), Cancel));

        (await NamesAsync("huyen-administrator", new("nghi-viec"))).ShouldBeEmpty();
        (await NamesAsync("huyen-administrator", new("nghi-viec", WithDisabled: true))).ShouldBe(["nghi-viec"]);
    }

    [Fact]
    public async Task Find_PersonWithARoleAbove_IsKeptByTheHomeUnitWithAllRoles()
    {
        var id = await province.Site.AddPersonAsync("hai-cap", (province.Units.Commune, Role.Clerk), (province.Units.Province, Role.Reader));

        var home = (await FindAsync("xa-administrator", id)).ShouldBeDone();

        (home.UserName, home.HomeName, home.MayManage).ShouldBe(("hai-cap", "Xã Nậm Tăm", true));
        home.Roles.Select(r => (r.OrganisationName, r.Role)).ShouldBe([("Tỉnh Mẫu", Role.Reader), ("Xã Nậm Tăm", Role.Clerk)]);
        (await province.Site.InScopeAsync(s => s.GetRequiredService<ListMemberships>().ReadAsync(id, Cancel))).ShouldBe(home.Roles);
    }

    [Fact]
    public async Task Find_PersonOfAnotherHome_ShowsTheRolesInReachOnly()
    {
        var id = await province.Site.AddPersonAsync("tu-tren", (province.Units.Province, Role.Administrator), (province.Units.Commune, Role.Reader));

        var seen = (await FindAsync("xa-administrator", id)).ShouldBeDone();
        var listed = (await ListAsync("xa-administrator", new("tu-tren"))).ShouldBeDone().Rows.ShouldHaveSingleItem();

        seen.MayManage.ShouldBeFalse();
        seen.Roles.Select(r => (r.OrganisationName, r.Role)).ShouldBe([("Xã Nậm Tăm", Role.Reader)]);
        listed.Roles.ShouldBe([new("Xã Nậm Tăm", Role.Reader)]);
        (await NamesAsync("xa-administrator", new("tu-tren", Role.Administrator))).ShouldBeEmpty("A filter tells as much as a column.");
        (await NamesAsync("tinh-administrator", new("tu-tren", Role.Administrator))).ShouldBe(["tu-tren"]);
    }

    [Fact]
    public async Task Find_Stranger_IsAbsent()
    {
        var id = await province.Site.AddPersonAsync("huyen-khac", (province.Units.OtherDistrict, Role.Clerk));

        (await FindAsync("huyen-administrator", id)).ShouldBeAbsent();
        (await FindAsync("tinh-administrator", Guid.CreateVersion7())).ShouldBeAbsent();
    }

    private async Task<IEnumerable<string>> NamesAsync(string by, ListPeople.Filter filter) =>
        (await ListAsync(by, filter)).ShouldBeDone().Rows.Select(r => r.UserName);

    private Task<Outcome<Paged<PersonRow>>> ListAsync(string by, ListPeople.Filter filter) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<ListPeople>().ReadAsync(actor, filter, Cancel));

    private Task<Outcome<PersonView>> FindAsync(string by, Guid id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<FindPerson>().ReadAsync(actor, id, Cancel));
}
