using Danchu.Core.Access;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Texts;
using Danchu.Tests.Reports;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Reports;

/// <summary>What the superior is told of a report that came again.</summary>
public sealed class CompareEditionsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly ReturnReport.Reason NotMended = new(ReturnTarget.Figure, "hoi-nghi", "Đề nghị kiểm tra lại.");

    private static readonly ReturnReport.Reason[] Reasons =
        [new(ReturnTarget.Section, "noi-bo", "Đề nghị nêu rõ."), new(ReturnTarget.Figure, "dat", "Đề nghị kiểm tra lại."), NotMended];

    [Fact]
    public async Task Compare_AReportThatCameAgain_ShowsWhatChangedAndWhatWasAskedInVain()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var first = await WriteAndSendAsync(assignment);
        Value(await world.ReturnAsync(first, Reasons));
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Họp định kỳ 04 kỳ, đột xuất 01 kỳ.", 1));
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("dat", "80,5", 1)));
        var second = await world.SendAsync(assignment);

        var changes = (await CompareAsync(second.Id))!;

        changes.Number.ShouldBe(1);
        var section = changes.Sections.ShouldHaveSingleItem();
        section.Name.ShouldBe("Mục II.1. Trong cơ quan");
        section.Words.Where(w => w.Fate == WordFate.New).Select(w => w.Text.Trim()).ShouldBe([", đột xuất 01 kỳ"]);
        var figure = changes.Figures.ShouldHaveSingleItem();
        (figure.Label, figure.Before, figure.Now).ShouldBe(("Dòng dat", "75,26", "80,5"));
        Items.ConvertAll(changes.Changed).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task Compare_ABoundFigureThatChanged_ShowsItInItsSentenceToo()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", "Hiến {{dat}} m² đất."));
        var first = await WriteAndSendAsync(assignment);
        Value(await world.ReturnAsync(first, Reasons));
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("dat", "80,5", 1)));

        var changes = (await CompareAsync((await world.SendAsync(assignment)).Id))!;

        changes.Sections.ShouldHaveSingleItem().Words.Where(w => w.Fate != WordFate.Same).Select(w => w.Text.Trim()).ShouldBe(["75,26", "80,5"]);
    }

    [Fact]
    public async Task Compare_AFirstSendingOrADraft_IsNothing()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var first = await WriteAndSendAsync(assignment);
        (await CompareAsync(first)).ShouldBeNull();

        var draft = Value(await world.ReturnAsync(first, Reasons));

        (await CompareAsync(draft)).ShouldBeNull();
    }

    private static List<ReturnItem> Items =>
        [.. Reasons.Select(r => new ReturnItem { ReportId = ReportId.New(), Target = r.Target, Key = r.Key, Reason = r.Text! })];

    private async Task<ReportId> WriteAndSendAsync(AssignmentId assignment)
    {
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Họp định kỳ 04 kỳ."));
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "14", 0), ("dat", "75,26", 0)));
        return (await world.SendAsync(assignment)).Id;
    }

    private async Task<CompareEditions.View?> CompareAsync(ReportId report)
    {
        var file = Value(await world.DoAsync((LoadReport l) => l.ReadAsync(As(world.Commune, Role.Clerk), report, Cancel)));
        return await world.DoAsync((CompareEditions c) => c.ReadAsync(file, Cancel));
    }
}
