using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>A district that has ended neither prepares nor issues a letter.</summary>
public sealed class RefuseEndedTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Letter_OfABodyThatEnded_IsNeitherDraftedNorIssuedAndItsSuccessorIsNamed()
    {
        var sent = await world.IssueAsync();
        var round = await world.OpenAsync();
        await world.ChooseAllAsync(round);
        await EndAsync();

        var drafted = Refusals(await world.DoAsync((DraftRound d) =>
            d.ExecuteAsync(world.Secretary, new(world.Seed.District, ReportingLine.State, world.Content()), Cancel)));
        var issued = Refusals(await world.IssueLetterAsync(world.Secretary, round));

        const string reason = "Ủy ban nhân dân huyện Phong Thổ đã kết thúc hoạt động ngày 19/10/2023 nên không soạn, không ban hành được công văn. "
            + "Đơn vị tiếp nhận nhiệm vụ: Ủy ban nhân dân tỉnh Lai Châu; hãy mở đợt báo cáo ở đơn vị đó.";
        drafted.Select(r => r.Message).ShouldBe([reason]);
        issued.Select(r => r.Message).ShouldContain(reason);
        Value(await world.DoAsync((ShowReminder r) => r.ReadAsync(world.Secretary, sent, Cancel))).Why.ShouldBe(reason);
        (await world.DoAsync((DanchuDatabase d) => d.Rounds.SingleAsync(r => r.Id == round, Cancel))).State.ShouldBe(RoundState.Draft);
    }

    private Task EndAsync() => world.DoAsync(async (DanchuDatabase database) =>
    {
        (await database.Organisations.SingleAsync(o => o.Id == world.Seed.District, Cancel)).To = Today.AddDays(-1);
        database.Successions.Add(new Succession
        {
            PredecessorId = world.Seed.District, SuccessorId = world.Seed.Province, On = Today, Kind = SuccessionKind.Takeover,
        });
        return await database.SaveChangesAsync(Cancel);
    });
}
