using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Tests.Scoring.Evidence;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>From books to facts: a draft's figures follow the entries, what was typed stands against the book, signing freezes what was counted.</summary>
public sealed class RecountFiguresTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Draft_OpenedAfterAYearOfEntries_HasItsFiguresAndFollowsThem()
    {
        var unit = world.NextUnit();
        await world.MeetingAsync(unit, "1/2/2023");
        var assignment = await world.Reports.AskOneAsync(unit);

        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(1), true));
        var entry = await world.MeetingAsync(unit, "1/3/2023");
        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(2), true));
        await world.MeetingAsync(unit, "1/3/2022");
        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(2), true), "Not of this period.");
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(entry, 1, "Nhầm"), Cancel)));
        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(1), true));
    }

    [Fact]
    public async Task Periods_NobodyReported_AreCountedFromTheBooksWhereATextNamesThem()
    {
        var unit = await world.NewCommuneAsync("Xã hai kỳ");
        var assignment = await world.Reports.AskOneAsync(unit);
        await world.MeetingAsync(unit, "1/2/2023");
        await world.MeetingAsync(unit, "2/3/2023");
        await world.MeetingAsync(unit, "3/8/2023");
        Value(await world.Reports.SaveAsync(
            Clerk(unit), assignment, "noi-bo", "{{hoi-nghi}} {{hoi-nghi:2023-H1}} {{hoi-nghi:2023-H2}} {{hoi-nghi:2023-H1,2023-H2}} {{hoi-nghi@xa:2023-H1}}"));

        var shown = (await world.Reports.SectionAsync(assignment, "noi-bo")).Shown;
        shown.Take(4).Select(one => one.Text).ShouldBe(["03", "02", "01", "03"]);
        shown[4].Problem.ShouldNotBeNull("Books say nothing of units below.");
    }

    [Fact]
    public async Task Indicator_ThatNoFormAsks_IsCountedAsSoonAsATextNamesIt()
    {
        var unit = await world.NewCommuneAsync("Xã nhắc thêm");
        await world.MeetingAsync(unit, "1/2/2023", hosts: "Bản A\nBản B");
        var assignment = await world.Reports.AskOneAsync(unit);
        (await RowAsync(unit, assignment)).Figure.ShouldBe(Figure.Of(1), "The first look has been.");
        (await FactAsync(assignment, "khong-hoi")).ShouldBeNull();

        Value(await world.Reports.SaveAsync(Clerk(unit), assignment, "noi-bo", "Có {{khong-hoi}} đơn vị."));

        (await FactAsync(assignment, "khong-hoi")).ShouldNotBeNull().ShouldSatisfyAllConditions(
            fact => fact.Figure.ShouldBe(Figure.Of(2)), fact => fact.Counted.ShouldBeTrue());
        (await world.Reports.SectionAsync(assignment, "noi-bo")).Shown.Single().Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Figure_TypedAgainstTheBook_StaysWithAQuestionUntilItIsTakenAway()
    {
        var unit = await world.NewCommuneAsync("Xã Nhập Khác");
        var assignment = await world.Reports.AskOneAsync(unit);
        await world.MeetingAsync(unit, "1/2/2023");
        var revision = (await FactAsync(assignment))!.Revision;

        Value(await world.Reports.EnterAsync(Clerk(unit), assignment, ("hoi-nghi", "7", revision)));
        await world.MeetingAsync(unit, "2/2/2023");

        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(7), false));
        (await CodesAsync(unit, assignment)).ShouldContain(CheckBooks.TypedCode);
        Value(await world.Reports.EnterAsync(Clerk(unit), assignment, ("hoi-nghi", "", (await FactAsync(assignment))!.Revision)));
        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(2), true));
        (await CodesAsync(unit, assignment)).ShouldNotContain(CheckBooks.TypedCode);
    }

    [Fact]
    public async Task Signed_KeepsWhatWasCounted_AndAnEntryChangedSinceIsSaid()
    {
        var unit = world.NextUnit();
        var assignment = await world.Reports.AskOneAsync(unit);
        var entry = await world.MeetingAsync(unit, "1/2/2023");
        await world.MeetingAsync(unit, "2/2/2023", kind: "bat-thuong");

        var report = await world.Reports.SendAsync(assignment);
        report.FrozenFigures.Single(f => f.Indicator == "hoi-nghi" && f.IsOwn).Entries.ShouldNotBeNull();
        (await CodesAsync(unit, assignment)).ShouldNotContain(CheckBooks.ChangedCode);
        var proved = await world.DoAsync(async (ProveFigures p) => await p.ReadAsync(await OpenedAsync(unit, assignment), report.FrozenFigures, Cancel));
        proved.ShouldBe(report.FrozenFigures);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(entry, 1, "Nhầm"), Cancel)));

        (await RowAsync(unit, assignment)).Figure.ShouldBe(Figure.Of(1), "What was signed stays.");
        (await CodesAsync(unit, assignment)).ShouldContain(CheckBooks.ChangedCode);
        var returned = Value(await world.Reports.ReturnAsync(report.Id, new ReturnReport.Reason(ReturnTarget.Figure, "hoi-nghi", "Xem lại.")));
        returned.ShouldNotBe(report.Id);
        (await RowAsync(unit, assignment)).ShouldBe((Figure.Of(0), true), "A new edition is counted anew where it was returned.");
    }

    [Fact]
    public async Task Signed_AFileWithdrawnSince_IsSaidWithWhy_AndTheNameOfOneThatStaysInTheUnitIsNot()
    {
        var unit = world.NextUnit();
        var assignment = await world.Reports.AskOneAsync(unit);
        var (entry, other) = (await world.MeetingAsync(unit, "1/2/2023"), await world.MeetingAsync(unit, "2/2/2023", kind: "bat-thuong"));
        var (open, closed) = (await AttachAsync(unit, entry, "biên bản.pdf", openAbove: true), await AttachAsync(unit, entry, "nội bộ.pdf", openAbove: false));
        var (before, elsewhere) = (await AttachAsync(unit, entry, "nhầm.pdf", openAbove: true), await AttachAsync(unit, other, "khác.pdf", openAbove: true));
        await WithdrawAsync(unit, entry, before, "Trước khi ký");
        var report = await world.Reports.SendAsync(assignment);
        world.Reports.Rounds.Clock.Now += TimeSpan.FromMinutes(1);
        await WithdrawAsync(unit, other, elsewhere, "Không đếm ở đây");
        (await ChangedAsync(report.Id, "hoi-nghi")).ShouldBeEmpty();

        await WithdrawAsync(unit, entry, open, "Scan thiếu trang.");
        await WithdrawAsync(unit, entry, closed, "Có tên người dân.");

        var cited = (await world.EntryAsync(entry)).Cited;
        (await ChangedAsync(report.Id, "hoi-nghi")).ShouldHaveSingleItem().ShouldBe(
            $"Sau khi ký đã rút tệp “biên bản.pdf” ở mục {cited} (lý do: Scan thiếu trang); "
            + $"tệp (tệp riêng của đơn vị) ở mục {cited} (lý do: Có tên người dân).");
        await AttachAsync(unit, entry, "biên bản đủ.pdf", openAbove: true);
        (await ChangedAsync(report.Id, "hoi-nghi")).ShouldHaveSingleItem("What was taken away stays said.");
        var opened = await OpenedAsync(unit, assignment);
        (await world.DoAsync((FindWithdrawnFiles f) => f.ReadAsync(opened, [], Cancel))).ShouldBeEmpty("Of no figure.");
    }

    private async Task<Guid> AttachAsync(OrganisationId unit, EntryId entry, string name, bool openAbove)
    {
        byte[] content = [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()];
        Value(await world.DoAsync((AttachEntryFiles a) => a.ExecuteAsync(Clerk(unit), new(entry, [new(name, content)], openAbove), Cancel)));
        return Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Clerk(unit), entry, Cancel))).Files.Single(f => f.Name == name).Id;
    }

    private async Task WithdrawAsync(OrganisationId unit, EntryId entry, Guid file, string reason) => Value(await world.DoAsync(
        (WithdrawEntryFile w) => w.ExecuteAsync(Clerk(unit), new(entry, file, reason), Cancel)));

    private async Task<List<string>> ChangedAsync(ReportId report, string indicator)
    {
        var view = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(Actor.System, report, Cancel)));
        return [.. view.Findings.All.Where(f => f.Finding.Code == CheckBooks.ChangedCode && f.Place.Indicator == indicator).Select(f => f.Message)];
    }

    private async Task<(Figure? Figure, bool IsCounted)> RowAsync(OrganisationId unit, AssignmentId assignment)
    {
        var view = Value(await world.DoAsync((ShowFigures s) => s.ReadAsync(Clerk(unit), assignment, Cancel)));
        var row = view.Groups[0].Rows.Single(r => r.Asked.Indicator == "hoi-nghi");
        return (row.Figure, row.IsCounted);
    }

    private async Task<OpenedReport> OpenedAsync(OrganisationId unit, AssignmentId assignment) =>
        Value(await world.DoAsync((LoadReport l) => l.ReadAsync(Clerk(unit), assignment, Cancel)));

    private Task<Fact?> FactAsync(AssignmentId assignment, string indicator = "hoi-nghi") => world.DoAsync((DanchuDatabase d) => (
        from a in d.Assignments
        join f in d.Facts on new { a.OrganisationId, a.Round!.PeriodId } equals new { f.OrganisationId, f.PeriodId }
        where a.Id == assignment && f.Indicator == indicator
        select f).AsNoTracking().FirstOrDefaultAsync(Cancel));

    private async Task<List<string>> CodesAsync(OrganisationId unit, AssignmentId assignment)
    {
        Actor clerk = Clerk(unit);
        var view = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(clerk, assignment, Cancel)));
        return [.. view.Findings.All.Select(f => f.Finding.Code)];
    }
}
