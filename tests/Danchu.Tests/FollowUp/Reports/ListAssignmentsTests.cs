using Danchu.Core.FollowUp.Reports;
using Danchu.Tests.Reports;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.FollowUp.Reports;

public sealed class ListAssignmentsTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData(" ", 1)]
    [InlineData("thực hiện dân chủ", 1)]
    [InlineData("THUC HIEN", 1)]
    [InlineData("nam tam", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    [InlineData("dân\0 chủ", 1)]
    [InlineData("không có", 0)]
    public async Task List_Searched_IsFoundWithAndWithoutDiacritics(string? search, int found)
    {
        if ((await ListAsync(new())).Total == 0)
        {
            await world.AskOneAsync(world.Commune);
        }

        (await ListAsync(new(Search: search))).Total.ShouldBe(found);
    }

    [Fact]
    public async Task List_AnyPage_IsNeverBeyondTheEnd() =>
        (await ListAsync(new(Page: int.MaxValue))).Page.ShouldBe(1);

    private async Task<ListAssignments.View> ListAsync(ListAssignments.Filter filter) =>
        Value(await world.DoAsync((ListAssignments l) => l.ReadAsync(Clerk(world.Commune), filter, Cancel)));
}
