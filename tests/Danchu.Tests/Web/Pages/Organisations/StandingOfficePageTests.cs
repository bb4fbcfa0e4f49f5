using Danchu.Core.Database;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Organisations;

/// <summary>A standing office named and ended on its page, without scripts: what is wrong stands at its field and is kept as typed.</summary>
public sealed class StandingOfficePageTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Office_NamedAndEndedOnThePage_IsShownWithTheUnit()
    {
        var unit = $"/organisations/{province.Units.District}";
        using var administrator = await province.Site.SignedInAsync("huyen-administrator");

        var refused = await administrator.PostAsync(
            $"{unit}/standing-office", ("Input.Line", "State"), ("Input.Office", "Phòng không có"), ("Input.From", "2025-07-01"));
        refused.Status.ShouldBe(400);
        refused.Html.ShouldSatisfyAllConditions(
            h => h.ShouldContain("<a href=\"#Input_Office\">Không có đơn vị nào bạn quản trị"), h => h.ShouldContain("value=\"Phòng không có\""));
        (await administrator.PostAsync($"{unit}/standing-office", ("Input.Office", "T1.H1.X2"), ("Input.From", "2025-07-01"))).Html
            .ShouldContain("Chưa chọn khối.");
        (await administrator.PostAsync(
            $"{unit}/standing-office", ("Input.Line", "State"), ("Input.Office", "T1.H1.X2"), ("Input.From", "2025-07-01"))).Status.ShouldBe(302);
        (await administrator.GetAsync(unit)).Html.ShouldContain("Khối chính quyền: Xã Đèo Gió");

        var standing = await province.Site.InScopeAsync(s =>
            s.GetRequiredService<DanchuDatabase>().StandingOffices.Where(o => o.BodyId == province.Units.District).Select(o => o.Id).SingleAsync());
        (await administrator.GetAsync($"{unit}/standing-office")).Html.ShouldContain("<summary>Thôi Xã Đèo Gió (Khối chính quyền)</summary>");
        (await administrator.PostAsync($"{unit}/standing-office?handler=End", ("End.Standing", standing.ToString()), ("End.LastDay", "2025-01-01"))).Html
            .ShouldContain("<p class=\"error\">Ngày cuối cùng không được trước ngày bắt đầu 01/07/2025.</p>");
        (await administrator.PostAsync($"{unit}/standing-office?handler=End", ("End.Standing", standing.ToString()), ("End.LastDay", "2025-08-31"))).Status
            .ShouldBe(302);
        (await administrator.GetAsync($"{unit}/standing-office")).Html.ShouldNotContain("<summary>Thôi");
    }
}
