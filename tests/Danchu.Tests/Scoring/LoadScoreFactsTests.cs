using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Scoring;
using Danchu.Tests.Entries;
using Danchu.Tests.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Points from the unit's books: proposed with what was counted and where it stands, also where no form asks for the figure.</summary>
public sealed class LoadScoreFactsTests(BookWorld world) : IClassFixture<BookWorld>
{
    [Fact]
    public async Task Points_AreProposedFromTheBook_AndOpenForTheReviewer()
    {
        var unit = world.NextUnit();
        await world.MeetingAsync(unit, "1/2/2023", hosts: "Bản A");
        var card = await world.AskScoredAsync(unit);

        (await RowAsync(ReportWorld.Clerk(unit), card, "hop")).Proposed
            .ShouldBe(new ProposedPoints(0, "Chỉ tiêu hoi-nghi: 01, cần ít nhất 02 → 0 điểm (theo sổ)"));
        await world.MeetingAsync(unit, "1/3/2023");
        var meetings = await RowAsync(ReportWorld.Clerk(unit), card, "hop");
        meetings.Proposed.ShouldBe(new ProposedPoints(20, "Chỉ tiêu hoi-nghi: 02, cần ít nhất 02 → 20 điểm (theo sổ)"));
        meetings.Books.ShouldHaveSingleItem().ShouldBe(new("hoi-nghi", "Chỉ tiêu hoi-nghi", "hop"));
        (await RowAsync(ReportWorld.Clerk(unit), card, "noi")).Proposed
            .ShouldBe(new ProposedPoints(30, "Chỉ tiêu khong-hoi: 01 → 30 điểm (theo sổ)"), "No form asks for it.");

        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(
            ReportWorld.Clerk(unit), new(card, [new("hop", "20", NotApplicable: false, "", 0), new("noi", "30", NotApplicable: false, "", 0)]), Cancel)));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(ReportWorld.Signer(unit), new(card, AcceptGaps: true), Cancel)));

        var reviewed = await RowAsync(As(world.Reports.Seed.District, Role.Secretariat), card, "hop");
        reviewed.Proposed.ShouldBe(meetings.Proposed);
        reviewed.Books.ShouldBe(meetings.Books);
    }

    [Fact]
    public async Task Points_OfAUnitWithoutBooks_AreProposedFromWhatItTyped()
    {
        var unit = await world.NewCommuneAsync("Xã Không Sổ");
        var card = await world.AskScoredAsync(unit);

        var row = await RowAsync(ReportWorld.Clerk(unit), card, "hop");

        row.Proposed.ShouldBeNull();
        row.Books.ShouldBeEmpty();
    }

    private async Task<ShowScorecard.Row> RowAsync(Actor actor, ScorecardId card, string criterion) =>
        Value(await world.DoAsync((ShowScorecard s) => s.ReadAsync(actor, card, Cancel))).Rows.Single(row => row.Criterion.Key == criterion);
}
