using Danchu.Core.Database;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Reports;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>What the outline asks a section to speak of is ticked off beside its text, by who writes it.</summary>
public sealed class CoverItemsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly string[] Items = ["Việc ban hành văn bản.", "Số buổi tuyên truyền?"];

    [Fact]
    public async Task Cover_TwoThenOne_IsKeptCountedAndInHistory()
    {
        var id = await AskedAsync();
        (await CoverAsync(id, 1, 2)).ShouldBeDone();
        (await CoverAsync(id, 2, 2)).ShouldBeDone();

        (await world.SectionAsync(id, "tinh-hinh")).Covered.ShouldBe([2]);
        var view = (await world.DoAsync((ShowAssignment s) => s.ReadAsync(ReportWorld.Clerk(world.Commune), id, Cancel))).ShouldBeDone();
        view.Sections.Where(s => s.Items > 0).Select(s => (s.Key, s.Covered, s.Items)).ShouldBe([("tinh-hinh", 1, 2)]);
        var report = await world.ReportAsync(id);
        var line = await world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.SubjectId == report.Id.Value).OrderByDescending(h => h.Sequence)
            .Select(h => h.Operation + " " + h.Old + " " + h.New).FirstAsync(Cancel));
        line.ShouldStartWith("CoverItems");
        line.ShouldContain("Việc ban hành văn bản.");
    }

    [Fact]
    public async Task Save_WithTicks_KeepsTextAndTicksTogether()
    {
        var id = await AskedAsync();

        (await SaveAsync(id, "Một đoạn.", [1])).ShouldBeDone();
        (await SaveAsync(id, "Một đoạn.", null)).ShouldBeDone();

        var section = await world.SectionAsync(id, "tinh-hinh");
        (section.Text, section.Covered.Single()).ShouldBe(("Một đoạn.", 1));
        (await SaveAsync(id, "Đoạn khác.", [3])).ShouldBeRefused("Đề cương không có ý này.", "Numbers");
        (await world.SectionAsync(id, "tinh-hinh")).Text.ShouldBe("Một đoạn.", "The refused tick takes the text with it.");
    }

    [Fact]
    public async Task Cover_ByOthersOrWhatIsNotAsked_ChangesNothing()
    {
        var id = await AskedAsync();

        (await world.DoAsync((CoverItems c) => c.ExecuteAsync(ReportWorld.Clerk(world.Agency), new(id, "tinh-hinh", [1]), Cancel))).ShouldBeAbsent();
        (await world.DoAsync((CoverItems c) => c.ExecuteAsync(ReportWorld.Signer(world.Commune), new(id, "tinh-hinh", [1]), Cancel))).ShouldBeForbidden();
        (await world.DoAsync((CoverItems c) => c.ExecuteAsync(ReportWorld.Clerk(world.Commune), new(id, "noi-bo", [1]), Cancel)))
            .ShouldBeRefused("Đề cương không có ý này.", "Numbers");
        (await world.SectionAsync(id, "tinh-hinh")).Covered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cover_OfAReportThatWasSentBack_StaysWithTheNextEdition()
    {
        var id = await AskedAsync();
        (await CoverAsync(id, 1)).ShouldBeDone();
        var report = await world.ReportAsync(id);
        await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReportState.Sent), Cancel));

        (await world.DoAsync((ReturnReport r) => r.ExecuteAsync(
            world.Rounds.Secretary, new(report.Id, [new(ReturnTarget.Section, "noi-bo", "Viết lại")]), Cancel))).ShouldBeDone();

        (await world.SectionAsync(id, "tinh-hinh")).Covered.ShouldBe([1]);
        (await CoverAsync(id, 1, 2)).ShouldBeRefused("Mục này không bị trả lại", "Numbers");
    }

    private Task<Outcome<Done>> CoverAsync(AssignmentId id, params int[] numbers) =>
        world.DoAsync((CoverItems c) => c.ExecuteAsync(ReportWorld.Clerk(world.Commune), new(id, "tinh-hinh", numbers), Cancel));

    private Task<Outcome<SaveSection.Saved>> SaveAsync(AssignmentId id, string text, IReadOnlyList<int>? covered) => world.DoAsync((SaveSection s) =>
        s.ExecuteAsync(ReportWorld.Clerk(world.Commune), new(id, "tinh-hinh", text, text is "Một đoạn." ? 0 : 1) { Covered = covered }, Cancel));

    // A report of the commune by an outline whose first section has items.
    private async Task<AssignmentId> AskedAsync()
    {
        var id = await world.AskOneAsync(world.Commune);
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            var outline = await d.Outlines.SingleAsync(o => o.Id == world.Outline, Cancel);
            outline.Sections = [outline.Sections[0] with { Items = [.. Items] }, .. outline.Sections[1..]];
            return await d.SaveChangesAsync(Cancel);
        });
        return id;
    }
}
