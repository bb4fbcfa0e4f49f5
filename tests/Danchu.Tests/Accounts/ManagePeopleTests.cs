using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts;

public sealed class ManagePeopleTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Give_RoleAboveHimself_IsRefused() =>
        (await GiveAsync("huyen-administrator", "huyen-administrator", "T1", Role.Administrator))
            .ShouldBeRefused("Không có đơn vị nào bạn quản trị", "Organisation");

    [Fact]
    public async Task Give_BySomeoneWhoAdministersNothing_IsForbidden() =>
        (await GiveAsync("huyen-signer", "huyen-signer", "T1.H1", Role.Administrator)).ShouldBeOfType<Outcome<GiveMembership.Given>.Forbidden>();

    [Fact]
    public async Task Give_ForOneLine_HoldsOnItAlone_AndOnEveryLineOnceWidened()
    {
        var id = await province.Site.AddPersonAsync("mot-khoi", (province.Units.Commune, Role.Reader));

        (await GiveAsync("mot-khoi", Role.Clerk, ReportingLine.Party)).ShouldBeDone().Waits.ShouldBeFalse();
        (await GiveAsync("mot-khoi", Role.Clerk, ReportingLine.Party)).ShouldBeRefused("đã có vai trò đó", "Role");
        (await GiveAsync("mot-khoi", Role.Administrator, ReportingLine.Party)).ShouldBeRefused("không chia theo khối", "Line");
        (await GiveAsync("mot-khoi", Role.Clerk, (ReportingLine)9)).ShouldBeRefused("Chọn khối báo cáo", "Line");

        var actor = await province.Site.InScopeAsync(s => s.GetRequiredService<Permissions>().FindActorAsync(id, TestContext.Current.CancellationToken));
        actor!.On(ReportingLine.Party).Has(Role.Clerk, province.Units.Commune).ShouldBeTrue();
        actor.On(ReportingLine.State).Has(Role.Clerk, province.Units.Commune).ShouldBeFalse();
        using var visitor = await province.Site.SignedInAsync("mot-khoi");
        (await visitor.GetAsync("/account")).Html.ShouldContain("Cán bộ tổng hợp (khối Đảng)");
        (await GiveAsync("mot-khoi", Role.Clerk, null)).ShouldBeDone();
        (await GiveAsync("mot-khoi", Role.Clerk, ReportingLine.State)).ShouldBeRefused("đã có vai trò đó", "Role");
    }

    [Fact]
    public async Task Take_LastAdministratorAtTheTop_IsRefused()
    {
        var membership = await MembershipAsync("tinh-administrator");

        (await TakeAsync("tinh-administrator", membership)).ShouldBeRefused("người quản trị cuối cùng");
    }

    [Fact]
    public async Task Take_AdministratorWithOneAbove_IsDone()
    {
        await province.Site.AddPersonAsync("huyen-hai-quan-tri", (province.Units.OtherDistrict, Role.Administrator));

        (await TakeAsync("tinh-administrator", await MembershipAsync("huyen-hai-quan-tri"))).ShouldBeDone();
    }

    [Fact]
    public async Task Reset_OfSomeoneWithARoleAbove_IsForbidden()
    {
        // Else a district's administrator could sign in as someone of the province.
        await province.Site.AddPersonAsync("hai-noi", (province.Units.Province, Role.Reader), (province.Units.Commune, Role.Clerk));

        (await ResetAsync("huyen-administrator", "hai-noi")).ShouldBeOfType<Outcome<CreatedPerson>.Forbidden>();
    }

    [Fact]
    public async Task Reset_OfAStranger_IsAbsent() => (await ResetAsync("huyen-administrator", "tinh-clerk")).ShouldBeOfType<Outcome<CreatedPerson>.Absent>();

    [Fact]
    public async Task Disable_EndsTheSession()
    {
        var id = await province.Site.AddPersonAsync("sap-nghi", (province.Units.Commune, Role.Clerk));
        using var visitor = await province.Site.SignedInAsync("sap-nghi");
        (await visitor.GetAsync("/account")).Status.ShouldBe(200);

        (await province.AsAsync("xa-administrator", (services, actor) =>
            services.GetRequiredService<DisablePerson>().ExecuteAsync(actor, id, TestContext.Current.CancellationToken))).ShouldBeDone();

        (await visitor.GetAsync("/account")).Location.ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData("ngan", "ít nhất 10 ký tự")]
    [InlineData("1234567890", "quá dễ đoán")]
    [InlineData("MậtKhẩu@2025", "quá dễ đoán")]
    [InlineData("xa-signer của tôi", "không được chứa tên đăng nhập")]
    [InlineData("aaaaaaaaaaaa", "quá dễ đoán|ký tự khác nhau")]
    public async Task ChangePassword_ToAnEasyOne_IsRefused(string password, string reason)
    {
        var outcome = await province.AsAsync("xa-signer", (services, actor) => services.GetRequiredService<ChangePassword>().ExecuteAsync(
            actor, new(WebSite.Password, password, password), cancellationToken: TestContext.Current.CancellationToken));

        outcome.ShouldBeOfType<Outcome<Person>.Refused>().Reasons.ShouldContain(r => reason.Split('|', StringSplitOptions.None).Any(r.Message.Contains));
    }

    [Fact]
    public async Task Import_WithOneWrongLine_LoadsNothingAndNamesTheLine()
    {
        var result = (await ImportAsync(
            "user_name,full_name,organisation_code,role\nmoi-1,Giàng A Dơ,T1.H1.X1,Cán bộ tổng hợp\nmoi-2,Vàng Thị Mỷ,T1.H9,nguoi ky\n", isDryRun: false))
            .ShouldBeDone();

        result.Loaded.ShouldBeFalse();
        result.Lines.Single(l => l.Action == ImportAction.Error).ShouldBe(
            new ImportLine(3, "moi-2", "Vàng Thị Mỷ", "T1.H9", "Người ký", ImportAction.Error, "Không có đơn vị nào bạn quản trị mang mã “T1.H9”."));
        (await ExistsAsync("moi-1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_DryRun_LoadsNothing()
    {
        (await ImportAsync("user_name,full_name,organisation_code,role\nthu-1,Giàng A Dơ,T1.H1.X1,clerk\n", isDryRun: true))
            .ShouldBeDone().Loaded
            .ShouldBeFalse();

        (await ExistsAsync("thu-1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_WithMarkAndSemicolons_LoadsPeopleWithAllTheirRoles()
    {
        var result = (await ImportAsync(
            "\uFEFFuser_name;full_name;organisation_code;role\r\nnap-1;Giàng A Dơ;T1.H1.X1;Cán bộ tổng hợp\r\nNAP-1;Giàng A Dơ;t1.h1.x2;reader\r\n",
            isDryRun: false)).ShouldBeDone();

        result.Created.ShouldHaveSingleItem().UserName.ShouldBe("nap-1");
        result.Lines.Select(l => l.Action).ShouldBe([ImportAction.Create, ImportAction.AddRole]);
        (await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Memberships
            .CountAsync(m => m.PersonId == result.Created[0].Id, TestContext.Current.CancellationToken))).ShouldBe(2);
    }

    [Fact]
    public async Task Import_NotUtf8_IsRefused()
    {
        var outcome = await province.AsAsync("huyen-administrator", (services, actor) => services.GetRequiredService<ImportPeople>().ExecuteAsync(
            actor, new("a.csv", [0x75, 0xE1, 0x0A], DryRun: true), TestContext.Current.CancellationToken));

        outcome.ShouldBeRefused("Dòng 1: tệp không phải UTF-8", "File");
    }

    [Fact]
    public async Task Import_FromExcel_ReadsItsFirstSheetUnderVietnameseHeadings()
    {
        object?[][] rows =
        [
            ["nap-excel", "Lò \"Bé\" Ba", "t1.h1.x1", "Cán bộ tổng hợp"], [null, null, null, null], ["nap-excel", "Lò \"Bé\" Ba", "T1.H1.X2", "người đọc"],
        ];
        var file = await ExcelAsync(rows);

        var seen = (await ImportAsync("people.xlsx", file, isDryRun: true)).ShouldBeDone();
        var loaded = (await ImportAsync("danh-sach.csv", Encoding.UTF8.GetBytes(seen.Text), isDryRun: false)).ShouldBeDone();

        seen.Lines.Select(l => (l.Line, l.Action)).ShouldBe([(2, ImportAction.Create), (4, ImportAction.AddRole)]);
        loaded.Created.ShouldHaveSingleItem().UserName.ShouldBe("nap-excel");
    }

    [Fact]
    public async Task Template_OfAnAdministrator_NamesTheUnitsThatMayBeWritten()
    {
        var template = (await province.AsAsync("huyen-administrator", (services, actor) =>
            services.GetRequiredService<MakePeopleTemplate>().ReadAsync(actor, TestContext.Current.CancellationToken))).ShouldBeDone();
        var units = await template.More[0].Rows.Select(row => (string)row[0]!).ToListAsync(TestContext.Current.CancellationToken);

        template.Columns.Select(c => c.Heading).ShouldBe(["Tên đăng nhập", "Họ và tên", "Mã đơn vị", "Vai trò"]);
        units.ShouldContain("T1.H1.X1");
        units.ShouldNotContain("T1");
    }

    [Fact]
    public async Task Import_WithoutAColumn_IsRefused() =>
        (await ImportAsync("user_name,full_name,role\na,b,clerk\n", isDryRun: true)).ShouldBeRefused("thiếu cột “Mã đơn vị”", "File");

    [Fact]
    public async Task FirstAdministrator_WhenThereIsOne_IsRefused() =>
        (await province.Site.InScopeAsync(s => s.GetRequiredService<CreateFirstAdministrator>().ExecuteAsync(
            new("chiem-quyen", "Kẻ Lạ", "T1"), TestContext.Current.CancellationToken))).ShouldBeRefused("Đã có người quản trị");

    private Task<Outcome<GiveMembership.Given>> GiveAsync(string giver, string taker, string unit, Role role) => province.AsAsync(giver, (services, actor) =>
        services.GetRequiredService<GiveMembership>().ExecuteAsync(actor, new(taker, unit, role), TestContext.Current.CancellationToken));

    private Task<Outcome<GiveMembership.Given>> GiveAsync(string taker, Role role, ReportingLine? line) => province.AsAsync(
        "tinh-administrator", (services, actor) => services.GetRequiredService<GiveMembership>().ExecuteAsync(
            actor, new(taker, "T1.H1.X1", role, line), TestContext.Current.CancellationToken));

    private Task<Outcome<Guid>> TakeAsync(string taker, Guid membership) => province.AsAsync(taker, (services, actor) =>
        services.GetRequiredService<TakeMembership>().ExecuteAsync(actor, membership, TestContext.Current.CancellationToken));

    private async Task<Outcome<CreatedPerson>> ResetAsync(string by, string person)
    {
        var id = await province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users
            .Where(p => p.UserName == person)
            .Select(p => p.Id)
            .SingleAsync());
        return await province.AsAsync(
            by, (services, actor) => services.GetRequiredService<ResetPassword>().ExecuteAsync(actor, id, TestContext.Current.CancellationToken));
    }

    private Task<Outcome<ImportResult>> ImportAsync(string text, bool isDryRun) => ImportAsync("a.csv", Encoding.UTF8.GetBytes(text), isDryRun);

    private Task<Outcome<ImportResult>> ImportAsync(string name, byte[] file, bool isDryRun) => province.AsAsync(
        "huyen-administrator",
        (services, actor) => services.GetRequiredService<ImportPeople>().ExecuteAsync(actor, new(name, file, isDryRun), TestContext.Current.CancellationToken));

    private static async Task<byte[]> ExcelAsync(object?[][] rows)
    {
        ExportColumn[] columns = [new("Vai trò", 20), new("Tên đăng nhập", 20), new("Họ tên", 20), new("Mã đơn vị", 20)];
        var table = new ExportTable("Người dùng", columns, rows.Select(r => new[] { r[3], r[0], r[1], r[2] }).ToAsyncEnumerable())
        {
            More = [new ExportTable("Đơn vị", [new("Mã đơn vị", 20)], new[] { new object?[] { "T1.H1.X1" } }.ToAsyncEnumerable())],
        };
        using var file = new MemoryStream();
        await WriteSpreadsheet.ToAsync(table, file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private Task<Guid> MembershipAsync(string userName) => province.Site.InScopeAsync(s =>
    {
        var database = s.GetRequiredService<DanchuDatabase>();
        return database.Memberships.Where(m => database.Users.Any(p => p.Id == m.PersonId && p.UserName == userName)).Select(m => m.Id).SingleAsync();
    });

    private Task<bool> ExistsAsync(string userName) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.AnyAsync(p => p.UserName == userName));
}
