using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>A letter is drafted by a secretary and signed by a leader who read it: neither does it alone.</summary>
public sealed class SignLetterTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private Actor Leader => As(world.Seed.District, Role.Signer);

    [Fact]
    public async Task Submit_ADraft_WaitsForItsLeaderOnTheFirstPageAndInANotice()
    {
        var (round, leader) = (await SubmittedAsync(), Leader);

        var work = Value(await world.DoAsync((ShowMyWork w) => w.ReadAsync(leader, Cancel)));

        work.Letters.Select(l => l.Id).ShouldContain(round);
        (await NoticesAsync(round, NoticeKind.HandedOver)).ShouldHaveSingleItem().Text.ShouldStartWith("Người thử trình ký công văn yêu cầu báo cáo");
    }

    [Fact]
    public async Task Sign_ByALeader_KeepsWhoSignedAndSettlesTheNotice()
    {
        var (round, leader) = (await SubmittedAsync(), Leader);

        Value(await SignAsync(leader, round));

        (await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.IssuedBy).SingleAsync(Cancel))).ShouldBe(leader.PersonId);
        (await NoticesAsync(round, NoticeKind.HandedOver)).ShouldAllBe(n => n.SeenAt != null);
    }

    [Fact]
    public async Task SubmitAndSign_ByOthersThanSecretaryAndLeader_AreForbiddenOrAbsent()
    {
        var (draft, round) = (await world.OpenAsync(), await SubmittedAsync());

        (await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(Leader, new(draft), Cancel))).ShouldBeOfType<Outcome<Done>.Forbidden>();
        (await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(As(world.Seed.Province, Role.Secretariat), new(draft), Cancel)))
            .ShouldBeOfType<Outcome<Done>.Absent>();
        (await SignAsync(world.Secretary, round)).ShouldBeOfType<Outcome<IssueRound.Issued>.Forbidden>();
        (await SignAsync(As(world.Seed.Province, Role.Signer), round)).ShouldBeOfType<Outcome<IssueRound.Issued>.Absent>();
        (await SignAsync(As(world.Seed.OtherDistrict, Role.Signer), round)).ShouldBeOfType<Outcome<IssueRound.Issued>.Absent>();
    }

    [Fact]
    public async Task Sign_BySomebodyWhoSubmittedIt_IsRefused()
    {
        var both = new Actor(Guid.CreateVersion7(), "Người thử", [new(world.Seed.District, Role.Secretariat), new(world.Seed.District, Role.Signer)]);
        var round = await SubmittedAsync(both);

        Refusals(await SignAsync(both, round)).ShouldBe(
            [new Refusal("Người trình ký không được tự ký công văn của mình; đề nghị lãnh đạo khác ký.")]);

        Value(await SignAsync(Leader, round));
    }

    [Fact]
    public async Task Sign_LetterChangedSinceItWasRead_IsRefused()
    {
        var round = await SubmittedAsync();
        var read = Value(await world.DoAsync((LoadLetter l) => l.ReadAsync(Leader, round, Cancel)));
        await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Letter, "Đề nghị báo cáo khác."), Cancel));

        var refused = Refusals(await world.DoAsync((IssueRound i) => i.ExecuteAsync(Leader, new(round, read.Hash), Cancel)));

        refused.ShouldBe([new Refusal("Công văn đã thay đổi sau khi bạn mở trang này. Hãy đọc lại rồi ký.", "Digest")]);
        var again = Value(await world.DoAsync((LoadLetter l) => l.ReadAsync(Leader, round, Cancel)));
        Value(await world.DoAsync((IssueRound i) => i.ExecuteAsync(Leader, new(round, again.Hash), Cancel)));
    }

    [Fact]
    public async Task Decline_ByALeader_NeedsAReasonThatTheSecretaryReads()
    {
        var round = await SubmittedAsync();

        Refusals(await DeclineAsync(Leader, round, " ")).ShouldBe([new Refusal("Hãy ghi lý do chuyển lại để thư ký biết phải sửa gì.", "Reason")]);
        Refusals(await DeclineAsync(Leader, round, new string('x', 2_001))).ShouldHaveSingleItem().Field.ShouldBe("Reason");
        Value(await DeclineAsync(Leader, round, "Hạn gửi gấp quá."));

        var head = Value(await world.DoAsync((PreviewIssue p) => p.ReadAsync(world.Secretary, round, Cancel))).Round;
        (head.State, head.DeclinedReason).ShouldBe((RoundState.Draft, "Hạn gửi gấp quá."));
        (await NoticesAsync(round, NoticeKind.GivenBackInside)).ShouldHaveSingleItem().Text.ShouldEndWith(": Hạn gửi gấp quá.");
        (await NoticesAsync(round, NoticeKind.HandedOver)).ShouldAllBe(n => n.SeenAt != null);
    }

    [Fact]
    public async Task TakeBack_ByTheSecretary_NeedsNoReasonAndTheDraftCanBeEdited()
    {
        var round = await SubmittedAsync();
        Refusals(await ChooseAsync(round)).ShouldBe([new Refusal("Công văn đang chờ ký; hãy lấy lại rồi sửa.")]);

        Value(await DeclineAsync(world.Secretary, round, null));

        Value(await ChooseAsync(round));
    }

    [Fact]
    public async Task Submit_WithWarningsUnread_StaysADraft()
    {
        var round = await world.OpenAsync(world.Content() with { Letter = "Báo cáo gửi trước ngày 01/12/2023." });
        await world.ChooseAllAsync(round);

        var refused = Refusals(await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(world.Secretary, new(round), Cancel)));

        refused.Select(r => r.Message).ShouldBe(
            [
                "Công văn ghi “trước ngày 01/12/2023”, nhưng hạn gửi của đợt là 09/11/2023.", "Nếu vẫn muốn trình ký, hãy đánh dấu đã đọc các cảnh báo.",
            ]);
        (await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.State).SingleAsync(Cancel))).ShouldBe(RoundState.Draft);
    }

    private async Task<RoundId> SubmittedAsync(Actor? secretary = null)
    {
        var round = await world.OpenAsync();
        await world.ChooseAllAsync(round);
        Value(await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(secretary ?? world.Secretary, new(round, WarningsSeen: true), Cancel)));
        return round;
    }

    private Task<Outcome<IssueRound.Issued>> SignAsync(Actor actor, RoundId round) =>
        world.DoAsync((IssueRound i) => i.ExecuteAsync(actor, new(round), Cancel));

    private Task<Outcome<Done>> DeclineAsync(Actor actor, RoundId round, string? reason) =>
        world.DoAsync((DeclineLetter d) => d.ExecuteAsync(actor, new(round, reason), Cancel));

    private Task<Outcome<ChooseAddressees.Chosen>> ChooseAsync(RoundId round) =>
        world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(world.Secretary, new(round, RemoveAll: true), Cancel));

    private Task<List<Notice>> NoticesAsync(RoundId round, NoticeKind kind) => world.DoAsync((DanchuDatabase d) =>
        d.Notices.AsNoTracking().Where(n => n.Kind == kind && n.Href == $"/rounds/{round}/draft").ToListAsync(Cancel));
}
