using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Reports;

/// <summary>The page of a report, on a node whose clock is weeks ahead of the last time that is known.</summary>
public sealed class DoubtfulDayTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Accept_OnADoubtfulDay_AsksForATickAndThenAccepts()
    {
        var id = await site.InScopeAsync(services => SentReportAsync(services.GetRequiredService<DanchuDatabase>()));
        using var secretary = await site.SignedInAsync("thuky.tamduong");
        (await secretary.GetAsync($"/reports/{id}")).Html.ShouldNotContain("Tôi xác nhận ngày giờ đúng");

        var asked = await secretary.PostFromAsync($"/reports/{id}", $"/reports/{id}?handler=Accept");
        asked.Status.ShouldBe(400);
        asked.Html.ShouldContain("Đồng hồ máy chủ chỉ ngày 28/12/2023, cách lần cuối biết chắc (01/12/2023) 27 ngày.");
        asked.Html.ShouldContain("Tôi xác nhận ngày giờ đúng");
        asked.Html.ShouldContain("name=\"Input.DayConfirmed\"");

        (await secretary.PostFromAsync($"/reports/{id}", $"/reports/{id}?handler=Accept", ("Input.DayConfirmed", "true"))).Status.ShouldBe(302);
    }

    private static async Task<Guid> SentReportAsync(DanchuDatabase database)
    {
        await database.Database.ExecuteSqlAsync($"INSERT INTO program_state (key, value) VALUES ('known-time', '2023-12-01T02:00:00.0000000+00:00')");
        var report = await database.Reports.FirstAsync(r => r.Current && r.State == ReportState.Accepted
            && r.Assignment!.Organisation!.Code == "BAN.BO" && r.Assignment.Round!.Line == ReportingLine.Party);
        report.State = ReportState.Sent;
        await database.SaveChangesAsync();
        return report.Id.Value;
    }
}
