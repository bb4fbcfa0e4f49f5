using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rounds.Corrections;
using Danchu.Core.Verification;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds.Corrections;

/// <summary>A letter that units have read is corrected by another letter, written by the secretary and signed by a leader.</summary>
public sealed class LetterCorrectionTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private const string Text = "Tại mục 2 đã in: “trước ngày 09/10/2023”; nay đính chính là: “trước ngày 09/11/2023”.";

    private Actor Leader => As(world.Seed.District, Role.Signer);

    [Fact]
    public async Task Sign_ACorrectionThatWasRead_GetsANumberAndReachesEveryUnit()
    {
        var round = await SubmittedAsync();
        var leader = Leader;
        Value(await world.DoAsync((ShowMyWork w) => w.ReadAsync(leader, Cancel))).Letters.ShouldContain(l => l.Id == round && l.Corrects != null);
        var read = Value(await ShowAsync(leader, round));

        var signed = Value(await world.DoAsync((SignCorrection s) => s.ExecuteAsync(leader, new(round, read.Digest), Cancel)));

        signed.Units.ShouldBe(5);
        var unit = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).Select(a => a.OrganisationId).FirstAsync(Cancel));
        var letter = Value(await world.DoAsync((LoadLetter l) => l.ReadAsync(As(unit, Role.Reader), round, Cancel)));
        var correction = letter.Corrections.ShouldHaveSingleItem();
        correction.Symbol.ShouldBe(signed.Symbol);
        correction.Html.ShouldContain("đính chính như sau:");
        correction.Html.ShouldContain("nay đính chính là");
        letter.Hash.ShouldBe((await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().FirstAsync(r => r.Id == round, Cancel))).LetterHash);
        Value(await world.DoAsync((LoadLetter l) => l.ReadCorrectionFileAsync(As(unit, Role.Reader), round, correction.Id, Cancel))).Content.Length
            .ShouldBeGreaterThan(1000);
        (await NoticesAsync(NoticeKind.Corrected, $"/rounds/{round}/letter")).ShouldBe(5);
        (await world.DoAsync((VerifyKind v) => v.ReadAsync(VerificationKind.Documents, null, Cancel))).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Compose_ACorrection_IsALetterToWhomTheLetterWent()
    {
        var id = await world.IssueAsync();
        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period).SingleAsync(r => r.Id == id, Cancel));

        var letter = await world.DoAsync((ComposeCorrection c) => c.ExecuteAsync(round, Text, number: null, Today, Cancel));

        letter.Title.Subject.ShouldBe($"đính chính Công văn số {round.LetterSymbol}");
        letter.Addressees.Count.ShouldBe(5);
        letter.Annexes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_ASignedCorrectionThatWasChanged_NamesIt()
    {
        var round = await SubmittedAsync();
        Value(await world.DoAsync((SignCorrection s) => s.ExecuteAsync(Leader, new(round), Cancel)));
        await world.DoAsync((DanchuDatabase d) => d.LetterCorrections.Where(c => c.RoundId == round)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Document, new byte[] { 1 }), Cancel));

        var found = await world.DoAsync((VerifyKind v) => v.ReadAsync(VerificationKind.Documents, null, Cancel));

        found.Found.ShouldNotBeEmpty();
        await world.DoAsync((DanchuDatabase d) => d.LetterCorrections.Where(c => c.RoundId == round).ExecuteDeleteAsync(Cancel));
        (await world.DoAsync((VerifyKind v) => v.ReadAsync(VerificationKind.Documents, null, Cancel))).Found.ShouldNotBeEmpty();
        await world.DoAsync((DanchuDatabase d) => d.Database.ExecuteSqlAsync(
            $"DELETE FROM history WHERE operation = 'SignCorrection' AND subject_id = {round.Value}", Cancel));
    }

    [Fact]
    public async Task Submit_EmptyLongOrASecondOne_IsRefused()
    {
        var round = await world.IssueAsync();

        Refusals(await SubmitAsync(round, " ")).ShouldBe([new Refusal("Ghi rõ chỗ sai và nội dung đúng.", "Text")]);
        Refusals(await SubmitAsync(round, new string('x', 4_001))).ShouldHaveSingleItem().Field.ShouldBe("Text");
        Value(await SubmitAsync(round, Text));
        Refusals(await SubmitAsync(round, Text)).ShouldBe(
            [new Refusal("Một công văn đính chính đang chờ ký; hãy chờ lãnh đạo ký hoặc chuyển lại.")]);
        Refusals(await SubmitAsync(await world.OpenAsync(), Text)).ShouldBe([new Refusal("Đợt báo cáo chưa ban hành; hãy sửa ở bản nháp.")]);
    }

    [Fact]
    public async Task Decline_ByALeader_NeedsAReasonAndTheSecretaryWritesAnew()
    {
        var round = await SubmittedAsync();

        Refusals(await DeclineAsync(Leader, round, null)).ShouldHaveSingleItem().Field.ShouldBe("Reason");
        Value(await DeclineAsync(Leader, round, "Ghi rõ dòng."));

        var view = Value(await ShowAsync(world.Secretary, round));
        (view.State, view.DeclinedReason, view.Text).ShouldBe((CorrectionState.Declined, "Ghi rõ dòng.", Text));
        Refusals(await world.DoAsync((SignCorrection s) => s.ExecuteAsync(Leader, new(round), Cancel)))
            .ShouldBe([new Refusal("Không có công văn đính chính nào chờ ký.")]);
        Value(await SubmitAsync(round, Text + " Dòng 3."));
        Value(await DeclineAsync(world.Secretary, round, null));
    }

    [Fact]
    public async Task Sign_ByWhoSubmittedItOrWhatChanged_IsRefused()
    {
        var both = new Actor(Guid.CreateVersion7(), "Người thử", [new(world.Seed.District, Role.Secretariat), new(world.Seed.District, Role.Signer)]);
        var round = await world.IssueAsync();
        Value(await world.DoAsync((SubmitCorrection s) => s.ExecuteAsync(both, new(round, Text), Cancel)));

        Refusals(await world.DoAsync((SignCorrection s) => s.ExecuteAsync(both, new(round), Cancel)))
            .ShouldBe([new Refusal("Người trình ký không được tự ký công văn của mình; đề nghị lãnh đạo khác ký.")]);
        Refusals(await world.DoAsync((SignCorrection s) => s.ExecuteAsync(Leader, new(round, "khác"), Cancel)))
            .ShouldHaveSingleItem().Field.ShouldBe("Digest");
        (await world.DoAsync((SignCorrection s) => s.ExecuteAsync(world.Secretary, new(round), Cancel)))
            .ShouldBeOfType<Outcome<SignCorrection.Signed>.Forbidden>();
        (await ShowAsync(As(world.Seed.OtherDistrict, Role.Signer), round)).ShouldBeOfType<Outcome<ShowCorrection.View>.Absent>();
    }

    private async Task<RoundId> SubmittedAsync()
    {
        var round = await world.IssueAsync();
        Value(await SubmitAsync(round, Text));
        return round;
    }

    private Task<Outcome<Done>> SubmitAsync(RoundId round, string text) =>
        world.DoAsync((SubmitCorrection s) => s.ExecuteAsync(world.Secretary, new(round, text), Cancel));

    private Task<Outcome<Done>> DeclineAsync(Actor actor, RoundId round, string? reason) =>
        world.DoAsync((DeclineCorrection d) => d.ExecuteAsync(actor, new(round, reason), Cancel));

    private Task<Outcome<ShowCorrection.View>> ShowAsync(Actor actor, RoundId round) =>
        world.DoAsync((ShowCorrection s) => s.ReadAsync(actor, round, Cancel));

    private Task<int> NoticesAsync(NoticeKind kind, string page) =>
        world.DoAsync((DanchuDatabase d) => d.Notices.CountAsync(n => n.Kind == kind && n.Href == page, Cancel));
}
