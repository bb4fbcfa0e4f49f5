using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>What holds a unit down: declared by itself, decided by the review.</summary>
public sealed class DecideVetoesTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Declared_CapsTheClassAndStandsUntilTheReviewSaysOtherwise()
    {
        var card = await AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "50", ""), ("hai-mot", "30", ""), ("hai-hai", "20", "")));
        (await world.CardAsync(card)).SelfClass.ShouldBe("Tốt");

        Value(await DecideAsync(world.Clerk, card, holds: true, "Quyết định kỷ luật số 12", seen: 0)).ShouldBe(1);
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.SelfTotal.ShouldBe(100), c => c.SelfClass.ShouldBe("Khá"));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(world.Reviewer, new(card, [], Agree: "mot"), Cancel))).ShouldBe(1);
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(world.Reviewer, new(card, [], Agree: "hai"), Cancel))).ShouldBe(2);
        (await world.CardAsync(card)).ReviewClass.ShouldBe("Khá");

        var row = (await world.ViewAsync(world.Reviewer, card)).Vetoes.ShouldHaveSingleItem();
        row.Review!.Reason.ShouldBe("Quyết định kỷ luật số 12");
        Value(await DecideAsync(world.Reviewer, card, holds: false, "", DecideVetoes.SeenAt(row.Review))).ShouldBe(1);

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.SelfClass.ShouldBe("Khá"), c => c.ReviewClass.ShouldBe("Tốt"));
        (await world.ViewAsync(world.Clerk, card)).Vetoes.Single().ShouldSatisfyAllConditions(v => v.Self.ShouldNotBeNull(), v => v.Review.ShouldBeNull());
    }

    [Fact]
    public async Task Found_ByTheReviewAlone_HoldsInTheEnd()
    {
        var card = await AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "50", ""), ("hai-mot", "30", ""), ("hai-hai", "20", "")));
        Value(await world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, AcceptGaps: true), Cancel)));
        Value(await DecideAsync(world.Reviewer, card, holds: true, "Kết luận kiểm tra", seen: 0));
        foreach (var line in new[] { "mot", "hai" })
        {
            Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(world.Reviewer, new(card, [], Agree: line), Cancel)));
        }

        Value(await world.DoAsync((CloseReview c) => c.ExecuteAsync(world.Reviewer, new(card), Cancel)));
        Value(await world.DoAsync((CloseScorecard c) => c.ExecuteAsync(world.Closer, new(card), Cancel)));

        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.FinalTotal.ShouldBe(100), c => c.FinalClass.ShouldBe("Khá"));
        Refusals(await DecideAsync(world.Reviewer, card, holds: true, "Muộn", seen: 0)).ShouldHaveSingleItem().Message.ShouldContain("Đã kết luận");
    }

    [Fact]
    public async Task Declared_WithoutGroundsUnknownOrStale_IsRefused()
    {
        var card = await AskAsync();

        Refusals(await DecideAsync(world.Clerk, card, holds: true, " ", seen: 0)).ShouldHaveSingleItem().Field.ShouldBe("veto-ky-luat");
        Refusals(await world.DoAsync((DecideVetoes d) => d.ExecuteAsync(world.Clerk, new(card, [new("khong-co", true, "x", 0)]), Cancel)))
            .ShouldHaveSingleItem().Message
            .ShouldContain("không có điều kiện này");
        Value(await DecideAsync(world.Clerk, card, holds: true, "Quyết định số 12", seen: 0));
        Refusals(await DecideAsync(world.Clerk, card, holds: false, "", seen: 0)).ShouldHaveSingleItem().Message.ShouldContain("Người khác vừa thay đổi");
        (await DecideAsync(world.Signer, card, holds: false, "", seen: 0)).ShouldBeOfType<Outcome<int>.Forbidden>();
        (await DecideAsync(world.Reviewer, card, holds: true, "x", seen: 0)).ShouldBeOfType<Outcome<int>.Absent>("Not sent yet.");
    }

    private Task<ScorecardId> AskAsync() => world.AskAsync(change: r => r.Vetoes = [new Veto("ky-luat", "Người đứng đầu bị kỷ luật", "Khá")]);

    private Task<Outcome<int>> DecideAsync(Actor actor, ScorecardId card, bool holds, string reason, long seen) =>
        world.DoAsync((DecideVetoes d) => d.ExecuteAsync(actor, new(card, [new("ky-luat", holds, reason, seen)]), Cancel));
}
