using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Evidence;
using Danchu.Tests.Reports;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Evidence;

/// <summary>The evidence of one criterion, and what could be added to it.</summary>
public sealed class ShowEvidenceTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Read_CriterionWithout_OffersWhatProvesOthersAndTheReportsOfTheUnit()
    {
        var (card, sent) = (await world.AskAsync(), await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Commune)));
        var plan = new AddEvidence.Input(card, "mot", "trang 3", [new("ke-hoach.pdf", EvidenceFiles.Pdf)]);
        Value(await world.DoAsync((AddEvidence a) => a.ExecuteAsync(world.Clerk, plan, Cancel)));

        var (one, two) = ((await ReadAsync(world.Clerk, card, "mot")).ShouldBeDone(), (await ReadAsync(world.Clerk, card, "hai-mot")).ShouldBeDone());

        one.Here.Select(e => (e.Name, e.Place)).ShouldBe([("ke-hoach.pdf", "trang 3")]);
        one.Others.ShouldBeEmpty();
        two.ShouldSatisfyAllConditions(v => v.Criterion.Number.ShouldBe("2.1"), v => v.Here.ShouldBeEmpty(), v => v.Changes.ShouldBeTrue());
        two.Others.ShouldHaveSingleItem().Name.ShouldBe("ke-hoach.pdf");
        two.Documents.ShouldContain(d => d.Source == EvidenceSource.Of(sent.Id));

        Value(await world.DoAsync((AddEvidence a) => a.ExecuteAsync(world.Clerk, new(card, "mot", "Mục II", [], EvidenceSource.Of(sent.Id)), Cancel)));
        (await ReadAsync(world.Clerk, card, "hai-mot")).ShouldBeDone().Documents.ShouldNotContain(d => d.Source == EvidenceSource.Of(sent.Id));
    }

    [Fact]
    public async Task Read_AfterItWasSent_CanBeLookedAtAndNotChanged()
    {
        var card = await world.SentAsync();

        foreach (var actor in new[] { world.Clerk, world.Reviewer })
        {
            (await ReadAsync(actor, card, "mot")).ShouldBeDone().ShouldSatisfyAllConditions(v => v.Changes.ShouldBeFalse(), v => v.Documents.ShouldBeEmpty());
        }
    }

    [Fact]
    public async Task Read_OfOthersOrWhatIsNoCriterion_IsAbsent()
    {
        var card = await world.AskAsync();

        (await ReadAsync(world.Clerk, card, "khong-co")).ShouldBeAbsent();
        (await ReadAsync(world.Clerk, card, "hai")).ShouldBeAbsent();
        (await ReadAsync(world.Reviewer, card, "mot")).ShouldBeAbsent();
        (await ReadAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), card, "mot")).ShouldBeAbsent();
    }

    private Task<Outcome<ShowEvidence.View>> ReadAsync(Actor actor, ScorecardId card, string criterion) =>
        world.DoAsync((ShowEvidence r) => r.ReadAsync(actor, card, criterion, cancellationToken: Cancel));
}
