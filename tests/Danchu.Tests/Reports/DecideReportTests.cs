using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Accepting and returning: totals of all superiors, versions, what is open again.</summary>
public sealed class DecideReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly Scope Communes = Scope.OfLevel(Level.Commune);

    [Fact]
    public async Task Accept_ThenReturn_AddsToAllSuperiorsAndTakesOut()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var report = await world.SendAsync(assignment, "hoi-nghi", "14");
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Communes)).ShouldBeNull();

        Value(await world.AcceptAsync(report.Id));
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Communes)).ShouldBe(Figure.Of(14));
        (await world.TotalAsync(world.Seed.Province, assignment, "hoi-nghi", Scope.Subtree)).ShouldBe(Figure.Of(14));
        (await world.TotalAsync(world.Seed.OtherDistrict, assignment, "hoi-nghi", Communes)).ShouldBeNull();
        Refusals(await world.AcceptAsync(report.Id)).ShouldHaveSingleItem().Message.ShouldBe("Báo cáo này đã được tiếp nhận.");

        Value(await world.ReturnAsync(report.Id, Section("noi-bo")));
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Communes)).ShouldBeNull();
        (await world.TotalAsync(world.Seed.Province, assignment, "hoi-nghi", Scope.Subtree)).ShouldBeNull();
        (await VerifyAsync(assignment)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_TwoReportsOfOneUnitAndPeriod_CountsItOnce()
    {
        var period = world.NextPeriod();
        var (first, second) = (await world.AskOneAsync(world.Agency, period), await world.AskOneAsync(world.Agency, period));
        var one = await world.SendAsync(first, "hoi-nghi", "5");
        var two = await world.SendAsync(second, "ngay-cong", "7");
        Value(await world.SaveAsync(Clerk(world.Commune), await world.AskOneAsync(world.Commune), "noi-bo", "chữ"));

        Value(await world.AcceptAsync(one.Id));
        Value(await world.AcceptAsync(two.Id));

        (await world.TotalAsync(world.Seed.District, first, "hoi-nghi", Scope.OfLevel(Level.Unit))).ShouldBe(Figure.Of(5));
        (await CountedAsync(first)).ShouldBe(1);
        (await VerifyAsync(first)).ShouldBeEmpty();

        Value(await world.ReturnAsync(two.Id, Section("noi-bo")));
        (await world.TotalAsync(world.Seed.District, first, "hoi-nghi", Scope.OfLevel(Level.Unit))).ShouldBe(Figure.Of(5));
        (await CountedAsync(first)).ShouldBe(1);

        Value(await world.ReturnAsync(one.Id, Section("noi-bo")));
        (await CountedAsync(first)).ShouldBe(0);
        (await VerifyAsync(first)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_ManyAtOnce_AddsUpAndDoesNotDeadlock()
    {
        var period = world.NextPeriod();
        var assignments = new List<AssignmentId>();
        for (var i = 0; i < 2; i++)
        {
            var round = await world.AskAsync(period);
            foreach (var unit in world.Seed.Communes.Concat(world.Seed.Agencies))
            {
                assignments.Add(await world.AssignmentAsync(round, unit));
            }
        }

        var reports = new List<Report>();
        foreach (var assignment in assignments)
        {
            reports.Add(assignments.IndexOf(assignment) < 5 ? await world.SendAsync(assignment, "hoi-nghi", "3") : await world.SendAsync(assignment));
        }

        var outcomes = await Task.WhenAll(reports.Select(r => Task.Run(() => world.AcceptAsync(r.Id))));

        outcomes.ShouldAllBe(o => o is Outcome<Done>.Done);
        (await world.TotalAsync(world.Seed.District, assignments[0], "hoi-nghi", Communes)).ShouldBe(Figure.Of(9));
        (await world.TotalAsync(world.Seed.Province, assignments[0], "hoi-nghi", Scope.Subtree)).ShouldBe(Figure.Of(15));
        (await VerifyAsync(assignments[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accept_WhileTheUnitEntersFiguresElsewhere_DoesNotDeadlock()
    {
        var period = world.NextPeriod();
        var sent = new List<Report>();
        for (var i = 0; i < 4; i++)
        {
            sent.Add(await world.SendAsync(await world.AskOneAsync(world.Commune, period)));
        }

        var open = await world.AskOneAsync(world.Commune, period);
        var accepting = sent.Select(r => Task.Run(() => world.AcceptAsync(r.Id)));
        var entering = Enumerable.Range(0, 12)
            .Select(i => Task.Run(async () => await world.EnterAsync(Clerk(world.Commune), open, ("hoi-nghi", $"{i + 1}", i)) is not null));

        (await Task.WhenAll(accepting)).ShouldAllBe(o => o is Outcome<Done>.Done);
        (await Task.WhenAll(entering)).ShouldAllBe(done => done);
    }

    [Fact]
    public async Task Return_WrongReasons_AreRefused()
    {
        var report = await world.SendAsync(await world.AskOneAsync(world.Commune));

        Refusals(await world.ReturnAsync(report.Id)).ShouldHaveSingleItem().Field.ShouldBe("Reasons");
        Refusals(await world.ReturnAsync(report.Id, new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", " \0 ")))
            .ShouldHaveSingleItem()
            .ShouldBe(new("Nhập lý do trả lại.", "noi-bo"));
        Refusals(await world.ReturnAsync(report.Id, Section("khong-co"), Section("ket-qua"), Figure_("noi-bo")))
            .ShouldAllBe(r => r.Message == "Lý do gắn với mục hoặc số liệu không có trong báo cáo này.");
        Refusals(await world.ReturnAsync(report.Id, new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", new string('x', 1001)))).ShouldHaveSingleItem()
            .ShouldBe(new("Lý do dài 1001 ký tự, tối đa 1000 ký tự.", "noi-bo"));
        Refusals(await world.ReturnAsync(report.Id, [.. Enumerable.Repeat(Section("noi-bo"), 201)])).ShouldHaveSingleItem().Field.ShouldBe("Reasons");
        (await world.DoAsync((DanchuDatabase d) => d.Reports.SingleAsync(r => r.Id == report.Id, Cancel))).State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public async Task Return_OpensExactlyWhatIsNamed()
    {
        var (assignment, clerk) = (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Lần một"));
        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "1", 0), ("dat", "75,26", 0)));
        var first = await world.SendAsync(assignment);

        var next = Value(await world.ReturnAsync(first.Id, Section("noi-bo"), Figure_("hoi-nghi")));

        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Lần hai", 1));
        Refusals(await world.SaveAsync(clerk, assignment, "tinh-hinh", "chữ"))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Mục này không bị trả lại nên không sửa được; chỉ các mục cấp trên nêu mới mở lại.");
        Value(await world.EnterAsync(clerk, assignment, ("hoi-nghi", "2", 1), ("dat", "75,26", 1))).ShouldBe(1);
        Refusals(await world.EnterAsync(clerk, assignment, ("dat", "80", 1)))
            .ShouldHaveSingleItem()
            .ShouldBe(new("Số liệu này không bị trả lại nên không sửa được.", "dat"));
        var second = await world.SendAsync(assignment);
        (second.Id, second.Edition).ShouldBe((next, 2));
        var versions = await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.AssignmentId == assignment)
            .OrderBy(r => r.Edition)
            .ToListAsync(Cancel));
        versions.Select(r => (r.Edition, r.State, r.Current)).ShouldBe([(1, ReportState.Returned, false), (2, ReportState.Sent, true)]);
        versions[0].DocumentHash.ShouldBe(first.DocumentHash);
        versions.Select(r => r.Symbol).ShouldBeUnique();
    }

    [Fact]
    public async Task Decide_ByWhoDidNotAsk_IsForbiddenOrAbsent()
    {
        var report = await world.SendAsync(await world.AskOneAsync(world.Commune));

        (await world.AcceptAsync(report.Id, by: world.Seed.Province)).ShouldBeOfType<Outcome<Done>.Forbidden>();
        (await world.AcceptAsync(report.Id, by: world.Commune)).ShouldBeOfType<Outcome<Done>.Forbidden>();
        (await world.AcceptAsync(report.Id, by: world.Seed.OtherDistrict)).ShouldBeOfType<Outcome<Done>.Absent>();
        (await world.AcceptAsync(report.Id, by: world.Agency)).ShouldBeOfType<Outcome<Done>.Absent>();
        (await world.DoAsync((ReturnReport r) => r.ExecuteAsync(As(world.Seed.District, Role.Clerk), new(report.Id, [Section("noi-bo")]), Cancel)))
            .ShouldBeOfType<Outcome<ReportId>.Forbidden>();
    }

    [Fact]
    public async Task Accept_Draft_IsRefused()
    {
        var report = await world.ReportAsync(await world.AskOneAsync(world.Commune));

        (await world.AcceptAsync(report.Id)).ShouldBeOfType<Outcome<Done>.Absent>();
        (await world.ReturnAsync(report.Id, Section("noi-bo"))).ShouldBeOfType<Outcome<ReportId>.Absent>();
    }

    [Fact]
    public async Task Read_DraftAndSent_AreSeenAlongTheLineOnly()
    {
        var assignment = await world.AskOneAsync(world.Agency);
        var draft = await world.ReportAsync(assignment);
        (await ReadAsync(world.Seed.District, draft.Id)).ShouldBeFalse();
        (await ReadAsync(world.Agency, draft.Id)).ShouldBeTrue();

        var sent = await world.SendAsync(assignment);
        (await ReadAsync(world.Seed.District, sent.Id)).ShouldBeTrue();
        (await ReadAsync(world.Seed.Province, sent.Id)).ShouldBeTrue();
        (await ReadAsync(world.Seed.OtherDistrict, sent.Id)).ShouldBeFalse();
        (await ReadAsync(world.Commune, sent.Id)).ShouldBeFalse();

        // Hung elsewhere on the Party line: its tree alone decides over a Party report.
        var party = await world.SendAsync(await world.AskOneAsync(world.Seed.Communes[2], line: ReportingLine.Party));
        await world.DoAsync((DanchuDatabase d) => d.Subordinations.Where(s => s.SubordinateId == world.Seed.Communes[2] && s.Line == ReportingLine.Party)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.SuperiorId, world.Seed.OtherDistrict), Cancel));
        (await ReadAsync(world.Seed.District, party.Id)).ShouldBeFalse();
        (await ReadAsync(world.Seed.OtherDistrict, party.Id)).ShouldBeTrue();
        (await ReadAsync(world.Seed.Province, party.Id)).ShouldBeTrue();
    }

    private static ReturnReport.Reason Section(string key) => new(ReturnTarget.Section, key, "Đề nghị nêu rõ.");

    private static ReturnReport.Reason Figure_(string key) => new(ReturnTarget.Figure, key, "Đề nghị kiểm tra lại.");

    private async Task<bool> ReadAsync(OrganisationId by, ReportId report) =>
        await world.DoAsync((ShowReceivedReport r) => r.ReadAsync(As(by, Role.Reader), report, Cancel)) is Outcome<ShowReceivedReport.View>.Done;

    private Task<int> CountedAsync(AssignmentId of) => world.DoAsync(async (LoadTotals r) =>
    {
        var period = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == of).Select(a => a.Round!.PeriodId).SingleAsync(Cancel));
        return (await r.ReadAsync(world.Seed.District, ReportingLine.State, period, Cancel)).UnitsCounted(Level.Unit);
    });

    private Task<IReadOnlyList<FactDifference>> VerifyAsync(AssignmentId of) => world.DoAsync(async (VerifyFacts v) =>
    {
        var period = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == of).Select(a => a.Round!.PeriodId).SingleAsync(Cancel));
        return (IReadOnlyList<FactDifference>)await v.ExecuteAsync(period, Cancel);
    });
}
