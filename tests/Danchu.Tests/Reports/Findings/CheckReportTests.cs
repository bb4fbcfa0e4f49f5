using Danchu.Checking;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Findings;

/// <summary>A whole report as it is composed, held against itself.</summary>
public sealed class CheckReportTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private const string Wrong = "Đã giải quyết 46/61 đơn, đạt 76,41%.";

    [Fact]
    public async Task Check_TextThatIsWrong_BlocksUntilItIsAnswered()
    {
        var assignment = await WrittenAsync(Wrong);
        var finding = (await CheckAsync(assignment)).Unanswered.ShouldHaveSingleItem();
        (finding.Finding.Severity, finding.Place.SectionKey, finding.Sentence.Text).ShouldBe((Severity.Error, "noi-bo", Wrong));

        await AnswerAsync(assignment, finding, "Theo số đơn đủ điều kiện.");

        var after = await CheckAsync(assignment);
        after.Unanswered.ShouldBeEmpty();
        after.Answered.ShouldHaveSingleItem().Answer!.Reason.ShouldBe("Theo số đơn đủ điều kiện.");
    }

    [Fact]
    public async Task Check_FigureBoundByAToken_IsKnownAndRaisesNothing()
    {
        var assignment = await WrittenAsync("Hòa giải thành {{hoa-giai}} vụ, đạt {{hoa-giai|%}}.");
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoa-giai", "46/61", 0)));

        (await CheckAsync(assignment)).All.ShouldBeEmpty();
    }

    // The form says 12 and is printed in the annex: what it says of the text is certain and told once, though the sum would tell it too.
    [Theory]
    [InlineData("Đã họp 14 cuộc, gồm 10 cuộc định kỳ và 02 cuộc đột xuất.", "G304 12")]
    [InlineData("Đã họp 12 cuộc, gồm 10 cuộc định kỳ và 03 cuộc đột xuất.", "S101 13")]
    [InlineData("Đã họp {{hoi-nghi}} cuộc, gồm 10 cuộc định kỳ và 02 cuộc đột xuất.", "")]
    [InlineData("Đã họp 12 cuộc. Hòa giải 73/97 vụ, đạt 75,26%.", "")]
    [InlineData("Đã họp 14 cuộc. Hòa giải 73/97 vụ, đạt 75,62%.", "G304 12, T201 75.26%")]
    public async Task Check_TextAgainstItsOwnForm_IsCertainAndToldOnce(string text, string told)
    {
        var assignment = await WrittenAsync(text);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "12", 0), ("hoa-giai", "73/97", 0)));

        string.Join(", ", (await CheckAsync(assignment)).All.Select(f => $"{f.Finding.Code} {f.Finding.Expected}")).ShouldBe(told);
    }

    // A table in the body is read as a table: its columns add up, and a figure bound in a cell is its value.
    [Theory]
    [InlineData("13", "")]
    [InlineData("14", "S103 13")]
    [InlineData("{{hoi-nghi}}", "")]
    public async Task Check_TableInTheBody_AddsUpByColumns(string total, string told)
    {
        var assignment = await WrittenAsync($"""
            Kết quả hội nghị ở các bản:

            | TT | Bản | Số cuộc |
            |---|---|---|
            | 1 | Bản A | 5 |
            | 2 | Bản B | 6 |
            | 3 | Bản C | 2 |
            | Tổng số | < | {total} |
            """);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "13", 0)));

        string.Join(", ", (await CheckAsync(assignment)).All.Select(f => $"{f.Finding.Code} {f.Finding.Expected}")).ShouldBe(told);
    }

    [Fact]
    public async Task Check_AnswerToWhatASignedReportNoLongerShows_IsKeptApart()
    {
        var assignment = await WrittenAsync(Wrong);
        var finding = (await CheckAsync(assignment)).All.ShouldHaveSingleItem();
        await AnswerAsync(assignment, finding, "Lý do cũ.");
        var report = await world.ReportAsync(assignment);
        await world.DoAsync((DanchuDatabase d) => d.FindingAnswers.Where(a => a.ReportId == report.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.Fingerprint, "khác"), Cancel));
        (await CheckAsync(assignment)).Gone.ShouldBeEmpty("A draft may still change.");

        await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == report.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.State, ReportState.Sent), Cancel));

        (await CheckAsync(assignment)).Gone.ShouldHaveSingleItem().Reason.ShouldBe("Lý do cũ.");
    }

    private async Task<AssignmentId> WrittenAsync(string text)
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", text));
        return assignment;
    }

    private async Task AnswerAsync(AssignmentId assignment, ReportFinding finding, string reason) => Value(await world.DoAsync((AnswerFindings a) =>
        a.ExecuteAsync(Clerk(world.Commune), new(assignment, [new(finding.Fingerprint, reason)]), Cancel)));

    private async Task<ReportFindings> CheckAsync(AssignmentId assignment)
    {
        var view = await world.ViewAsync(Clerk(world.Commune), assignment);
        return await world.DoAsync((CheckReport c) => c.ReadAsync(view.File, view.Composed, cancellationToken: Cancel));
    }
}
