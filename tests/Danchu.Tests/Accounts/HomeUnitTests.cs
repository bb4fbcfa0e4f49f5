using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

/// <summary>An account belongs to one unit, whose administrators keep it whatever roles others give it: Medium 7 of the attack, step by step.</summary>
public sealed class HomeUnitTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Account_WithARoleElsewhere_StaysInTheHandsOfItsHome()
    {
        var id = await BorrowedAsync("cho-muon");
        using var home = await province.Site.SignedInAsync("xa-administrator");
        var page = $"/people/{id}";

        (await home.PostFromAsync(page, $"{page}?handler=Name", ("Input.FullName", "Lò Văn Mượn"))).Status.ShouldBe(302);
        (await home.PostFromAsync(page, $"{page}?handler=Disable")).Status.ShouldBe(302);
        (await home.PostFromAsync(page, $"{page}?handler=Enable")).Status.ShouldBe(302);
        (await home.PostFromAsync(page, $"{page}?handler=Take", ("membership", (await RoleAsync(id, province.Units.OtherDistrict)).ToString())))
            .Status.ShouldBe(302);
        (await home.PostFromAsync(page, $"{page}?handler=Password")).Html.ShouldContain("Mật khẩu tạm chỉ hiện một lần này");

        (await RolesAsync(id)).ShouldBe([province.Units.Commune]);
    }

    [Fact]
    public async Task Account_WithARoleElsewhere_IsNotManagedThere()
    {
        var id = await BorrowedAsync("di-muon");
        await province.Site.AddPersonAsync("huyen-khac-quan-tri", (province.Units.OtherDistrict, Role.Administrator));
        using var foreign = await province.Site.SignedInAsync("huyen-khac-quan-tri");
        var page = $"/people/{id}";

        var seen = await foreign.GetAsync(page);
        seen.Html.ShouldContain("Huyện Cuối Nguồn");
        seen.Html.ShouldNotContain("Cán bộ tổng hợp", Case.Sensitive, "A role in a unit out of reach is nobody's business there.");
        foreach (var handler in new[] { "Name", "Password", "Disable", "Enable", "Home" })
        {
            (await foreign.PostFromAsync(page, $"{page}?handler={handler}", ("Input.FullName", "Tên Lạ"))).Status.ShouldBe(403, handler);
        }

        (await foreign.PostFromAsync(page, $"{page}?handler=Take", ("membership", (await RoleAsync(id, province.Units.Commune)).ToString())))
            .Status.ShouldBe(404);
        (await foreign.PostFromAsync(page, $"{page}?handler=Take", ("membership", (await RoleAsync(id, province.Units.OtherDistrict)).ToString())))
            .Status.ShouldBe(302);
        (await foreign.GetAsync(page)).Status.ShouldBe(404, "Nothing of the account is left there.");
        (await RolesAsync(id)).ShouldBe([province.Units.Commune]);
    }

    [Fact]
    public async Task Account_WithoutAnyRole_StaysWithItsHome()
    {
        var id = await province.Site.AddPersonAsync("het-vai-tro", (province.Units.Commune, Role.Clerk));
        (await province.AsAsync("xa-administrator", async (s, actor) => await s.GetRequiredService<TakeMembership>()
            .ExecuteAsync(actor, await RoleAsync(id, province.Units.Commune), Cancel))).ShouldBeDone();

        (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<FindPerson>().ReadAsync(actor, id, Cancel)))
            .ShouldBeDone().MayManage.ShouldBeTrue();
    }

    [Fact]
    public async Task Move_ToAnotherUnit_IsForWhoAdministersBoth()
    {
        var id = await province.Site.AddPersonAsync("chuyen-nha", (province.Units.Commune, Role.Clerk));

        (await MoveAsync("xa-administrator", id, "T1.H1.X2")).ShouldBeRefused("Không có đơn vị nào bạn quản trị", "Home");
        (await MoveAsync("xa-clerk", id, "T1.H1.X1")).ShouldBeAbsent();
        (await MoveAsync("huyen-administrator", id, "T1.H1.X2")).ShouldBeDone();
        (await MoveAsync("xa-administrator", id, "T1.H1.X1")).ShouldBeForbidden();

        var lines = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().History.AsNoTracking()
            .Where(h => h.SubjectId == id).ToListAsync(Cancel));
        lines.Select(l => l.OrganisationId).ShouldBe([province.Units.Commune, province.Units.OtherCommune], ignoreOrder: true);
        lines.ShouldAllBe(l => l.Operation == "MovePersonHome" && l.Old!.Contains("T1.H1.X1") && l.New!.Contains("T1.H1.X2"));
    }

    [Fact]
    public async Task Rename_OfASigner_IsForAnotherThanHimself()
    {
        var id = await province.Site.AddPersonAsync("vua-ky-vua-quan-tri", (province.Units.Commune, Role.Administrator), (province.Units.Commune, Role.Signer));

        (await RenameAsync("vua-ky-vua-quan-tri", id)).ShouldBeRefused("người quản trị khác sửa họ tên của bạn", "FullName");
        (await RenameAsync("xa-administrator", id)).ShouldBeDone();
    }

    // Of the commune, with a role in a district that has nothing to do with it.
    private Task<Guid> BorrowedAsync(string name) =>
        province.Site.AddPersonAsync(name, (province.Units.Commune, Role.Clerk), (province.Units.OtherDistrict, Role.Reader));

    private Task<Outcome<Done>> MoveAsync(string by, Guid id, string unit) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<MovePersonHome>().ExecuteAsync(actor, new(id, unit), Cancel));

    private Task<Outcome<Done>> RenameAsync(string by, Guid id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<EditPerson>().ExecuteAsync(actor, new(id, "Lò Văn Lãnh Đạo"), Cancel));

    private Task<Guid> RoleAsync(Guid person, OrganisationId unit) => province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Memberships
        .Where(m => m.PersonId == person && m.OrganisationId == unit).Select(m => m.Id).SingleAsync(Cancel));

    private Task<List<OrganisationId>> RolesAsync(Guid person) => province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Memberships
        .Where(m => m.PersonId == person).Select(m => m.OrganisationId).ToListAsync(Cancel));
}
