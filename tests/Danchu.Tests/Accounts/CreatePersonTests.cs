using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

/// <summary>An account is created, corrected, and opened again by who administers its unit.</summary>
public sealed class CreatePersonTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_ByTheUnitsAdministrator_ComesInWithATemporaryPasswordToBeChanged()
    {
        var created = (await CreateAsync("xa-administrator", new("can-bo-moi", " Lò  Thị Mỷ ", "t1.h1.x1", Role.Clerk))).ShouldBeDone();

        created.LastDay.ShouldBe(new DateOnly(2025, 9, 17));
        var session = await SessionAsync(created.Id);
        (session!.Actor.Name, session.MustChangePassword).ShouldBe(("Lò Thị Mỷ", true));
        session.Actor.Memberships.ShouldBe([new(province.Units.Commune, Role.Clerk)]);
        (await province.Site.InScopeAsync(s => s.GetRequiredService<CheckPassword>().ExecuteAsync(
            new("can-bo-moi", created.TemporaryPassword), cancellationToken: Cancel)))
            .ShouldBeDone().Id.ShouldBe(created.Id);
        var line = (await LinesAsync(created.Id)).ShouldHaveSingleItem();
        (line.Operation, line.OrganisationId).ShouldBe(("CreatePerson", province.Units.Commune));
        line.New!.ShouldContain("can-bo-moi");
        line.New!.ShouldNotContain(created.TemporaryPassword);
    }

    [Fact]
    public async Task Create_WithNothingFilledIn_SaysEachAtItsField() =>
        (await CreateAsync("xa-administrator", new())).ShouldBeOfType<Outcome<CreatedPerson>.Refused>().Reasons.ShouldBe(
            [
                new("Chưa nhập tên đăng nhập.", "UserName"), new("Chưa nhập họ và tên.", "FullName"),
                new("Chưa chọn đơn vị: nhập mã hoặc tên.", "Organisation"), new("Chưa chọn vai trò.", "Role"),
            ]);

    [Fact]
    public async Task Create_WhereNothingIsAdministered_IsRefusedOrForbidden()
    {
        (await CreateAsync("xa-administrator", new("leo-thang", "Người Lạ", "T1.H1", Role.Administrator)))
            .ShouldBeRefused("Không có đơn vị nào bạn quản trị", "Organisation");
        (await CreateAsync("xa-clerk", new("leo-thang", "Người Lạ", "T1.H1.X1", Role.Clerk))).ShouldBeForbidden();
        (await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.AnyAsync(p => p.UserName == "leo-thang", Cancel))).ShouldBeFalse();
    }

    [Fact]
    public async Task Create_NameThatIsTaken_IsRefusedAtTheName() =>
        (await CreateAsync("xa-administrator", new("XA-CLERK", "Người Khác", "T1.H1.X1", Role.Clerk)))
            .ShouldBeOfType<Outcome<CreatedPerson>.Refused>().Reasons.ShouldAllBe(r => r.Field == "UserName");

    [Fact]
    public async Task Edit_Name_IsFoundByTheNewOneAndLeavesOneLine()
    {
        var id = await province.Site.AddPersonAsync("doi-ten", (province.Units.Commune, Role.Clerk));

        (await EditAsync("xa-administrator", id, "Vàng A Páo")).ShouldBeDone();
        (await EditAsync("xa-administrator", id, "Vàng A Páo")).ShouldBeDone();

        var person = await PersonAsync(id);
        (person.FullName, person.UserName).ShouldBe(("Vàng A Páo", "doi-ten"));
        person.SearchName.ShouldContain("vang a pao");
        var line = (await LinesAsync(id)).ShouldHaveSingleItem();
        line.ShouldSatisfyAllConditions(l => l.Operation.ShouldBe("EditPerson"), l => l.Old!.ShouldContain("doi-ten"), l => l.New!.ShouldContain("Páo"));
    }

    [Fact]
    public async Task Edit_ByOthersOrToNothing_ChangesNothing()
    {
        var above = await province.Site.AddPersonAsync("tren-duoi", (province.Units.Province, Role.Reader), (province.Units.Commune, Role.Clerk));
        var stranger = await province.Site.AddPersonAsync("nguoi-la", (province.Units.OtherDistrict, Role.Clerk));

        (await EditAsync("xa-administrator", above, "Tên lạ")).ShouldBeForbidden();
        (await EditAsync("xa-administrator", stranger, "Tên lạ")).ShouldBeAbsent();
        (await EditAsync("tinh-administrator", above, " ")).ShouldBeRefused("Chưa nhập họ và tên.", "FullName");
        (await EditAsync("tinh-administrator", above, new string('x', 101))).ShouldBeRefused("Họ và tên dài 101 ký tự", "FullName");
        ((await PersonAsync(above)).FullName, (await PersonAsync(stranger)).FullName).ShouldBe(("tren-duoi", "nguoi-la"));
    }

    [Fact]
    public async Task Enable_DisabledAccount_ComesInAgainWithTheRolesItHad()
    {
        var id = await province.Site.AddPersonAsync("tro-lai", (province.Units.Commune, Role.Signer));
        (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<DisablePerson>().ExecuteAsync(actor, id, Cancel))).ShouldBeDone();

        (await EnableAsync("xa-clerk", id)).ShouldBeAbsent();
        (await EnableAsync("xa-administrator", id)).ShouldBeDone();
        (await EnableAsync("xa-administrator", id)).ShouldBeDone();

        (await SessionAsync(id))!.Actor.Memberships
            .ShouldBe([new(province.Units.Commune, Role.Signer)]);
        (await LinesAsync(id)).Select(l => l.Operation).ShouldBe(["DisablePerson", "EnablePerson"]);
    }

    private Task<Session?> SessionAsync(Guid id) => province.Site.InScopeAsync(async s => await s.GetRequiredService<FindSession>().ReadAsync(
        await s.GetRequiredService<BeginSession>().ExecuteAsync(await PersonAsync(id), Cancel), Cancel));

    private Task<Outcome<CreatedPerson>> CreateAsync(string by, CreatePerson.Input input) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<CreatePerson>().ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<Done>> EditAsync(string by, Guid id, string name) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<EditPerson>().ExecuteAsync(actor, new(id, name), Cancel));

    private Task<Outcome<Done>> EnableAsync(string by, Guid id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<EnablePerson>().ExecuteAsync(actor, id, Cancel));

    private Task<Person> PersonAsync(Guid id) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.AsNoTracking().SingleAsync(p => p.Id == id, Cancel));

    private Task<List<HistoryLine>> LinesAsync(Guid id) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().History.AsNoTracking().Where(h => h.SubjectId == id).OrderBy(h => h.Sequence).ToListAsync(Cancel));
}
