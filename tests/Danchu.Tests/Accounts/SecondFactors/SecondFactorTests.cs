using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Accounts.Sessions;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Accounts.SecondFactors;

/// <summary>A second factor is set up, replaced, turned off and reset by who may, each proved and recorded.</summary>
public sealed class SecondFactorTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => province.Site.Clock.Now;

    [Fact]
    public async Task TurnOn_WithoutPasswordOrRightCode_ChangesNothing()
    {
        var phone = PhoneApp.Of(await province.ProposeAsync("xa-clerk"));

        (await province.TurnOnAsync("xa-clerk", new("mật khẩu khác", phone.CodeAt(Now)))).ShouldBeRefused("mật khẩu không đúng", "Password");
        (await province.TurnOnAsync("xa-clerk", new(WebSite.Password, phone.WrongCodeAt(Now)))).ShouldBeRefused("Mã này không đúng", "NewCode");
        (await province.TurnOnAsync("xa-clerk", new(WebSite.Password, ""))).ShouldBeRefused("Mã này không đúng", "NewCode");

        (await province.FindAsync("xa-clerk")).ShouldSatisfyAllConditions(v => v.IsOn.ShouldBeFalse(), v => v.CodesLeft.ShouldBe(0));
        (await province.FactorAsync("xa-clerk")).Secret.ShouldBeNull();
    }

    [Fact]
    public async Task TurnOn_WithNothingProposed_SaysSo() =>
        (await province.TurnOnAsync("huyen-clerk", new(WebSite.Password, "123456"))).ShouldBeRefused("Mã bí mật không còn", "NewCode");

    [Fact]
    public async Task TurnOn_WithTheAppsCode_GivesTenCodesOfWhichOnlyHashesAreKept()
    {
        var (_, codes) = await province.SetUpAsync("xa-signer");

        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(10);
        codes.ShouldAllBe(code => code.Length == 19 && code.Replace(" ", "").All(char.IsAsciiDigit));
        var id = await province.IdAsync("xa-signer");
        var kept = await province.Site.InScopeAsync(s =>
            s.GetRequiredService<DanchuDatabase>().RecoveryCodes.Where(c => c.PersonId == id).Select(c => c.Hash).ToListAsync(Cancel));
        kept.Count.ShouldBe(10);
        kept.ShouldAllBe(hash => hash.Length == 64 && codes.All(code => !hash.Contains(code.Replace(" ", ""))));
        (await RecordsAsync("xa-signer")).ShouldContain((SecurityRecordKind.SecondFactorOn, id));
    }

    [Fact]
    public async Task TurnOn_TheCodeThatConfirmedIt_IsNotGoodForAnythingElse()
    {
        var phone = PhoneApp.Of(await province.ProposeAsync("huyen-reader"));
        (await province.TurnOnAsync("huyen-reader", new(WebSite.Password, phone.CodeAt(Now)))).ShouldBeDone();

        (await province.CheckAsync("huyen-reader", phone.CodeAt(Now))).ShouldBeRefused("Mã này đã được dùng", "Code");
    }

    [Fact]
    public async Task TurnOn_OfAnotherPhone_NeedsTheOldOneAndThenVoidsIt()
    {
        var (old, oldCodes) = await province.SetUpAsync("huyen-signer");
        var phone = PhoneApp.Of(await province.ProposeAsync("huyen-signer"));

        (await province.TurnOnAsync("huyen-signer", new(WebSite.Password, phone.CodeAt(Now)))).ShouldBeRefused("Chưa nhập mã xác thực.", "Code");
        (await province.TurnOnAsync("huyen-signer", new(WebSite.Password, phone.CodeAt(Now), phone.CodeAt(Now))))
            .ShouldBeRefused("Mã xác thực không đúng.", "Code");
        (await province.CheckAsync("huyen-signer", old.CodeAt(Now))).ShouldBeDone();
        province.Site.Clock.Now += TimeSpan.FromSeconds(30);
        (await province.TurnOnAsync("huyen-signer", new(WebSite.Password, phone.CodeAt(Now), old.CodeAt(Now)))).ShouldBeDone();

        province.Site.Clock.Now += TimeSpan.FromSeconds(30);
        (await province.CheckAsync("huyen-signer", old.CodeAt(Now))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
        (await province.CheckAsync("huyen-signer", oldCodes[0])).ShouldBeRefused("Mã dự phòng không đúng", "Code");
        (await province.CheckAsync("huyen-signer", phone.CodeAt(Now))).ShouldBeDone();
    }

    [Fact]
    public async Task TurnOff_NeedsPasswordAndCode_AndIsNotForWhomARoleDemandsIt()
    {
        await province.Site.AddPersonAsync("thoi-dung", (province.Units.Commune, Role.Secretariat));
        var (phone, codes) = await province.SetUpAsync("thoi-dung");

        (await TurnOffAsync("thoi-dung", new("sai", phone.CodeAt(Now)))).ShouldBeRefused("mật khẩu không đúng", "Password");
        (await TurnOffAsync("thoi-dung", new(WebSite.Password))).ShouldBeRefused("Chưa nhập mã xác thực.", "Code");
        await DemandAsync("tinh-administrator", Role.Secretariat, Today());
        try
        {
            (await TurnOffAsync("thoi-dung", new(WebSite.Password, codes[0]))).ShouldBeRefused("không tắt được");
        }
        finally
        {
            await DemandAsync("tinh-administrator", Role.Secretariat, from: null);
        }

        (await TurnOffAsync("thoi-dung", new(WebSite.Password, codes[0]))).ShouldBeDone();

        (await province.FindAsync("thoi-dung")).ShouldSatisfyAllConditions(v => v.IsOn.ShouldBeFalse(), v => v.CodesLeft.ShouldBe(0));
        (await RecordsAsync("thoi-dung")).ShouldContain(r => r.Kind == SecurityRecordKind.SecondFactorOff);
    }

    [Fact]
    public async Task RecoveryCodes_MadeAnew_VoidTheOldOnes()
    {
        await province.Site.AddPersonAsync("mat-giay", (province.Units.Commune, Role.Reader));
        var (phone, old) = await province.SetUpAsync("mat-giay");

        (await MakeCodesAsync("mat-giay", phone.WrongCodeAt(Now))).ShouldBeRefused("Mã xác thực không đúng.", "Code");
        var made = (await MakeCodesAsync("mat-giay", phone.CodeAt(Now))).ShouldBeDone();

        (await province.CheckAsync("mat-giay", old[0])).ShouldBeRefused("Mã dự phòng không đúng", "Code");
        (await province.CheckAsync("mat-giay", made[0])).ShouldBeDone();
    }

    [Fact]
    public async Task Reset_ByWhoKeepsTheAccount_TakesItAwayEndsSessionsAndIsRecorded()
    {
        var id = await province.Site.AddPersonAsync("mat-may", (province.Units.Commune, Role.Clerk));
        var (phone, codes) = await province.SetUpAsync("mat-may");
        await BeginSessionAsync(id);

        (await ResetAsync("mat-may", "mat-may")).ShouldBeAbsent();
        (await ResetAsync("xa-clerk", "mat-may")).ShouldBeAbsent();
        (await ResetAsync("xa-administrator", "xa-administrator")).ShouldBeRefused("Tài khoản của tôi");
        (await ResetAsync("xa-administrator", "mat-may")).ShouldBeDone();

        (await province.CheckAsync("mat-may", phone.CodeAt(Now))).ShouldBeRefused("không dùng mã xác thực", "Code");
        (await province.CheckAsync("mat-may", codes[0])).ShouldBeRefused("không dùng mã xác thực", "Code");
        (await province.FindAsync("mat-may")).ResetAt.ShouldBe(Now);
        (await RecordsAsync("mat-may")).ShouldContain((SecurityRecordKind.SecondFactorOff, await province.IdAsync("xa-administrator")));
        (await HistoryAsync(id)).ShouldContain("ResetSecondFactor");
        (await SessionEndsAsync(id)).ShouldBe([Now]);
        (await ResetAsync("xa-administrator", "mat-may")).ShouldBeRefused("chưa bật");
    }

    [Fact]
    public async Task Reset_OfWhoAlsoWorksAbove_IsForbidden()
    {
        await province.Site.AddPersonAsync("hai-cap", (province.Units.Province, Role.Signer), (province.Units.Commune, Role.Clerk));
        await province.SetUpAsync("hai-cap");

        (await ResetAsync("huyen-administrator", "hai-cap")).ShouldBeForbidden();
        (await province.FindAsync("hai-cap")).IsOn.ShouldBeTrue();
    }

    [Fact]
    public async Task Reset_ByTheOperator_IsByUserName()
    {
        await province.Site.AddPersonAsync("cuoi-cung", (province.Units.Province, Role.Administrator));
        await province.SetUpAsync("cuoi-cung");

        (await ByOperatorAsync("khong-ai-ca")).ShouldBeRefused("Không có người dùng “khong-ai-ca”.");
        (await ByOperatorAsync(" CUOI-cung ")).ShouldBeDone();
        (await province.FindAsync("cuoi-cung")).IsOn.ShouldBeFalse();
    }

    [Fact]
    public async Task Demand_ByAnAdministratorAtTheTop_IsSetMovedAndLiftedWithHistory()
    {
        (await DemandAsync("huyen-administrator", Role.Reader, Today())).ShouldBeForbidden();
        (await DemandAsync("tinh-clerk", Role.Reader, Today())).ShouldBeForbidden();
        (await DemandAsync("tinh-administrator", role: null, Today())).ShouldBeRefused("Chưa chọn vai trò.", "Role");
        (await DemandAsync("tinh-administrator", Role.Reader, Today().AddDays(-1))).ShouldBeRefused("không được trước hôm nay", "From");
        (await DemandAsync("tinh-administrator", Role.Reader, Today().AddDays(30))).ShouldBeDone();
        (await DemandAsync("tinh-administrator", Role.Reader, Today().AddDays(60))).ShouldBeDone();

        var seen = (await ListAsync("huyen-administrator")).Rows.Single(row => row.Role == Role.Reader);
        (seen.From, seen.People).ShouldBe((Today().AddDays(60), (await ReadersAsync()) - 1));
        (await DemandAsync("tinh-administrator", Role.Reader, from: null)).ShouldBeDone();

        var view = await ListAsync("tinh-administrator");
        (view.MaySet, view.Rows.Single(row => row.Role == Role.Reader).From).ShouldBe((true, null));
        (await HistoryAsync(province.Units.Province.Value)).Count(operation => operation is "DemandSecondFactor").ShouldBeGreaterThanOrEqualTo(3);
        (await province.AsAsync("xa-clerk", (s, actor) => s.GetRequiredService<ListSecondFactorDemands>().ReadAsync(actor, Cancel))).ShouldBeForbidden();
    }

    private DateOnly Today() => DateOnly.FromDateTime(Now.AddHours(7).DateTime);

    // The one reader of the province is above the district's administrator.
    private Task<int> ReadersAsync() => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Memberships.Where(m => m.Role == Role.Reader).Select(m => m.PersonId).Distinct().CountAsync(Cancel));

    private async Task<ListSecondFactorDemands.View> ListAsync(string userName) =>
        (await province.AsAsync(userName, (s, actor) => s.GetRequiredService<ListSecondFactorDemands>().ReadAsync(actor, Cancel))).ShouldBeDone();

    private Task<Outcome<Person>> TurnOffAsync(string userName, TurnOffSecondFactor.Input input) => province.AsAsync(
        userName, (s, actor) => s.GetRequiredService<TurnOffSecondFactor>().ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<IReadOnlyList<string>>> MakeCodesAsync(string userName, string code) => province.AsAsync(
        userName, (s, actor) => s.GetRequiredService<MakeRecoveryCodes>().ExecuteAsync(actor, code, Cancel));

    private Task<Guid> BeginSessionAsync(Guid person) => province.Site.InScopeAsync(async s =>
    {
        var found = await s.GetRequiredService<DanchuDatabase>().Users.SingleAsync(p => p.Id == person, Cancel);
        return await s.GetRequiredService<BeginSession>().ExecuteAsync(found, Cancel);
    });

    private Task<List<DateTimeOffset?>> SessionEndsAsync(Guid person) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().Sessions.Where(k => k.PersonId == person).Select(k => k.EndedAt).ToListAsync(Cancel));

    private async Task<Outcome<Done>> ResetAsync(string by, string person)
    {
        var id = await province.IdAsync(person);
        return await province.AsAsync(by, (s, actor) => s.GetRequiredService<ResetSecondFactor>().ExecuteAsync(actor, id, Cancel));
    }

    private Task<Outcome<Done>> ByOperatorAsync(string userName) =>
        province.Site.InScopeAsync(s => s.GetRequiredService<ResetSecondFactor>().ExecuteAsync(userName, Cancel));

    private Task<Outcome<Done>> DemandAsync(string by, Role? role, DateOnly? from) => province.AsAsync(
        by, (s, actor) => s.GetRequiredService<DemandSecondFactor>().ExecuteAsync(actor, new(role, from), Cancel));

    private Task<List<string>> HistoryAsync(Guid subject) => province.Site.InScopeAsync(s =>
        s.GetRequiredService<DanchuDatabase>().History.Where(l => l.SubjectId == subject).Select(l => l.Operation).ToListAsync(Cancel));

    private async Task<List<(SecurityRecordKind Kind, Guid? By)>> RecordsAsync(string userName)
    {
        var id = await province.IdAsync(userName);
        var lines = await province.Site.InScopeAsync(s =>
            s.GetRequiredService<DanchuDatabase>().SecurityRecords.Where(r => r.ConcernedId == id).ToListAsync(Cancel));
        return [.. lines.Select(r => (r.Kind, r.PersonId))];
    }
}
