using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Reports.Intake;
using Danchu.Core.Rounds;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Every deed in every state: the operation refuses exactly what the lifecycle refuses, in its words, and leads where the lifecycle says.</summary>
public sealed class ReportLifecycleTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    // One person with a duty in each house: who decides does not see the drafts of a unit that is not theirs.
    private Actor Decider => new(Guid.CreateVersion7(), "Người thử", [new(world.Commune, Role.Reader), new(world.Seed.District, Role.Secretariat)]);

    [Theory]
    [InlineData(ReportState.Drafting)]
    [InlineData(ReportState.HandedOver)]
    [InlineData(ReportState.Sent)]
    [InlineData(ReportState.Returned)]
    [InlineData(ReportState.Accepted)]
    public async Task Deed_InEachState_IsAnsweredByTheOperationAsByTheLifecycle(ReportState state)
    {
        var untouched = await ReachAsync(state);
        foreach (var deed in Enum.GetValues<ReportDeed>())
        {
            if (ReportLifecycle.Of(state, deed) is Transition<ReportState>.LeadsTo(var next))
            {
                var report = await ReachAsync(state);
                string[] missing = deed == ReportDeed.TakeInReport ? ["Tệp đã bị bỏ hoặc đã quá một ngày. Hãy tải tệp lên lại."] : [];
                (await RefusalsAsync(deed, report)).ShouldBe(missing, $"{deed} in {state}");
                (await StateAsync(report.Id)).ShouldBe(next, $"{deed} in {state}");
            }
            else
            {
                (await RefusalsAsync(deed, untouched)).ShouldBe([ReportLifecycle.Of(state, deed).Refusal!.Message], $"{deed} in {state}");
                (await StateAsync(untouched.Id)).ShouldBe(state);
            }
        }
    }

    [Fact]
    public void RefuseSigning_ClosedRoundAndSameHand_NamesEachBesideTheState()
    {
        ReportLifecycle.RefuseSigning(ReportState.HandedOver, RoundState.Issued, submittedBySigner: false).ShouldBeEmpty();
        ReportLifecycle.RefuseSigning(ReportState.Drafting, RoundState.Closed, submittedBySigner: true).Select(r => r.Message).ShouldBe(
        [
            "Báo cáo không ở trạng thái chờ ký.",
            "Đợt báo cáo đã đóng nên không nhận thêm báo cáo; cần gửi thì đề nghị nơi yêu cầu mở lại đợt.",
            "Người trình không tự ký: cần một người ký khác của đơn vị.",
        ]);
    }

    private async Task<Report> ReachAsync(ReportState state)
    {
        var assignment = await world.AskOneAsync(world.Commune);
        if (state is ReportState.Drafting)
        {
            return await world.ReportAsync(assignment);
        }

        if (state is ReportState.HandedOver)
        {
            Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
            return await world.ReportAsync(assignment);
        }

        var report = await world.SendAsync(assignment);
        if (state is ReportState.Accepted)
        {
            Value(await world.AcceptAsync(report.Id));
        }
        else if (state is ReportState.Returned)
        {
            // A real return opens the next version, which is then what the unit's operations find: here they must find this one.
            await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state), Cancel));
        }

        return report;
    }

    private Task<ReportState> StateAsync(ReportId report) =>
        world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report).Select(r => r.State).SingleAsync(Cancel));

    private async Task<IReadOnlyList<string>> RefusalsAsync(ReportDeed deed, Report report)
    {
        var (id, clerk, signer) = (report.AssignmentId, Clerk(world.Commune), Signer(world.Commune));
        return deed switch
        {
            ReportDeed.SaveSection => (await world.SaveAsync(clerk, id, "tinh-hinh", "Đã họp.")).RefusalMessages(),
            ReportDeed.EnterFigures => (await world.EnterAsync(clerk, id, ("hoi-nghi", "5", 0))).RefusalMessages(),
            ReportDeed.AnswerFindings => (await world.DoAsync((AnswerFindings a) => a.ExecuteAsync(clerk, new(id, []), Cancel))).RefusalMessages(),
            ReportDeed.UploadReport => (await UploadAsync(clerk, id)).RefusalMessages(),
            ReportDeed.TakeInReport =>
                (await world.DoAsync((TakeInReport t) => t.ExecuteAsync(clerk, new(id, "", IntakeChoices.None), Cancel))).RefusalMessages(),
            ReportDeed.SubmitForSignature => (await world.HandOverAsync(clerk, id)).RefusalMessages(),
            ReportDeed.DeclineToSign => (await world.DoAsync((DeclineToSign d) => d.ExecuteAsync(signer, new(id, "Ghi rõ hơn."), Cancel))).RefusalMessages(),
            ReportDeed.SignReport => (await world.SignAsync(signer, await world.ToSignAsync(signer, id))).RefusalMessages(),
            ReportDeed.AttachSignedFile =>
                (await world.DoAsync((AttachSignedFile a) => a.ExecuteAsync(clerk, new(id, "ký.pdf", EvidenceFiles.Pdf), Cancel))).RefusalMessages(),
            ReportDeed.ReplaceSignedFile => await AttachedAsync(report, file => world.DoAsync((ReplaceSignedFile r) =>
                r.ExecuteAsync(clerk, new(id, file, "ký.pdf", EvidenceFiles.Pdf, "Quét nhầm."), Cancel))),
            ReportDeed.WithdrawSignedFile => await AttachedAsync(report, file => world.DoAsync((WithdrawSignedFile w) =>
                w.ExecuteAsync(clerk, new(id, file, "Quét nhầm."), Cancel))),
            ReportDeed.AcceptReport => (await world.DoAsync((AcceptReport a) => a.ExecuteAsync(Decider, new(report.Id), Cancel))).RefusalMessages(),
            ReportDeed.ReturnReport => (await world.DoAsync((ReturnReport r) => r.ExecuteAsync(
                Decider, new(report.Id, [new ReturnReport.Reason(ReturnTarget.Section, "tinh-hinh", "Đề nghị nêu rõ.")]), Cancel))).RefusalMessages(),
        };
    }

    // Whatever state the report is in, a file was attached a moment ago.
    private async Task<IReadOnlyList<string>> AttachedAsync<T>(Report report, Func<Guid, Task<Outcome<T>>> deed)
    {
        var file = new SignedFile
        {
            ReportId = report.Id, FileName = "cũ.pdf", ContentType = "application/pdf", Content = EvidenceFiles.Pdf, Hash = "", AttachedBy = Guid.Empty,
            AttachedAt = DateTimeOffset.MaxValue.AddDays(-1).ToUniversalTime(),
        };
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            d.SignedFiles.Add(file);
            return await d.SaveChangesAsync(Cancel);
        });
        return (await deed(file.Id)).RefusalMessages();
    }

    private async Task<Outcome<Done>> UploadAsync(Actor clerk, AssignmentId id)
    {
        var docx = (await world.ViewAsync(clerk, id)).Composed.ToDocx();
        return await world.DoAsync((UploadReport u) => u.ExecuteAsync(clerk, new(id, "a.docx", docx), Cancel));
    }
}
