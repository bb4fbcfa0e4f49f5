using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Browser;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>The district's report of 2023 in the demonstration, still a draft: 13 sections, some 60 bound figures and the annex of 496-BC/BCĐ.</summary>
internal sealed record DraftOfTheYear(AssignmentId Assignment, string Address, byte[] Docx)
{
    public const string Clerk = "vanthu.tamduong";

    public static async Task<DraftOfTheYear> OpenAsync(DemonstrationSite site)
    {
        var ids = await PagesOfTheYear.FindAsync(site);
        var assignment = new AssignmentId(Guid.Parse(ids["upward"]));
        return new DraftOfTheYear(assignment, $"/assignments/{assignment}/intake", await DownloadAsync(site, assignment));
    }

    public static Task<byte[]> DownloadAsync(DemonstrationSite site, AssignmentId assignment) => site.InScopeAsync(async services =>
    {
        var report = await services.GetRequiredService<LoadReport>().ReadAsync(Actor.System, assignment, TestContext.Current.CancellationToken);
        return (await services.GetRequiredService<ComposeReport>().ReadAsync(report.ShouldBeDone(), TestContext.Current.CancellationToken)).ToDocx();
    });

    public static Task<string> TextAsync(DemonstrationSite site, AssignmentId assignment, string key) =>
        site.InScopeAsync(services => services.GetRequiredService<DanchuDatabase>().ReportSections
            .Where(s => s.Key == key
                && services.GetRequiredService<DanchuDatabase>().Reports.Any(r => r.Id == s.ReportId && r.AssignmentId == assignment && r.Current))
            .Select(s => s.Text).SingleAsync(TestContext.Current.CancellationToken));
}
