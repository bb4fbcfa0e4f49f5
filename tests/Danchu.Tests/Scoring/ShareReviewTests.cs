using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Tests.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring;

/// <summary>Several reviewers share a round by groups of criteria.</summary>
public sealed class ShareReviewTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Shared_Group_IsOpenToItsReviewerAndTheCloserAlone()
    {
        var card = await world.SentAsync();
        var (first, second) = (await AddReviewerAsync("Lò Thị Một"), await AddReviewerAsync("Vàng Văn Hai"));
        Value(await ShareAsync(world.Reviewer, card, ("mot", first.PersonId), ("hai", second.PersonId))).ShouldBe(2);

        Refusals(await world.GiveAsync(second, card, ("mot", "45", "")))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Tiêu chí 1 được phân công cho người khác thẩm định.");
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(second, new(card, [], Agree: "mot"), Cancel))).ShouldBe(0, "Nothing of it is his.");
        Refusals(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(second, new(card, [new("mot", "Chấm lại")]), Cancel)))
            .ShouldHaveSingleItem().Field
            .ShouldBe("mot");
        var both = await Task.WhenAll(
            world.GiveAsync(first, card, ("mot", "44", "Thiếu kế hoạch")),
            world.DoAsync((GivePoints g) => g.ExecuteAsync(second, new(card, [], Agree: "hai"), Cancel)));
        both.ShouldAllBe(o => o is Outcome<int>.Done);
        (await world.CardAsync(card)).ShouldSatisfyAllConditions(c => c.ReviewTotal.ShouldBe(84), c => c.Missing.ShouldBe(0));

        var head = new Actor(
            Guid.CreateVersion7(), "Trưởng ban", [new(world.Reports.Seed.District, Role.Secretariat), new(world.Reports.Seed.District, Role.Signer)]);
        var row = (await world.ViewAsync(head, card)).Rows.Single(r => r.Criterion.Key == "mot");
        Value(await world.DoAsync((GivePoints g) => g.ExecuteAsync(head, new(card, [new("mot", "43", false, "Xem lại", row.Review!.Version)]), Cancel)))
            .ShouldBe(1);
        (await world.ViewAsync(head, card)).Reviewers["hai"].ShouldBe("Vàng Văn Hai");
        (await world.ViewAsync(world.Clerk, card)).Reviewers.ShouldBeEmpty("Who reviews is not the unit's to know.");
    }

    [Fact]
    public async Task Share_ToAStranger_OrOfWhatIsNotThere_IsRefused()
    {
        var card = await world.SentAsync();

        Refusals(await ShareAsync(world.Reviewer, card, ("mot", Guid.CreateVersion7())))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Chỉ phân công được cho thư ký của đơn vị ra yêu cầu.");
        Refusals(await ShareAsync(world.Reviewer, card, ("hai-mot", null))).ShouldHaveSingleItem().Message.ShouldContain("không có nhóm tiêu chí đó");
        (await ShareAsync(ReportWorld.Clerk(world.Reports.Commune), card, ("mot", null))).ShouldBeOfType<Outcome<int>.Absent>();
        (await ShareAsync(As(world.Reports.Seed.District, Role.Clerk), card, ("mot", null))).ShouldBeOfType<Outcome<int>.Forbidden>();
    }

    [Fact]
    public async Task Share_TakenBack_OpensTheGroupToEverybody()
    {
        var card = await world.SentAsync();
        var first = await AddReviewerAsync("Lò Thị Ba");
        Value(await ShareAsync(world.Closer, card, ("mot", first.PersonId)));
        Value(await ShareAsync(world.Closer, card, ("mot", null))).ShouldBe(1);

        Value(await world.GiveAsync(world.Reviewer, card, ("mot", "45", ""))).ShouldBe(1);
        var view = Value(await world.DoAsync(async (ShowShares r) => await r.ReadAsync(world.Reviewer, (await world.CardAsync(card)).RoundId, Cancel)));
        view.Sheets.ShouldHaveSingleItem().Groups.Select(g => (g.Criterion.Key, g.PersonId)).ShouldBe([("mot", null), ("hai", null)]);
        view.Reviewers.ShouldContain(r => r.Name == "Lò Thị Ba");
    }

    private Task<Actor> AddReviewerAsync(string name) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var person = new Person { UserName = Guid.NewGuid().ToString("N"), FullName = name };
        d.Users.Add(person);
        d.Memberships.Add(new Membership { PersonId = person.Id, OrganisationId = world.Reports.Seed.District, Role = Role.Secretariat });
        await d.SaveChangesAsync(Cancel);
        return new Actor(person.Id, name, [new(world.Reports.Seed.District, Role.Secretariat)]);
    });

    private async Task<Outcome<int>> ShareAsync(Actor actor, ScorecardId card, params (string Group, Guid? Person)[] shares)
    {
        var sheet = await world.CardAsync(card);
        return await world.DoAsync((ShareReview s) => s.ExecuteAsync(
            actor, new(sheet.RoundId, [.. shares.Select(i => new ShareReview.Item(sheet.RubricId, i.Group, i.Person))]), Cancel));
    }
}
