using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

public sealed class RepeatRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Round_OfLastYear_IsDraftedForThisOneWithItsUnits()
    {
        var content = world.Content() with
        {
            Subject = "báo cáo kết quả năm 2023; nhiệm vụ năm 2024",
            Letter = "Thực hiện Luật số 10/2022/QH15 và Kế hoạch năm 2022, đề nghị báo cáo năm 2023 trước ngày 09/11/2023.",
        };
        var before = await world.OpenAsync(content);
        await world.ChooseAllAsync(before);
        Value(await world.IssueLetterAsync(world.Secretary, before));

        var repeated = (await RepeatAsync(world.Secretary, before)).ShouldBeDone();

        var draft = await world.DoAsync((DanchuDatabase d) => d.Rounds.Include(r => r.Period).SingleAsync(r => r.Id == repeated.RoundId, Cancel));
        draft.State.ShouldBe(RoundState.Draft);
        draft.DueOn.ShouldBe(new DateOnly(2024, 11, 9));
        draft.Period!.Year.ShouldBe(2024);
        draft.Subject.ShouldBe("báo cáo kết quả năm 2024; nhiệm vụ năm 2025");
        draft.Letter.ShouldBe("Thực hiện Luật số 10/2022/QH15 và Kế hoạch năm 2022, đề nghị báo cáo năm 2024 trước ngày 09/11/2024.");
        repeated.Units.ShouldBe(await world.DoAsync((DanchuDatabase d) => d.Assignments.CountAsync(a => a.RoundId == before, Cancel)));
    }

    [Fact]
    public async Task Draft_Repeated_IsRefused()
    {
        var draft = await world.OpenAsync();

        (await RepeatAsync(world.Secretary, draft)).ShouldBeRefused("còn là bản nháp");
    }

    [Fact]
    public async Task Round_RepeatedByOthers_IsNotTheirs()
    {
        var before = await world.IssueAsync();

        (await RepeatAsync(As(world.Seed.District, Role.Reader), before)).ShouldBeForbidden();
        (await RepeatAsync(As(world.Seed.Communes[0], Role.Secretariat), before)).ShouldBeAbsent();
    }

    private Task<Outcome<RepeatRound.Repeated>> RepeatAsync(Actor actor, Core.Identifiers.RoundId round) =>
        world.DoAsync((RepeatRound r) => r.ExecuteAsync(actor, new(round), Cancel));
}
