using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Records;

/// <summary>What is done to an account is told to the person, on their first page and nobody else's.</summary>
public sealed class TellConcernedTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Password_ResetByAnother_IsToldToThePersonAlone()
    {
        await WriteAsync("xa-administrator", SecurityRecordKind.PasswordReset, "xa-clerk", "");

        var told = (await NoticesAsync("xa-clerk")).Single(n => n.Text.StartsWith("Mật khẩu", StringComparison.Ordinal));

        told.Text.ShouldBe("Mật khẩu của bạn được xa-administrator cấp lại lúc 10:00 ngày 10/09/2025. Nếu không phải bạn, hãy báo ngay người quản trị.");
        (await NoticesAsync("xa-signer")).ShouldNotContain(n => n.Id == told.Id);
        (await province.AsAsync("xa-signer", (s, actor) => s.GetRequiredService<MarkNoticeRead>().ExecuteAsync(actor, new(told.Id), Cancel))).ShouldBeAbsent();
        (await province.AsAsync("xa-clerk", (s, actor) => s.GetRequiredService<MarkNoticeRead>().ExecuteAsync(actor, new(told.Id), Cancel))).ShouldBeDone()
            .Href.ShouldBe("/account/records");
        (await NoticesAsync("xa-clerk")).ShouldNotContain(n => n.Id == told.Id);
    }

    [Fact]
    public async Task Roles_GivenAndTaken_AreTold()
    {
        await WriteAsync("huyen-administrator", SecurityRecordKind.RoleGiven, "huyen-reader", "Người ký, Huyện Đầu Nguồn");
        await WriteAsync("huyen-administrator", SecurityRecordKind.RoleTaken, "huyen-reader", "Người ký, Huyện Đầu Nguồn");

        (await NoticesAsync("huyen-reader")).Select(n => n.Text).ShouldBe(
        [
            "huyen-administrator giao vai trò cho bạn lúc 10:00 ngày 10/09/2025: Người ký, Huyện Đầu Nguồn.",
            "huyen-administrator thu vai trò của bạn lúc 10:00 ngày 10/09/2025: Người ký, Huyện Đầu Nguồn.",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task SignIn_FromAnAddressNeverUsed_IsToldOnce()
    {
        foreach (var address in new[] { "10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.2", "10.0.0.1" })
        {
            await WriteAsync("xa-signer", SecurityRecordKind.SignedIn, "xa-signer", "", address);
        }

        (await NoticesAsync("xa-signer")).ShouldHaveSingleItem().Text.ShouldBe(
            "Tài khoản của bạn đăng nhập lúc 10:00 ngày 10/09/2025 từ địa chỉ chưa từng dùng: 10.0.0.2. Nếu không phải bạn, hãy báo ngay người quản trị.");
    }

    [Fact]
    public async Task Export_ByOneself_IsRecordedAndNotTold()
    {
        await WriteAsync("xa-secretariat", SecurityRecordKind.DataExported, "xa-secretariat", "danh-sach.csv");

        (await NoticesAsync("xa-secretariat")).ShouldBeEmpty();
    }

    private Task<int> WriteAsync(string actor, SecurityRecordKind kind, string concerned, string detail, string address = "") =>
        province.Site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var who = await database.Users.SingleAsync(p => p.UserName == actor, Cancel);
            var whom = await database.Users.Where(p => p.UserName == concerned).Select(p => p.Id).SingleAsync(Cancel);
            services.GetRequiredService<Origin>().Address = address;
            await services.GetRequiredService<WriteRecord>().OfAsync(new Actor(who.Id, who.FullName, []), kind, whom, null, detail, Cancel);
            return 0;
        });

    private async Task<IReadOnlyList<ListNotices.Row>> NoticesAsync(string userName) =>
        (await province.AsAsync(userName, (s, actor) => s.GetRequiredService<ListNotices>().ReadAsync(actor, Cancel))).ShouldBeDone()
            .Rows.Where(r => r.Kind == NoticeKind.Account).ToList();
}
