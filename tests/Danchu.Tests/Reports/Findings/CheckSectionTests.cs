using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Findings;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Findings;

/// <summary>"Kiểm tra mục này": what is typed is read out with its figures; those that a token binds are known and not guessed.</summary>
public sealed class CheckSectionTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Theory]
    [InlineData("Hòa giải {{hoa-giai}} vụ, đạt {{hoa-giai|%}}.")]
    [InlineData("Hòa giải 73/97 vụ, đạt {{hoa-giai|%}}.")]
    [InlineData("Đã họp {{hoi-nghi}} cuộc, Nhân dân hiến {{dat}} đất, góp {{tien}} đồng.")]
    [InlineData("Đã họp {{hoi-nghi}} cuộc, trong đó 02 cuộc đột xuất và 10 cuộc định kỳ.")]
    public async Task Tokens_ThatAgreeWithTheText_RaiseNothing(string text) => (await CheckAsync(text)).Remarks.ShouldBeEmpty();

    [Theory]
    [InlineData("Hòa giải {{hoa-giai}} vụ, đạt 76,25%.", "T201", "76,25")]
    [InlineData("Hòa giải 74/97 vụ, đạt {{hoa-giai|%}}.", "T201", "74")]
    [InlineData("Đã họp {{hoi-nghi}} cuộc, gồm 10 cuộc định kỳ và 03 cuộc đột xuất.", "S101", "12")]
    [InlineData(
        "Nhân dân đã hiến 11.934 m² đất để xây dựng đường giao thông nông thôn.\n\nDiện tích đất do Nhân dân hiến để xây dựng đường giao thông là {{dat}} m².",
        "G302",
        "11.943")]
    public async Task Token_ThatConflictsWithATypedFigure_IsFound(string text, string code, string at)
    {
        var found = await CheckAsync(text);

        var finding = found.Remarks.ShouldHaveSingleItem().Finding;
        finding.Code.ShouldBe(code);
        found.Text[finding.Span.Start..finding.Span.End].ShouldBe(at);
    }

    [Fact]
    public async Task Token_Bound_CountsAsRelatedAndKnown()
    {
        var found = await CheckAsync("Đã họp {{hoi-nghi}} cuộc.");

        found.Result.Claims.ShouldContain(claim => claim.Code == "G303" && claim.Verdict == Verdict.Holds);
    }

    [Fact]
    public async Task Text_TooLong_IsRefused()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        Refusals(await ReadAsync(assignment, new string('x', 100_001))).ShouldHaveSingleItem().Message.ShouldStartWith("Nội dung dài 100001 ký tự");
    }

    [Fact]
    public async Task Number_ThatContradictsTheForm_IsAnErrorWithTheFigure()
    {
        var finding = (await CheckAsync("Đã họp 14 cuộc.")).Remarks.ShouldHaveSingleItem();

        (finding.Finding.Code, finding.Finding.Severity, finding.Finding.Expected).ShouldBe(("G304", Severity.Error, "12"));
        finding.Message.ShouldStartWith("Lời văn ghi “14” nhưng biểu số liệu của báo cáo này ghi 12 ở chỉ tiêu “Chỉ tiêu hoi-nghi”.");
    }

    [Theory]
    [InlineData("Đoạn đầu.\n\n- Đã họp 14 cuộc.", 1, "- Đã họp 14 cuộc.", "14", "{{hoi-nghi}}", "12")]
    [InlineData("Hòa giải {{hoa-giai}} vụ, đạt 76,25%.", 0, "Hòa giải 73/97 vụ, đạt 76,25%.", "76,25", "75,26", "75,26%")]
    [InlineData("Họp ngày 31/02/2023.", 0, "Họp ngày 31/02/2023.", "31/02/2023", null, null)]
    public async Task Note_InTheMargin_HasItsPlaceAndWhatMendsIt(string typed, int line, string text, string quote, string? put, string? says)
    {
        var note = MarginNote.Of(await CheckAsync(typed)).Where(note => note.Severity is not null).ShouldHaveSingleItem();

        (note.Line, note.Text, note.Text[note.From..note.To], note.Put, note.Says).ShouldBe((line, text, quote, put, says));
    }

    [Fact]
    public async Task Note_OfANumberThatAgrees_HasNoSeverityAndBindsIt()
    {
        var note = MarginNote.Of(await CheckAsync("Đã họp 12 cuộc.^[Họp 12 cuộc.]")).ToList();

        note.ShouldAllBe(one => one.Severity == null && one.Put == "{{hoi-nghi}}");
        note.Select(one => (one.Line, one.Text)).ShouldBe([(0, "Đã họp 12 cuộc.[1]"), (1, "[1] Họp 12 cuộc.")]);
    }

    private async Task<CheckedText> CheckAsync(string text)
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(
            Clerk(world.Commune), assignment, ("hoi-nghi", "12", 0), ("hoa-giai", "73/97", 0), ("dat", "11.943", 0), ("tien", "294.000.000", 0)));
        return Value(await ReadAsync(assignment, text)).Text;
    }

    private Task<Outcome<CheckSection.View>> ReadAsync(AssignmentId assignment, string text) =>
        world.DoAsync((CheckSection c) => c.ReadAsync(Clerk(world.Commune), assignment, "noi-bo", text, Cancel));
}
