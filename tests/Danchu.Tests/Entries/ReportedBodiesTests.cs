using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Files;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>What a unit reports on behalf of the Front and the mass organisations beside it is counted from their books: here, that they met.</summary>
public sealed class ReportedBodiesTests(BookWorld world) : IClassFixture<BookWorld>, IAsyncLifetime
{
    private static readonly DateOnly From = new(2023, 1, 1);
    private static readonly DateOnly To = new(2023, 12, 31);

    public async ValueTask InitializeAsync() => await world.DoAsync(async (DanchuDatabase d) =>
    {
        await d.Indicators.Where(i => i.Key == "hoi-nghi").ExecuteUpdateAsync(i => i.SetProperty(x => x.Ownership, Ownership.OnBehalf), Cancel);
        foreach (var register in (await d.Registers.ToListAsync(Cancel)).FindAll(r => !r.ForKinds.Contains(OrganisationKind.Front)))
        {
            register.ForKinds = [.. register.ForKinds, OrganisationKind.Front, OrganisationKind.MassOrganisation, OrganisationKind.Agency];
        }

        return await d.SaveChangesAsync(Cancel);
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Count_OnBehalf_TakesTheBodiesBooks_AndOfTheUnitsOwnWorkNothing()
    {
        var unit = await world.NewCommuneAsync("Xã Thay");
        var (front, union, agency) = (
            await BodyAsync(unit, OrganisationKind.Front), await BodyAsync(unit, OrganisationKind.MassOrganisation),
            await BodyAsync(unit, OrganisationKind.Agency));
        await world.MeetingAsync(front, "1/2/2023", people: "30");
        await world.MeetingAsync(front, "1/8/2023", people: "30");
        await world.MeetingAsync(union, "1/3/2023", people: "40");
        await world.MeetingAsync(agency, "1/3/2023", people: "50");

        var counted = await world.CountAsync(unit, From, To);

        counted.Keys.ShouldHaveSingleItem("Only what is reported on their behalf.").ShouldBe("hoi-nghi");
        counted["hoi-nghi"].Figure.ShouldBe(Figure.Of(3));
        (await world.CountAsync(unit, "hoi-nghi", From, new(2023, 6, 30))).ShouldBe(Figure.Of(2));
        (await world.CountAsync(front, "hoi-nghi", From, To)).ShouldBe(Figure.Of(2), "It counts its own.");
        await world.MeetingAsync(unit, "1/4/2023", people: "60");
        counted = await world.CountAsync(unit, From, To);
        (counted["hoi-nghi"].Figure, counted["doi-tuong"].Figure).ShouldBe((Figure.Of(4), Figure.Of(60)));
        (await world.CountAsync(world.Reports.Seed.District, From, To)).ShouldBeEmpty("What is below the commune is not the district's.");
    }

    [Fact]
    public async Task Entries_OfABody_AreListedWithoutWhatIsPersonal_ToWhoeverMaySeeIt()
    {
        var unit = await world.NewCommuneAsync("Xã Mở");
        var front = await BodyAsync(unit, OrganisationKind.Front);
        Value(await world.WriteAsync(Clerk(front), front, "hop", ("ngay", "1/2/2023"), ("loai", "thuong"), ("noi-dung", "Bàn kín"), ("nguoi", "Ông Kín")));
        var filter = new ListEntries.Filter { Indicator = "hoi-nghi", From = From, To = To };

        var list = Value(await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(unit), unit, "hop", filter, Cancel)));
        var cells = await world.DoAsync(async (ExportEntries e) => await Value(await e.ReadAsync(Clerk(unit), unit, "hop", filter, Cancel))
            .Rows.SelectMany(row => row.ToAsyncEnumerable()).ToListAsync(Cancel));

        list.List.Rows.ShouldHaveSingleItem().Village.ShouldBe("Mặt trận");
        list.FigureName.ShouldNotBeEmpty();
        cells.ShouldContain("Bàn kín");
        cells.ShouldNotContain("Ông Kín");
        Value(await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(unit), unit, "hop", new(), Cancel))).List.Total
            .ShouldBe(0, "It is no entry of the unit.");
        (await world.DoAsync((ListEntries l) => l.ReadAsync(Clerk(front), unit, "hop", filter, Cancel))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Entries_OfABodyThatLeft_AreNotShownToWhoeverNoLongerSeesIt()
    {
        var (unit, other) = (await world.NewCommuneAsync("Xã Cũ"), await world.NewCommuneAsync("Xã Mới"));
        var front = await BodyAsync(unit, OrganisationKind.Front);
        await world.MeetingAsync(front, "1/2/2023");
        await world.MeetingAsync(front, "1/8/2023");
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            (await d.Subordinations.SingleAsync(s => s.SubordinateId == front, Cancel)).To = new(2023, 6, 30);
            d.Subordinations.Add(new Subordination { Line = ReportingLine.State, SuperiorId = other, SubordinateId = front, From = new(2023, 7, 1) });
            return await d.SaveChangesAsync(Cancel);
        });

        (await world.CountAsync(unit, "hoi-nghi", From, To)).ShouldBe(Figure.Of(1));
        (await world.CountAsync(other, "hoi-nghi", From, To)).ShouldBe(Figure.Of(1));
        Value(await world.DoAsync((ListEntries l) => l.ReadAsync(
            Clerk(unit), unit, "hop", new() { Indicator = "hoi-nghi", From = From, To = To }, Cancel))).List.Total.ShouldBe(0);
    }

    [Fact]
    public async Task Figure_OfAFormerYear_OpensIntoEntriesForWhoStoodAboveTheUnitThen()
    {
        var unit = await world.NewCommuneAsync("Xã Chuyển Huyện");
        var (entry, later) = (await world.MeetingAsync(unit, "1/2/2023"), await world.MeetingAsync(unit, "1/8/2023"));
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            (await d.Subordinations.SingleAsync(s => s.SubordinateId == unit, Cancel)).To = new(2023, 6, 30);
            d.Subordinations.Add(new Subordination
            {
                Line = ReportingLine.State, SuperiorId = world.Reports.Seed.OtherDistrict, SubordinateId = unit, From = new(2023, 7, 1),
            });
            return await d.SaveChangesAsync(Cancel);
        });
        var before = As(world.Reports.Seed.District, Role.Secretariat);
        var half = new ListEntries.Filter { Indicator = "hoi-nghi", From = From, To = new(2023, 6, 30) };

        Value(await world.DoAsync((ListEntries l) => l.ReadAsync(before, unit, "hop", half, Cancel))).List.Rows.ShouldHaveSingleItem().Id.ShouldBe(entry);
        Value(await world.DoAsync((ShowEntry s) => s.ReadAsync(before, entry, Cancel))).Entry.Id.ShouldBe(entry);
        (await world.DoAsync((ShowEntry s) => s.ReadAsync(before, later, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ListEntries l) => l.ReadAsync(before, unit, "hop", half with { To = To }, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ListEntries l) => l.ReadAsync(before, unit, "hop", new(), Cancel))).ShouldBeAbsent();
    }

    [Fact]
    public async Task Report_FollowsTheBodysBook_FreezesIt_AndSaysWhatChangedSince()
    {
        var unit = world.NextUnit();
        var front = await BodyAsync(unit, OrganisationKind.Front);
        var assignment = await world.Reports.AskOneAsync(unit);
        (await FigureAsync(unit, assignment)).ShouldBeNull();
        var entry = await world.MeetingAsync(front, "1/4/2023");
        (await FigureAsync(unit, assignment)).ShouldBe(Figure.Of(1));

        var report = await world.Reports.SendAsync(assignment);
        report.FrozenFigures.Single(f => f.Indicator == "hoi-nghi" && f.IsOwn).Entries.ShouldNotBeNull();
        (await CodesAsync(report.Id)).ShouldNotContain(CheckBooks.ChangedCode);
        Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(front), new(entry, 1, "Nhầm"), Cancel)));

        (await CodesAsync(report.Id)).ShouldContain(CheckBooks.ChangedCode);
        (await world.Reports.ReportAsync(assignment)).FrozenFigures.Single(f => f.Indicator == "hoi-nghi" && f.IsOwn).Figure.ShouldBe(Figure.Of(1));
    }

    [Fact]
    public async Task Total_OpensTheBookInWhichABodyWrote()
    {
        var unit = await world.NewCommuneAsync("Xã Tổng");
        var front = await BodyAsync(unit, OrganisationKind.Front);
        await world.MeetingAsync(front, "1/4/2023");
        var assignment = await world.Reports.AskOneAsync(unit);
        await FigureAsync(unit, assignment);
        var period = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == assignment).Select(a => a.Round!.PeriodId).SingleAsync(Cancel));

        Value(await world.DoAsync((BreakDownTotal b) => b.ReadAsync(
            Clerk(unit), new(unit, ReportingLine.State, period, "hoi-nghi"), Cancel))).OwnRegister.ShouldBe("hop");
    }

    private Task<OrganisationId> BodyAsync(OrganisationId unit, OrganisationKind kind) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var body = RoundSeed.Add(d, kind == OrganisationKind.Front ? "Mặt trận" : "Cơ quan", kind, Level.Unit, unit);
        await d.SaveChangesAsync(Cancel);
        return body;
    });

    private async Task<IEnumerable<string>> CodesAsync(ReportId report) =>
        Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(Actor.System, report, Cancel))).Findings.All.Select(f => f.Finding.Code);

    private async Task<Figure?> FigureAsync(OrganisationId unit, AssignmentId assignment) => Value(await world.DoAsync(
        (ShowFigures s) => s.ReadAsync(Clerk(unit), assignment, Cancel))).Groups[0].Rows.Single(r => r.Asked.Indicator == "hoi-nghi").Figure;
}
