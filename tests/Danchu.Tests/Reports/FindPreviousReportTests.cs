using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>The year before, next to the report that is being written: its text and its figures.</summary>
public sealed class FindPreviousReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private static readonly Scope Own = Scope.Own;

    [Fact]
    public async Task Previous_ReportThatWasSent_IsFoundWithItsFigures()
    {
        var before = await world.SendAsync(await world.AskYearAsync(2020, world.Seed.Agencies[0]), "hoi-nghi", "14");
        var assignment = await world.AskYearAsync(2021, world.Seed.Agencies[0]);
        Value(await world.EnterAsync(Clerk(world.Seed.Agencies[0]), assignment, ("hoi-nghi", "16", 0)));

        (await FindAsync(assignment)).ShouldBe([new(before.Id, before.Symbol, "", "Năm 2020")]);
        var figures = await FiguresAsync(assignment);
        (figures.Now("hoi-nghi", Own), figures.Before("hoi-nghi", Own)).ShouldBe((Figure.Of(16), Figure.Of(14)));
        (figures.Now("tien", Own), figures.Before("tien", Own)).ShouldBe((null, null));
    }

    [Fact]
    public async Task Previous_Draft_IsNotShown()
    {
        await world.AskYearAsync(2020, world.Seed.Agencies[1]);

        (await FindAsync(await world.AskYearAsync(2021, world.Seed.Agencies[1]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Previous_OfAMergedUnit_IsFoundUnderThePredecessorsName()
    {
        var (predecessor, successor) = (world.Seed.Communes[1], world.Seed.Communes[2]);
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            d.Successions.Add(new Succession { PredecessorId = predecessor, SuccessorId = successor, On = new(2021, 1, 1), Kind = SuccessionKind.Merge });
            return await d.SaveChangesAsync(Cancel);
        });
        var before = await world.SendAsync(await world.AskYearAsync(2020, predecessor));

        (await FindAsync(await world.AskYearAsync(2021, successor))).ShouldBe([new(before.Id, before.Symbol, "Ủy ban nhân dân xã Đào San", "Năm 2020")]);
    }

    [Fact]
    public async Task Figures_OfASignedReport_StayAsTheyWereSigned()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var sent = await world.SendAsync(assignment, "hoi-nghi", "14");
        await world.DoAsync((DanchuDatabase d) => d.Facts.Where(f => f.OrganisationId == world.Commune)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.Value, 99m), Cancel));

        (await FiguresAsync(assignment)).Now("hoi-nghi", Own).ShouldBe(Figure.Of(14));
        sent.FrozenFigures.ShouldContain(f => f.Indicator == "hoi-nghi" && f.Scope == Own && f.Figure == Figure.Of(14));
    }

    private async Task<IReadOnlyList<FindPreviousReport.Found>> FindAsync(AssignmentId assignment)
    {
        var file = await FileAsync(assignment);
        return await world.DoAsync((FindPreviousReport f) => f.ReadAsync(file, Cancel));
    }

    private async Task<FigureSource> FiguresAsync(AssignmentId assignment)
    {
        var file = await FileAsync(assignment);
        return await world.DoAsync((LoadFigures l) => l.ReadAsync(file, Cancel));
    }

    private async Task<OpenedReport> FileAsync(AssignmentId assignment)
    {
        var clerk = Clerk(await world.UnitAsync(assignment));
        return Value(await world.DoAsync((LoadReport o) => o.ReadAsync(clerk, assignment, Cancel)));
    }
}
