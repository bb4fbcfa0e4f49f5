using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>Whose a league is, and the quotas of its rubric.</summary>
public sealed class FindLeagueTests(LeagueWorld world) : IClassFixture<LeagueWorld>
{
    [Fact]
    public async Task Find_ByTheIssuerAndAbove_IsTheLeagueWithTheRoundBefore()
    {
        foreach (var actor in new[] { world.Reviewer, As(world.Rounds.Seed.District, Role.Reader), As(world.Rounds.Seed.Province, Role.Secretariat) })
        {
            var league = (await FindAsync(actor)).ShouldBeDone();

            (league.Rubric.Id, league.Period.Year).ShouldBe((world.Seed.Rubric, 2023));
            league.Rubrics.ShouldBe([new(world.Seed.Rubric, "Bảng tiêu chí thử", 65)]);
            league.RoundsBefore.ShouldBe([world.Seed.Before]);
        }
    }

    [Fact]
    public async Task Find_ByAUnitOrByAnotherRubric_IsAbsent()
    {
        (await FindAsync(As(world.Rounds.Seed.Communes[0], Role.Signer))).ShouldBeAbsent();
        (await FindAsync(As(world.Rounds.Seed.OtherDistrict, Role.Secretariat))).ShouldBeAbsent();
        (await FindAsync(world.Reviewer, RubricId.New())).ShouldBeAbsent();
    }

    [Fact]
    public async Task Quotas_MoreOfAClassThanAllowed_AreNamed()
    {
        var exceeded = (await QuotasAsync(world.Reviewer)).ShouldHaveSingleItem();

        (exceeded.Quota.Class, exceeded.Base).ShouldBe(("Tốt", 62));
        exceeded.Units.ShouldBeGreaterThan(exceeded.Allowed);
        exceeded.Allowed.ShouldBe(12);
    }

    [Fact]
    public async Task Quotas_ForAUnit_AreNotShown() => (await QuotasAsync(As(world.Rounds.Seed.Agencies[0], Role.Signer))).ShouldBeEmpty();

    private Task<Outcome<League>> FindAsync(Actor actor, RubricId? rubric = null) =>
        world.DoAsync((FindLeague f) => f.ReadAsync(actor, world.Seed.Round, rubric, Cancel));

    private Task<IReadOnlyList<QuotaState>> QuotasAsync(Actor actor) => world.DoAsync((ShowQuotas r) => r.ReadAsync(actor, world.Seed.Closed, Cancel));
}
