using Danchu.Core.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

public sealed class FindReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Find_ByItsOwnIdOrThatOfItsAssignment_IsTheReport()
    {
        var assignment = await world.AskOneAsync(world.Agency);
        var report = await world.ReportAsync(assignment);

        (await FindAsync(report.Id.Value)).ShouldBe(report.Id);
        (await FindAsync(assignment.Value)).ShouldBe(report.Id);
    }

    [Fact]
    public async Task Find_AnIdThatNamesNothing_ComesBackAsItWas()
    {
        var id = Guid.CreateVersion7();

        (await FindAsync(id)).ShouldBe(new(id));
    }

    private Task<Core.Identifiers.ReportId> FindAsync(Guid id) => world.DoAsync((FindReport find) => find.ReadAsync(id, Cancel));
}
