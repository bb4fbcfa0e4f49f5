using System.Text.RegularExpressions;
using Danchu.Tests.Documents.Conversion;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Assignments;

/// <summary>The district's report of the demonstration, saved by LibreOffice as Word 97 and taken in again: nothing of it is lost.</summary>
public sealed class OldWordReportTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Fact]
    public async Task Report_ThroughWord97_KeepsItsThirteenSectionsAndEveryFigure()
    {
        var draft = await DraftOfTheYear.OpenAsync(site);
        var old = await SavedAs.MakeAsync(draft.Docx, "doc", TestContext.Current.CancellationToken);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);

        var byDocx = await SaidAsync(clerk, draft, "bao-cao.docx", draft.Docx);
        (await clerk.PostAsync($"{draft.Address}?handler=Drop")).Status.ShouldBe(302);
        var byDoc = await SaidAsync(clerk, draft, "bao-cao.doc", old);

        byDocx.ShouldStartWith("Lời: 13 mục giống hệ thống, 0 mục mới, 0 mục khác, 0 phần chưa khớp.");
        byDoc.ShouldStartWith("Lời: 13 mục giống hệ thống, 0 mục mới, 0 mục khác, 0 phần chưa khớp.");

        // LibreOffice drops the tags, so that fewer are compared; none is another.
        byDoc.ShouldEndWith(" số giống, 0 số khác hoặc ");
    }

    private static async Task<string> SaidAsync(Visitor clerk, DraftOfTheYear draft, string name, byte[] bytes)
    {
        (await clerk.UploadAsync($"{draft.Address}?handler=Upload", "file", name, bytes)).Status.ShouldBe(302);
        var html = (await clerk.GetAsync(draft.Address)).Html;
        var said = Regex.Replace(html[html.IndexOf("Lời: ", StringComparison.Ordinal)..], "<[^>]*>", "", default, TimeSpan.FromSeconds(5));
        return Regex.Replace(said[..said.IndexOf("mới.", StringComparison.Ordinal)], @"\s+", " ", default, TimeSpan.FromSeconds(5));
    }
}
