using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

/// <summary>Numbers somebody typed become the form's figures at one click, and a text that contradicts its form is not handed over.</summary>
public sealed class BindFiguresTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Bind_NumbersThatAgree_BecomeTokensAndOthersStay()
    {
        var assignment = await AskAsync();

        (await ReadAsync(assignment, "Đã họp 12 cuộc (theo Điều 13), góp 205 ngày công; họp {{hoi-nghi}} cuộc.^[Họp 12 cuộc.]", null)).ShouldBe(
            new("Đã họp {{hoi-nghi}} cuộc (theo Điều 13), góp 205 ngày công; họp {{hoi-nghi}} cuộc.^[Họp {{hoi-nghi}} cuộc.]", 2));
    }

    [Fact]
    public async Task Bind_NumberThatContradicts_TakesTheFormsFigure() =>
        (await ReadAsync(await AskAsync(), "Đã họp 12 cuộc, góp 205 ngày công.", "Chỉ tiêu ngay-cong")).ShouldBe(
            new("Đã họp 12 cuộc, góp {{ngay-cong}} ngày công.", 1));

    [Fact]
    public async Task Report_WhoseTextContradictsItsForm_IsHandedOverOnlyOnceBound()
    {
        var assignment = await AskAsync();
        var clerk = Clerk(world.Commune);
        Value(await world.SaveAsync(clerk, assignment, "nhan-dan", "Nhân dân góp 205 ngày công."));

        Refusals(await world.HandOverAsync(clerk, assignment)).ShouldContain(r => r.Message.Contains("01 lỗi chưa sửa", StringComparison.Ordinal));
        Value(await BindAsync(assignment, "nhan-dan", "Chỉ tiêu ngay-cong")).ShouldBe(1);

        (await world.SectionAsync(assignment, "nhan-dan")).Text.ShouldBe("Nhân dân góp {{ngay-cong}} ngày công.");
        Value(await world.HandOverAsync(clerk, assignment));
    }

    [Fact]
    public async Task Bind_NothingLeftToBind_IsRefusedAndChangesNothing()
    {
        var assignment = await AskAsync();
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "nhan-dan", "Nhân dân góp 250 ngày công."));

        Refusals(await BindAsync(assignment, "nhan-dan", "Chỉ tiêu ngay-cong")).ShouldHaveSingleItem().Message.ShouldStartWith("Câu này đã thay đổi");
        (await world.SectionAsync(assignment, "nhan-dan")).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Bind_ByAnotherUnit_IsAbsent()
    {
        var assignment = await AskAsync();

        (await world.DoAsync((BindFigures b) => b.ExecuteAsync(Clerk(world.Agency), new(assignment, "nhan-dan", ""), Cancel)))
            .ShouldBeOfType<Outcome<int>.Absent>();
        (await world.DoAsync((BindFigures b) => b.ReadAsync(Signer(world.Commune), new(assignment, "nhan-dan", ""), "Họp 12 cuộc.", Cancel)))
            .ShouldBeOfType<Outcome<BindFigures.Bound>.Forbidden>();
    }

    [Fact]
    public async Task Superior_OfWhatWasSent_SeesTheContradictionAndItsReason()
    {
        var assignment = await AskAsync();
        var clerk = Clerk(world.Commune);
        Value(await world.SaveAsync(clerk, assignment, "nhan-dan", "Nhân dân góp 205 ngày công."));
        var found = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(clerk, assignment, Cancel))).Findings.All.ShouldHaveSingleItem();
        Value(await world.DoAsync((AnswerFindings a) => a.ExecuteAsync(clerk, new(assignment, [new(found.Fingerprint, "Chưa kể tháng 12.")]), Cancel)));

        var report = await world.SendAsync(assignment);

        var seen = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(As(world.Seed.District, Core.Access.Role.Secretariat), report.Id, Cancel)));
        var finding = seen.Findings.All.ShouldHaveSingleItem();
        (finding.Finding.Code, finding.Finding.Expected, finding.Answer?.Reason).ShouldBe(("G304", "250", "Chưa kể tháng 12."));
    }

    [Fact]
    public async Task Answer_WhenTheFormsFigureChanges_NoLongerCounts()
    {
        var assignment = await AskAsync();
        var clerk = Clerk(world.Commune);
        Value(await world.SaveAsync(clerk, assignment, "nhan-dan", "Nhân dân góp 205 ngày công."));
        var found = Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(clerk, assignment, Cancel))).Findings.All.ShouldHaveSingleItem();
        Value(await world.DoAsync((AnswerFindings a) => a.ExecuteAsync(clerk, new(assignment, [new(found.Fingerprint, "Chưa kể tháng 12.")]), Cancel)));
        Value(await world.EnterAsync(clerk, assignment, ("ngay-cong", "260", 1)));

        Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(clerk, assignment, Cancel))).Findings.Unanswered.ShouldHaveSingleItem();
    }

    private async Task<AssignmentId> AskAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "12", 0), ("ngay-cong", "250", 0)));
        return assignment;
    }

    private async Task<BindFigures.Bound> ReadAsync(AssignmentId assignment, string text, string? fact) =>
        Value(await world.DoAsync((BindFigures b) => b.ReadAsync(Clerk(world.Commune), new(assignment, "nhan-dan", fact), text, Cancel)));

    private Task<Outcome<int>> BindAsync(AssignmentId assignment, string key, string fact) =>
        world.DoAsync((BindFigures b) => b.ExecuteAsync(Clerk(world.Commune), new(assignment, key, fact), Cancel));
}
