using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Figures of reports received on paper: all of them or none.</summary>
public sealed class LoadAcceptedReportsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Load_OfTwoUnits_CountsThemLikeAcceptedReports()
    {
        var round = await world.AskAsync();
        var (one, other) = (world.Seed.Communes[0], world.Seed.Communes[1]);

        var loaded = Value(await LoadAsync(Secretary, round, await OfAsync(one, Figure.Of(14)), await OfAsync(other, Figure.Of(3))));

        loaded.ShouldBe(new LoadAcceptedReports.Loaded(2, 2));
        var assignment = await world.AssignmentAsync(round, one);
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Scope.Subtree)).ShouldBe(Figure.Of(17));
        var report = await world.ReportAsync(assignment);
        (report.State, report.Symbol, report.SignedOn).ShouldBe((ReportState.Accepted, "04/BC-UBND", new DateOnly(2023, 12, 18)));
        (await world.DoAsync((VerifyFacts v) => v.ExecuteAsync(cancellationToken: Cancel))).ShouldBeEmpty();

        // Like any accepted report it can be returned, and is then out of the totals.
        Value(await world.ReturnAsync(report.Id, new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", "Đề nghị nêu rõ.")));
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Scope.Subtree)).ShouldBe(Figure.Of(3));
    }

    [Fact]
    public async Task Load_ToTotalsThatHoldOthers_AddsToThem()
    {
        var round = await world.AskAsync();
        var first = await world.AssignmentAsync(round, world.Seed.Communes[0]);
        Value(await world.AcceptAsync((await world.SendAsync(first, "hoi-nghi", "5")).Id));

        Value(await LoadAsync(Secretary, round, await OfAsync(world.Seed.Communes[1], Figure.Of(8))));

        (await world.TotalAsync(world.Seed.Province, first, "hoi-nghi", Scope.Subtree)).ShouldBe(Figure.Of(13));
    }

    [Fact]
    public async Task Load_WithOneWrongFigure_RefusesAllAndChangesNothing()
    {
        var round = await world.AskAsync();
        var (good, bad) = (await OfAsync(world.Seed.Communes[0], Figure.Of(1)), await OfAsync(world.Seed.Communes[1], Figure.Of(-1)));

        Refusals(await LoadAsync(Secretary, round, good, bad)).ShouldHaveSingleItem().Message.ShouldContain("là số âm");

        var assignment = await world.AssignmentAsync(round, world.Seed.Communes[0]);
        (await world.ReportAsync(assignment)).State.ShouldBe(ReportState.Drafting);
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Scope.Subtree)).ShouldBeNull();
    }

    [Fact]
    public async Task Load_OfAForeignUnitTwiceOrBegun_IsRefusedWithTheUnit()
    {
        var round = await world.AskAsync(units: [world.Seed.Communes[0], world.Seed.Communes[1]]);
        await world.SendAsync(await world.AssignmentAsync(round, world.Seed.Communes[1]), "hoi-nghi", "5");
        var mine = await OfAsync(world.Seed.Communes[0], Figure.Of(1));

        Refusals(await LoadAsync(Secretary, round, mine, mine)).ShouldContain(r => r.Message.Contains("có 2 báo cáo", StringComparison.Ordinal));
        Refusals(await LoadAsync(Secretary, round, await OfAsync(world.Agency, Figure.Of(1)))).ShouldHaveSingleItem().Message
            .ShouldContain("không có trong nơi nhận");
        Refusals(await LoadAsync(Secretary, round, await OfAsync(world.Seed.Communes[1], Figure.Of(1)))).ShouldHaveSingleItem().Message
            .ShouldContain("đã có báo cáo");
        Refusals(await LoadAsync(Secretary, round, mine with { Figures = [.. mine.Figures, .. mine.Figures] })).ShouldHaveSingleItem().Message
            .ShouldContain("có hai số liệu");
    }

    [Fact]
    public async Task Load_BySomebodyElse_FindsNoRound()
    {
        var round = await world.AskAsync();
        var report = await OfAsync(world.Commune, Figure.Of(1));

        foreach (var actor in new[] { Clerk(world.Commune), As(world.Seed.OtherDistrict, Role.Secretariat), As(world.Seed.District, Role.Clerk) })
        {
            (await LoadAsync(actor, round, report)).ShouldBeOfType<Outcome<LoadAcceptedReports.Loaded>.Absent>();
        }
    }

    private Task<Outcome<LoadAcceptedReports.Loaded>> LoadAsync(Actor actor, RoundId round, params LoadAcceptedReports.Received[] reports) =>
        world.DoAsync((LoadAcceptedReports l) => l.ExecuteAsync(actor, new(round, reports), Cancel));

    private Task<LoadAcceptedReports.Received> OfAsync(OrganisationId unit, Figure figure) => world.DoAsync(async (DanchuDatabase d) =>
        new LoadAcceptedReports.Received(
            unit, "04/BC-UBND", new DateOnly(2023, 12, 18), "Lò Văn Kinh", [(await d.Indicators.SingleAsync(i => i.Key == "hoi-nghi", Cancel), figure)]));
}
