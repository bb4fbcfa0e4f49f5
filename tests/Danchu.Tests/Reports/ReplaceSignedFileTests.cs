using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Reports;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>A wrong signed copy is replaced or withdrawn: with a reason and a line of history, kept in the unit, no longer given to superiors.</summary>
public sealed class ReplaceSignedFileTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Replace_WithAReason_KeepsTheOldInTheUnitAndShowsTheNewAbove()
    {
        var (assignment, report, old) = await AttachedAsync();

        var signer = Signer(world.Commune);
        var replaced = (await ReplaceAsync(signer, assignment, old)).ShouldBeDone();

        var district = As(world.Seed.District, Role.Secretariat);
        (await ReadAsync(district, replaced)).ShouldBeDone().FileName.ShouldBe("đúng.png");
        (await ReadAsync(district, old)).ShouldBeAbsent();
        (await ReadAsync(As(world.Commune, Role.Reader), old)).ShouldBeDone().Content.ShouldBe(EvidenceFiles.Pdf);
        var row = await world.DoAsync((DanchuDatabase d) => d.SignedFiles.SingleAsync(f => f.Id == old, Cancel));
        (row.WithdrawnReason, row.ReplacedBy, row.WithdrawnBy).ShouldBe(("Quét nhầm trang.", replaced, signer.PersonId));
        var view = (await world.DoAsync((ShowReceivedReport s) => s.ReadAsync(district, report, Cancel))).ShouldBeDone();
        view.Files.Select(f => (f.FileName, f.WithdrawnReason)).ShouldBe([("cũ.pdf", "Quét nhầm trang."), ("đúng.png", "")], ignoreOrder: true);
        (await world.HistoryAsync(report, "ReplaceSignedFile")).ShouldBe(1);
    }

    [Fact]
    public async Task Withdraw_WithAReason_KeepsItInTheUnitAlone()
    {
        var (assignment, report, file) = await AttachedAsync();

        (await WithdrawAsync(Clerk(world.Commune), assignment, file)).ShouldBeDone();

        (await ReadAsync(As(world.Seed.Province, Role.Reader), file)).ShouldBeAbsent();
        (await ReadAsync(Clerk(world.Commune), file)).ShouldBeDone().Content.ShouldBe(EvidenceFiles.Pdf);
        (await world.HistoryAsync(report, "WithdrawSignedFile")).ShouldBe(1);
        (await WithdrawAsync(Clerk(world.Commune), assignment, file)).ShouldBeRefused("đã được thay hoặc rút trước đó");
        (await ReplaceAsync(Clerk(world.Commune), assignment, file)).ShouldBeRefused("đã được thay hoặc rút trước đó");
    }

    [Fact]
    public async Task Withdraw_FiveTimes_MakesRoomForOthers()
    {
        var (assignment, _, file) = await AttachedAsync();
        for (var again = 0; again < 5; again++)
        {
            (await WithdrawAsync(Clerk(world.Commune), assignment, file)).ShouldBeDone();
            file = (await AttachAsync(assignment)).ShouldBeDone();
        }

        (await world.DoAsync((DanchuDatabase d) => d.SignedFiles.CountAsync(f => f.WithdrawnReason == "Nhầm báo cáo." && f.FileName == "cũ.pdf", Cancel)))
            .ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Change_OfWhatWasAccepted_IsRefusedAndOfWhatCameAfterIsDone()
    {
        var (assignment, report, accepted) = await AttachedAsync();
        (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(As(world.Seed.District, Role.Secretariat), new(report), Cancel))).ShouldBeDone();
        await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.DecidedAt, r => r.DecidedAt!.Value.AddSeconds(-1)), Cancel));
        await world.DoAsync((DanchuDatabase d) => d.SignedFiles.Where(f => f.Id == accepted)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.AttachedAt, f => f.AttachedAt.AddSeconds(-2)), Cancel));
        var later = (await AttachAsync(assignment)).ShouldBeDone();

        (await WithdrawAsync(Clerk(world.Commune), assignment, accepted)).ShouldBeRefused("đã được tiếp nhận cùng với tệp này");
        (await ReplaceAsync(Clerk(world.Commune), assignment, accepted)).ShouldBeRefused("đã được tiếp nhận cùng với tệp này");
        (await WithdrawAsync(Clerk(world.Commune), assignment, later)).ShouldBeDone();
    }

    [Fact]
    public async Task Change_WithoutReasonOrRightOrFile_IsNotDone()
    {
        var (assignment, report, file) = await AttachedAsync();
        var (otherAssignment, _, _) = await AttachedAsync();

        (await WithdrawAsync(Clerk(world.Commune), assignment, file, " ")).ShouldBeRefused("Hãy ghi lý do", "Reason");
        (await WithdrawAsync(Clerk(world.Commune), assignment, file, new string('a', 501))).ShouldBeRefused("tối đa 500 ký tự", "Reason");
        (await ReplaceAsync(Clerk(world.Commune), assignment, file, content: EvidenceFiles.Program)).ShouldBeRefused("không phải tệp ảnh PNG", "Content");
        (await WithdrawAsync(As(world.Commune, Role.Reader), assignment, file)).ShouldBeForbidden();
        (await ReplaceAsync(As(world.Commune, Role.Reader), assignment, file)).ShouldBeForbidden();
        (await WithdrawAsync(As(world.Seed.District, Role.Secretariat), assignment, file)).ShouldBeAbsent();
        (await ReplaceAsync(Clerk(world.Agency), assignment, file)).ShouldBeAbsent();
        (await WithdrawAsync(Clerk(world.Commune), otherAssignment, file)).ShouldBeAbsent();
        (await ReadAsync(As(world.Seed.District, Role.Secretariat), file)).ShouldBeDone().FileName.ShouldBe("cũ.pdf");
        (await world.HistoryAsync(report, "WithdrawSignedFile")).ShouldBe(0);
    }

    [Fact]
    public async Task Show_OfAFile_SaysWhetherItMayBeChanged()
    {
        var (assignment, _, file) = await AttachedAsync();

        (await ShowAsync(Clerk(world.Commune), assignment, file)).ShouldBeDone().Changes.ShouldBeTrue();
        (await ShowAsync(As(world.Commune, Role.Reader), assignment, file)).ShouldBeDone().Changes.ShouldBeFalse();
        (await ShowAsync(As(world.Seed.District, Role.Secretariat), assignment, file)).ShouldBeAbsent();
        (await ShowAsync(Clerk(world.Commune), assignment, Guid.CreateVersion7())).ShouldBeAbsent();
    }

    private async Task<(AssignmentId Assignment, ReportId Report, Guid File)> AttachedAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var report = await world.SendAsync(assignment);
        return (assignment, report.Id, (await AttachAsync(assignment)).ShouldBeDone());
    }

    private Task<Outcome<Guid>> AttachAsync(AssignmentId assignment) => world.DoAsync((AttachSignedFile a) =>
        a.ExecuteAsync(Clerk(world.Commune), new(assignment, "cũ.pdf", EvidenceFiles.Pdf), Cancel));

    private Task<Outcome<Done>> WithdrawAsync(Actor actor, AssignmentId assignment, Guid file, string reason = "Nhầm báo cáo.") =>
        world.DoAsync((WithdrawSignedFile w) => w.ExecuteAsync(actor, new(assignment, file, reason), Cancel));

    private Task<Outcome<Guid>> ReplaceAsync(Actor actor, AssignmentId assignment, Guid file, byte[]? content = null) =>
        world.DoAsync((ReplaceSignedFile r) =>
            r.ExecuteAsync(actor, new(assignment, file, "đúng.png", content ?? EvidenceFiles.Png, "Quét nhầm trang."), Cancel));

    private Task<Outcome<SignedFile>> ReadAsync(Actor actor, Guid id) => world.DoAsync((LoadSignedFile r) => r.ReadAsync(actor, id, Cancel));

    private Task<Outcome<ShowSignedFile.View>> ShowAsync(Actor actor, AssignmentId assignment, Guid file) =>
        world.DoAsync((ShowSignedFile s) => s.ReadAsync(actor, assignment, file, Cancel));
}
