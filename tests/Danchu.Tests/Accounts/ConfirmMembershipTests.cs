using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

/// <summary>Nobody alone makes a signer or an administrator: one proposes, another confirms.</summary>
public sealed class ConfirmMembershipTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private const string Commune = "T1.H1.X1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signer_WhoIsProposed_SignsOnlyOnceAnotherHasConfirmed()
    {
        var id = await province.Site.AddPersonAsync("se-ky", (province.Units.Commune, Role.Reader));
        var given = (await GiveAsync("xa-administrator", "se-ky", Commune, Role.Signer)).ShouldBeDone();

        given.Waits.ShouldBeTrue();
        (await RolesAsync(id)).ShouldBe([Role.Reader]);
        (await ConfirmAsync("xa-administrator", given.MembershipId!.Value)).ShouldBeRefused("Người đề nghị không tự xác nhận");
        (await ConfirmAsync("xa-signer", given.MembershipId!.Value)).ShouldBeForbidden();
        (await ConfirmAsync("huyen-administrator", given.MembershipId!.Value)).ShouldBeDone().ShouldBe(1);

        (await RolesAsync(id)).ShouldBe([Role.Reader, Role.Signer], ignoreOrder: true);
        await province.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var lines = await database.History.Where(h => h.SubjectId == id).OrderBy(h => h.Sequence).ToListAsync(Cancel);
            lines.Select(l => l.Operation).ShouldBe(["GiveMembership", "ConfirmMembership"]);
            lines[0].New!.ShouldContain("\"ProposedRole\":\"Signer\"");
            lines[1].New!.ShouldContain("\"Role\":\"Signer\"");
            (await database.SecurityRecords.Where(r => r.ConcernedId == id).OrderBy(r => r.Id).Select(r => new { r.Kind, r.UserName }).ToListAsync(Cancel))
                .Select(r => (r.Kind, r.UserName))
                .ShouldBe([(SecurityRecordKind.RoleProposed, "xa-administrator"), (SecurityRecordKind.RoleGiven, "huyen-administrator")]);
            return true;
        });
    }

    [Theory]
    [InlineData(Role.Clerk, false)]
    [InlineData(Role.Secretariat, false)]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Signer, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Role_GivenByOne_WaitsWhenItSignsOrAdministers(Role role, bool waits)
    {
        var name = $"moi-{role}".ToLowerInvariant();
        var created = (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<CreatePerson>()
            .ExecuteAsync(actor, new(name, "Người Mới", Commune, role), Cancel))).ShouldBeDone();

        (await RolesAsync(created.Id)).ShouldBe(waits ? [] : [role]);
        (await WaitingAsync("huyen-administrator", name)).Count.ShouldBe(waits ? 1 : 0);
    }

    [Fact]
    public async Task Import_OfSigners_ProposesThem()
    {
        var file = Encoding.UTF8.GetBytes(
            $"user_name,full_name,organisation_code,role\nnap-ky,Lý A Ký,{Commune},Người ký\nnap-viet,Lý A Viết,{Commune},Cán bộ tổng hợp\n");

        var result = (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<ImportPeople>()
            .ExecuteAsync(actor, new("people.csv", file, DryRun: false), Cancel))).ShouldBeDone();

        result.Lines.Select(l => l.Message).ShouldBe(["Tạo tài khoản mới, vai trò, chờ người khác xác nhận", "Tạo tài khoản mới"]);
        (await RolesAsync(result.Created[0].Id)).ShouldBeEmpty();
        (await RolesAsync(result.Created[1].Id)).ShouldBe([Role.Clerk]);
        (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<ImportPeople>()
            .ExecuteAsync(actor, new("people.csv", file, DryRun: false), Cancel))).ShouldBeDone().Lines.ShouldAllBe(l => l.Action == ImportAction.Unchanged);
    }

    [Fact]
    public async Task Confirm_OfOnesOwnRole_IsRefused()
    {
        var given = (await GiveAsync("tinh-administrator", "huyen-administrator", Commune, Role.Signer)).ShouldBeDone();

        (await ConfirmAsync("huyen-administrator", given.MembershipId!.Value)).ShouldBeRefused("Không ai tự xác nhận");
    }

    [Fact]
    public async Task Confirm_FromElsewhereOrOfADisabledAccount_IsNotDone()
    {
        await province.Site.AddPersonAsync("xa-khac-quan-tri", (province.Units.OtherCommune, Role.Administrator));
        var id = await province.Site.AddPersonAsync("nghi-roi", (province.Units.Commune, Role.Reader));
        var given = (await GiveAsync("xa-administrator", "nghi-roi", Commune, Role.Signer)).ShouldBeDone();

        (await ConfirmAsync("xa-khac-quan-tri", given.MembershipId!.Value)).ShouldBeAbsent();
        (await WaitingAsync("xa-khac-quan-tri", "nghi-roi")).ShouldBeEmpty();
        await province.SqlAsync($"UPDATE people SET disabled = true WHERE id = {id}");
        (await ConfirmAsync("huyen-administrator", given.MembershipId!.Value)).ShouldBeRefused("đã ngừng hoạt động");
        (await ConfirmAsync("huyen-administrator", Guid.CreateVersion7())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Confirm_ByTwoAtOnce_IsDoneOnce()
    {
        await province.Site.AddPersonAsync("mot-vai-tro", (province.Units.Commune, Role.Reader));
        var given = (await GiveAsync("xa-administrator", "mot-vai-tro", Commune, Role.Signer)).ShouldBeDone();

        var outcomes = await Task.WhenAll(
            ConfirmAsync("huyen-administrator", given.MembershipId!.Value), ConfirmAsync("tinh-administrator", given.MembershipId!.Value));

        outcomes.Count(o => o is Outcome<int>.Done).ShouldBe(1);
        outcomes.Single(o => o is not Outcome<int>.Done).ShouldBeRefused("vừa được người khác xác nhận");
    }

    [Fact]
    public async Task Decline_ByAnotherOrByTheProposer_LeavesNothing()
    {
        var id = await province.Site.AddPersonAsync("khong-duoc", (province.Units.Commune, Role.Reader));
        var first = (await GiveAsync("xa-administrator", "khong-duoc", Commune, Role.Signer)).ShouldBeDone();
        (await GiveAsync("xa-administrator", "khong-duoc", Commune, Role.Signer)).ShouldBeRefused("đang chờ xác nhận", "Role");
        (await DeclineAsync("huyen-administrator", first.MembershipId!.Value)).ShouldBeDone();
        var second = (await GiveAsync("xa-administrator", "khong-duoc", Commune, Role.Signer)).ShouldBeDone();
        (await DeclineAsync("xa-clerk", second.MembershipId!.Value)).ShouldBeForbidden();
        (await DeclineAsync("xa-administrator", second.MembershipId!.Value)).ShouldBeDone();

        (await DeclineAsync("xa-administrator", second.MembershipId!.Value)).ShouldBeAbsent();
        (await RolesAsync(id)).ShouldBe([Role.Reader]);
        (await WaitingAsync("huyen-administrator", "khong-duoc")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Give_ToAnAccountElsewhere_TellsNothingUntilItsHomeConfirms()
    {
        await province.Site.AddPersonAsync("nguoi-xa", (province.Units.OtherDistrict, Role.Administrator));
        await province.Site.AddPersonAsync("nguoi-xa-can-bo", (province.Units.OtherDistrict, Role.Clerk));
        using var giver = await province.Site.SignedInAsync("xa-administrator");

        var known = await GiveOnPageAsync(giver, "nguoi-xa-can-bo");
        var unknown = await GiveOnPageAsync(giver, "khong-co-ai");

        known.ShouldBe(unknown with { Page = unknown.Page.Replace("khong-co-ai", "nguoi-xa-can-bo", StringComparison.Ordinal) });
        var unit = province.Units.Commune;
        foreach (var page in new[] { "/people", "/people/waiting", $"/organisations/{unit}", $"/history?organisation={unit}" })
        {
            (await giver.GetAsync(page)).Html.ShouldNotContain("nguoi-xa-can-bo", Case.Sensitive, page);
        }

        var waiting = (await WaitingAsync("nguoi-xa", "nguoi-xa-can-bo")).ShouldHaveSingleItem();
        (waiting.ByHome, waiting.OrganisationName, waiting.ProposedByName).ShouldBe((true, "Xã Nậm Tăm", "xa-administrator"));
        (await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().SecurityRecords.Where(r => r.ConcernedId == waiting.PersonId)
            .Select(r => r.PersonId).ToListAsync(Cancel))).ShouldBe([null], "A line of the giver's own would tell that the account exists.");
        (await ConfirmAsync("xa-administrator", waiting.Id)).ShouldBeAbsent();
        (await ConfirmAsync("nguoi-xa", waiting.Id)).ShouldBeDone();
        (await RolesAsync(waiting.PersonId)).ShouldBe([Role.Clerk, Role.Reader], ignoreOrder: true);
    }

    [Fact]
    public async Task Reset_OfASignersPassword_HoldsTheRolesThatOneAloneMayNotGive()
    {
        var id = await province.Site.AddPersonAsync(
            "quen-mat-khau", (province.Units.Commune, Role.Clerk), (province.Units.Commune, Role.Signer), (province.Units.Province, Role.Reader));

        (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<ResetPassword>().ExecuteAsync(actor, id, Cancel))).ShouldBeDone();

        (await RolesAsync(id)).ShouldBe([Role.Clerk], "Whoever sets a password could use it: only what he could have given alone goes with it.");
        var signs = (await WaitingAsync("huyen-administrator", "quen-mat-khau")).ShouldHaveSingleItem();
        (await ConfirmAsync("xa-administrator", signs.Id)).ShouldBeRefused("Người đề nghị không tự xác nhận");
        (await ConfirmAsync("huyen-administrator", signs.Id)).ShouldBeDone();
        var reads = (await WaitingAsync("tinh-administrator", "quen-mat-khau")).ShouldHaveSingleItem();
        (await ConfirmAsync("tinh-administrator", reads.Id)).ShouldBeDone();
        (await RolesAsync(id)).ShouldBe([Role.Clerk, Role.Signer, Role.Reader], ignoreOrder: true);
    }

    [Fact]
    public async Task LastAdministrator_WithASecondOnlyProposed_IsNotTaken()
    {
        var top = await TopAsync("T8", "Tỉnh Riêng");
        await province.Site.AddPersonAsync("rieng-mot", (top, Role.Administrator));
        await province.Site.AddPersonAsync("rieng-hai", (top, Role.Reader));
        (await GiveAsync("rieng-mot", "rieng-hai", "T8", Role.Administrator)).ShouldBeDone().Waits.ShouldBeTrue();

        (await province.AsAsync("rieng-mot", async (s, actor) => await s.GetRequiredService<TakeMembership>()
            .ExecuteAsync(actor, await MembershipAsync("rieng-mot"), Cancel))).ShouldBeRefused("người quản trị cuối cùng");
    }

    [Fact]
    public async Task Reset_OfTheLastAdministratorElsewhere_IsRefused()
    {
        var id = await province.Site.AddPersonAsync(
            "hai-noi", (province.Units.Commune, Role.Clerk), (await TopAsync("T9", "Tỉnh Khác"), Role.Administrator));

        (await province.AsAsync("xa-administrator", (s, actor) => s.GetRequiredService<ResetPassword>().ExecuteAsync(actor, id, Cancel)))
            .ShouldBeRefused("người quản trị cuối cùng");
        (await RolesAsync(id)).ShouldBe([Role.Clerk, Role.Administrator], ignoreOrder: true);
    }

    [Fact]
    public async Task SecondAdministrator_OfALoneOne_IsConfirmedByTheOperator()
    {
        await province.Site.AddPersonAsync("quan-tri-hai", (province.Units.Province, Role.Reader));
        var given = (await GiveAsync("tinh-administrator", "quan-tri-hai", "T1", Role.Administrator)).ShouldBeDone();

        (await ConfirmAsync("tinh-administrator", given.MembershipId!.Value)).ShouldBeRefused("Người đề nghị không tự xác nhận");
        await province.Site.InScopeAsync(async s =>
        {
            (await s.GetRequiredService<ListWaitingRoles>().ReadAsync(Actor.System, cancellationToken: Cancel)).ShouldBeDone().Rows
                .ShouldContain(r => r.Id == given.MembershipId);
            return (await s.GetRequiredService<ConfirmMembership>().ExecuteAsync(Actor.System, new([given.MembershipId!.Value]), Cancel)).ShouldBeDone();
        });

        (await RolesAsync(given.PersonId!.Value)).ShouldContain(Role.Administrator);
    }

    [Fact]
    public async Task WaitingPage_OfTheSecondAdministrator_ConfirmsWhatItShows()
    {
        await province.Site.AddPersonAsync("cho-trang", (province.Units.Commune, Role.Reader));
        var given = (await GiveAsync("xa-administrator", "cho-trang", Commune, Role.Signer)).ShouldBeDone();
        using var second = await province.Site.SignedInAsync("huyen-administrator");
        using var person = await province.Site.SignedInAsync("cho-trang");

        (await second.GetAsync("/")).Html.ShouldContain("vai trò chờ bạn xác nhận");
        (await second.GetAsync("/people/waiting")).Html.ShouldContain(given.MembershipId.ToString()!);
        (await person.GetAsync("/account")).Html.ShouldContain("Chờ xác nhận");
        (await second.GetAsync($"/people/{given.PersonId}")).Html.ShouldContain("Chờ xác nhận");
        (await second.PostFromAsync("/people/waiting", "/people/waiting?handler=Confirm")).Html.ShouldContain("Chưa chọn vai trò nào");
        (await second.PostFromAsync("/people/waiting", "/people/waiting?handler=Confirm", ("ids", given.MembershipId.ToString()!))).Status.ShouldBe(302);

        (await person.GetAsync("/")).Html.ShouldContain("Chờ tôi ký");
        (await person.GetAsync("/account")).Html.ShouldNotContain("Chờ xác nhận");
    }

    private static async Task<(int Status, string Location, string Page)> GiveOnPageAsync(Visitor giver, string userName)
    {
        var answer = await giver.PostAsync("/people/give", ("Input.UserName", userName), ("Input.Organisation", Commune), ("Input.Role", "Reader"));
        return (answer.Status, answer.Location, await PageWithoutTokensAsync(giver, answer.Location));
    }

    private static async Task<string> PageWithoutTokensAsync(Visitor giver, string location) => string.Join(
        '\n', (await giver.GetAsync(location)).Html.Split('\n').Where(line => !line.Contains("__token", StringComparison.Ordinal)));

    // Beside the province: nobody above it.
    private Task<OrganisationId> TopAsync(string code, string name) => province.Site.InScopeAsync(async s =>
    {
        var unit = new Organisation { Code = code, Name = name, Kind = OrganisationKind.Province, Level = Level.Province, From = SmallProvince.Founded };
        s.GetRequiredService<DanchuDatabase>().Organisations.Add(unit);
        await s.GetRequiredService<DanchuDatabase>().SaveChangesAsync(Cancel);
        return unit.Id;
    });

    private Task<Guid> MembershipAsync(string userName) => province.Site.InScopeAsync(s =>
    {
        var database = s.GetRequiredService<DanchuDatabase>();
        return database.Memberships.Where(m => database.Users.Any(p => p.Id == m.PersonId && p.UserName == userName)).Select(m => m.Id).SingleAsync(Cancel);
    });

    private Task<Outcome<GiveMembership.Given>> GiveAsync(string giver, string taker, string unit, Role role) =>
        province.AsAsync(giver, (s, actor) => s.GetRequiredService<GiveMembership>().ExecuteAsync(actor, new(taker, unit, role), Cancel));

    private Task<Outcome<int>> ConfirmAsync(string by, Guid id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<ConfirmMembership>().ExecuteAsync(actor, new([id]), Cancel));

    private Task<Outcome<Done>> DeclineAsync(string by, Guid id) =>
        province.AsAsync(by, (s, actor) => s.GetRequiredService<DeclineMembership>().ExecuteAsync(actor, id, Cancel));

    private async Task<List<WaitingRole>> WaitingAsync(string by, string userName) =>
        [.. (await province.AsAsync(by, (s, actor) => s.GetRequiredService<ListWaitingRoles>().ReadAsync(actor, cancellationToken: Cancel)))
            .ShouldBeDone().Rows.Where(r => string.Equals(r.UserName, userName, StringComparison.Ordinal))];

    private async Task<IEnumerable<Role>> RolesAsync(Guid id) =>
        (await province.Site.InScopeAsync(s => s.GetRequiredService<Permissions>().FindActorAsync(id, Cancel)))!.Memberships.Select(m => m.Role);
}
