using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Danchu.Tests.Rounds;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class ShowLeagueTests(LeagueWorld world) : IClassFixture<LeagueWorld>
{
    public static TheoryData<string> Sorts => [.. new[]
    {
        "name", "kind", "state", "self", "self-class", "review", "final", "total", "class", "difference", "last", "change", "tc.a", "tc.a2", "tc.b",
    }.SelectMany(column => new[] { column, "-" + column })];

    [Fact]
    public async Task Read_TheFirstPage_HasFiftyOfAllBestFirst()
    {
        var view = await world.ReadAsync();

        view.Matching.ShouldBe(65);
        view.Rows.Count.ShouldBe(50);
        view.Rows[0].Unit.Total.ShouldBe(100);
        view.Columns.Select(c => c.Label).ShouldBe(["A", "B"]);
        view.Rows.Select(r => r.Unit.Total ?? -1).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Read_ASheetThatWasNotSent_ShowsNothingOfIt()
    {
        var row = (await world.AllAsync(new() { Points = ScoreStage.Self, Detailed = true })).Single(r => r.Unit.CardId == world.Seed.Unsent);

        row.Unit.ShouldSatisfyAllConditions(u => u.Self.ShouldBeNull(), u => u.SelfClass.ShouldBeNull(), u => u.Difference.ShouldBeNull());
        row.Score.Points.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AHalfReviewedSheet_HasASumSoFarThatDoesNotHold()
    {
        var unit = (await world.AllAsync(new())).Single(r => r.Unit.CardId == world.Seed.Half).Unit;

        unit.ShouldSatisfyAllConditions(u => u.Review.ShouldBe(30), u => u.Missing.ShouldBe(2), u => u.Total.ShouldBeNull(), u => u.Difference.ShouldBeNull());
    }

    [Fact]
    public async Task Read_AClosedSheet_HoldsItsFinalPointsBesideLastYears()
    {
        var row = (await world.ReadAsync(new() { Kind = OrganisationKind.Agency })).Rows.Single(r => r.Unit.CardId == world.Seed.Closed);

        row.Unit.ShouldSatisfyAllConditions(
            u => u.Self.ShouldBe(100), u => u.Review.ShouldBe(80.5m), u => u.Final.ShouldBe(82.5m), u => u.Total.ShouldBe(82.5m), u => u.Class.ShouldBe("Khá"),
            u => u.Difference.ShouldBe(-17.5m), u => u.Last.ShouldBe(88), u => u.LastClass.ShouldBe("Khá"), u => u.Change.ShouldBe(-5.5m));
        row.Score.Points["a"].ShouldBe(32.5m);
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Read_SortedByAnyColumn_PagesHoldEveryUnitOnce(string sort)
    {
        var rows = await world.AllAsync(new() { Sort = LeagueSort.Read(sort) });

        rows.Select(r => r.Unit.CardId).Distinct().Count().ShouldBe(65);
        rows.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 65));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a2")]
    public async Task Read_SortedByALine_FollowsTheSumsOfTheEngine(string key)
    {
        var rows = await world.AllAsync(new() { Sort = LeagueSort.Read("-tc." + key), Detailed = true });
        var line = (await world.ReadAsync()).League.Rubric.Find(key)!;
        var sums = await world.DoAsync(async (DanchuDatabase d) => await d.SumByUnitAsync((await world.ReadAsync()).League, line, stage: null, Cancel));

        rows.Select(r => r.At(line)).ShouldBe(rows.Select(r => sums.GetValueOrDefault(r.Unit.CardId)));
        rows.Select(r => r.At(line) ?? -1).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Read_Filtered_MatchesClassStateKindAndName()
    {
        (await world.ReadAsync(new() { Class = "Khá" })).Rows.ShouldAllBe(r => r.Unit.Class == "Khá");
        (await world.ReadAsync(new() { State = ScorecardState.Returned })).Rows.ShouldHaveSingleItem();
        (await world.ReadAsync(new() { Kind = OrganisationKind.Agency })).Matching.ShouldBe(2);
        (await world.ReadAsync(new() { Search = "xa thu 07" })).Rows.ShouldHaveSingleItem().Unit.Name.ShouldBe("Xã thử 07");
        (await world.ReadAsync(new() { Search = "%" })).Matching.ShouldBe(0);
    }

    [Fact]
    public async Task Read_APageFarBeyond_IsTheLast() =>
        (await world.ReadAsync(page: int.MaxValue)).ShouldSatisfyAllConditions(v => v.Page.ShouldBe(2), v => v.Rows.Count.ShouldBe(15));

    [Fact]
    public async Task Read_AnUnknownColumn_IsPassedOver() =>
        (await world.ReadAsync(new() { Sort = LeagueSort.Read("tc.'; DROP TABLE rounds") })).Filter.Sort.ShouldBe(LeagueSort.Best);

    [Fact]
    public async Task Read_AnotherRubric_IsNotThere() =>
        (await world.TryReadAsync(world.Reviewer, new() { Rubric = RubricId.New() })).ShouldBeOfType<Outcome<ShowLeague.View>.Absent>();

    [Fact]
    public async Task Read_ByAUnitOrAStranger_IsNotThere()
    {
        var seed = world.Rounds.Seed;
        (await world.TryReadAsync(As(seed.Communes[0], Role.Signer))).ShouldBeOfType<Outcome<ShowLeague.View>.Absent>();
        (await world.TryReadAsync(As(seed.OtherDistrict, Role.Secretariat))).ShouldBeOfType<Outcome<ShowLeague.View>.Absent>();
        (await world.TryReadAsync(As(seed.Province, Role.Reader))).ShouldBeOfType<Outcome<ShowLeague.View>.Done>();
    }

    [Fact]
    public async Task Counts_AgainstAQuota_SayBothValues()
    {
        var view = await world.ReadAsync();
        var counts = view.Counts;
        var rows = await world.AllAsync(new());

        counts.In("Tốt").ShouldBe(rows.Count(r => r.Unit.Class == "Tốt"));
        counts.ShouldSatisfyAllConditions(c => c.All.ShouldBe(65), c => c.Open.ShouldBe(3), c => c.Classified.ShouldBe(62));
        var quota = counts.Against(view.League.Rubric.Quotas).ShouldHaveSingleItem();
        quota.ShouldSatisfyAllConditions(
            q => q.Units.ShouldBe(counts.In("Tốt")), q => q.Base.ShouldBe(62), q => q.Allowed.ShouldBe(12), q => q.Exceeded.ShouldBe(q.Units > 12));
    }

    [Theory]
    [InlineData(2, 10, false)]
    [InlineData(3, 10, true)]
    [InlineData(0, 0, false)]
    public void Quota_AtItsEdge_IsHeldUpToAndIncludingIt(int units, int all, bool exceeded) =>
        new QuotaState(new Quota("Tốt", 20, null), units, all).Exceeded.ShouldBe(exceeded);

    [Fact]
    public void AtLeast_AClass_CountsTheBetterOnesToo()
    {
        var counts = new ClassCounts([(new("Xuất sắc", 95), 1), (new("Tốt", 80), 4), (new("Khá", 50), 8)], 0, 0);

        (counts.AtLeast("Xuất sắc"), counts.AtLeast("Tốt"), counts.AtLeast("Khá")).ShouldBe((1, 5, 13));
    }
}
