using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Tests.Entries;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

/// <summary>A superior sees of each figure whether it was counted, typed, or typed against the book and why; and opens a total down to the entries.</summary>
public sealed class LoadFigureOriginsTests(BookWorld world) : IClassFixture<BookWorld>
{
    private const string Indicator = "hoi-nghi";

    private Actor Above => As(world.Reports.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Total_OpensIntoUnits_AndTheirEntries_WithoutWhatIsPersonal()
    {
        var (counts, types) = (world.NextUnit(), world.NextUnit());
        var round = await world.Reports.AskAsync(units: [counts, types]);
        Value(await world.WriteAsync(Clerk(counts), counts, "hop", ("ngay", "1/2/2023"), ("loai", "thuong"), ("noi-dung", "Bàn đường"), ("nguoi", "Ông Kín")));
        await world.MeetingAsync(types, "3/3/2023");
        var typed = await world.Reports.AssignmentAsync(round, types);
        var money = await RevisionAsync(types, typed, "tien");
        Value(await world.Reports.EnterAsync(
            Clerk(types), typed, (Indicator, "9", await RevisionAsync(types, typed, Indicator)), ("tien", "0", money)));
        await ExplainAsync(types, typed, "Còn 08 cuộc chưa ghi sổ.");
        var reports = new List<Report>();
        foreach (var unit in new[] { counts, types })
        {
            reports.Add(await world.Reports.SendAsync(await world.Reports.AssignmentAsync(round, unit)));
            Value(await world.Reports.AcceptAsync(reports[^1].Id));
        }

        var total = await OpenTotalAsync(reports[0]);

        total.Total.Value.ShouldBe(10);
        var one = total.Units.Single(u => u.Id == counts).Origin.ShouldNotBeNull();
        (one.IsCounted, one.IsAgainstBook, one.Register, one.Reason).ShouldBe((true, false, "hop", ""));
        var other = total.Units.Single(u => u.Id == types).Origin.ShouldNotBeNull();
        (other.IsCounted, other.IsAgainstBook, other.Signed.Book, other.Reason).ShouldBe((false, true, Figure.Of(1), "Còn 08 cuộc chưa ghi sổ."));
        var entries = Value(await world.DoAsync((ListEntries l) => l.ReadAsync(
            Above, counts, one.Register, new() { Indicator = Indicator, From = total.Period.From, To = total.Period.To }, Cancel)));
        (entries.FigureName, entries.Figure!.Figure).ShouldBe(("Chỉ tiêu hoi-nghi", Figure.Of(1)));
        entries.Shown.ShouldAllBe(column => !column.Private);
        var entry = Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(Above, entries.List.Rows.ShouldHaveSingleItem().Id, Cancel)));
        entry.Lines.Select(line => line.Shown).ShouldNotContain("Ông Kín");

        var received = Value(await world.DoAsync((ShowReceivedReport s) => s.ReadAsync(Above, reports[1].Id, Cancel)));
        received.Origins.Single(o => o.Indicator.Key == Indicator).From.ShouldBe(other);
        received.Origins.Single(o => o.Indicator.Key == "tien").From.IsAgainstBook.ShouldBeFalse("Typed as the book counts it, or left to it.");
        (await world.DoAsync((ShowReceivedReport s) => s.ReadAsync(As(counts, Role.Secretariat), reports[1].Id, Cancel))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Draft_HasNoOrigins_AndAFigureWithoutABookIsTyped()
    {
        var unit = world.Reports.Agency;
        var assignment = await world.Reports.AskOneAsync(unit);
        Value(await world.Reports.EnterAsync(Clerk(unit), assignment, (Indicator, "4", 0)));
        var draft = await world.Reports.ReportAsync(assignment);
        var view = Value(await world.DoAsync((ShowReceivedReport s) => s.ReadAsync(Clerk(unit), draft.Id, Cancel)));
        view.Origins.ShouldBeEmpty();
        (await world.DoAsync((LoadFigureOrigins l) => l.ReadAsync(view.File, view.Composed.Figures.Indicators, Cancel))).ShouldBeEmpty();

        await world.Reports.SendAsync(assignment);

        var origin = Value(await world.DoAsync((ShowReceivedReport s) => s.ReadAsync(Above, draft.Id, Cancel))).Origins
            .Single(o => o.Indicator.Key == Indicator).From;
        (origin.IsCounted, origin.IsAgainstBook, origin.HasBook, origin.Signed.Figure).ShouldBe((false, false, false, Figure.Of(4)));
    }

    private Task<int> RevisionAsync(OrganisationId unit, AssignmentId assignment, string indicator) => world.DoAsync(async (ShowFigures s) =>
        Value(await s.ReadAsync(Clerk(unit), assignment, Cancel)).Groups[0].Rows.Single(r => r.Asked.Indicator == indicator).Revision);

    private async Task ExplainAsync(OrganisationId unit, AssignmentId assignment, string why)
    {
        var findings = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(Clerk(unit), assignment, Cancel)));
        var against = findings.Findings.All.Single(f => f.Finding.Code == CheckBooks.TypedCode && f.Place.Indicator == Indicator);
        Value(await world.DoAsync((AnswerFindings a) => a.ExecuteAsync(Clerk(unit), new(assignment, [new(against.Fingerprint, why)]), Cancel)));
    }

    private async Task<TotalBreakdown> OpenTotalAsync(Report report)
    {
        var period = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == report.AssignmentId).Select(a => a.Round!.PeriodId)
            .SingleAsync(Cancel));
        return Value(await world.DoAsync((BreakDownTotal b) => b.ReadAsync(
            Above, new(world.Reports.Seed.District, ReportingLine.State, period, Indicator, Level.Commune), Cancel)));
    }
}
