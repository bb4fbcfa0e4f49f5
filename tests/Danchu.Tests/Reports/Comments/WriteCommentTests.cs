using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Comments;

/// <summary>Comments to a sentence: within the unit, between it and the body that asked, from version to version.</summary>
public sealed class WriteCommentTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private const string Sentence = "Đã tổ chức 12 buổi.";

    private Actor Superior => As(world.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Comment_WithinTheUnit_IsReadThereAndNotAbove()
    {
        var (_, report) = await DraftAsync();

        var comment = Value(await WriteAsync(Signer(world.Commune), report, Sentence, "Ghi rõ nơi tổ chức."));
        Value(await AnswerAsync(Clerk(world.Commune), report, comment, "Đã ghi."));

        var thread = (await ThreadsAsync(Clerk(world.Commune), report)).ShouldHaveSingleItem();
        (thread.Quote, thread.Stands, thread.ToSuperior, thread.First.Text).ShouldBe((Sentence, true, false, "Ghi rõ nơi tổ chức."));
        thread.Answers.ShouldHaveSingleItem().Text.ShouldBe("Đã ghi.");
        (await HistoryOfAsync(report, nameof(WriteComment))).ShouldNotContain("nơi tổ chức");
        (await ReadAsync(Superior, report)).ShouldBeOfType<Outcome<ListComments.View>.Absent>();
        (await WriteAsync(Superior, report, "", "Xem lại")).ShouldBeOfType<Outcome<Guid>.Absent>();
    }

    [Fact]
    public async Task Comment_OfASentReport_IsBetweenBothAndTheUnitsOwnStayItsOwn()
    {
        var report = await SentAsync();
        var inside = Value(await WriteAsync(Clerk(world.Commune), report, "", "Của riêng đơn vị"));

        var asked = Value(await WriteAsync(Superior, report, Sentence, "Số này lấy ở đâu?"));
        Value(await AnswerAsync(Clerk(world.Commune), report, asked, "Theo sổ họp thôn."));

        var above = (await ThreadsAsync(Superior, report)).ShouldHaveSingleItem();
        (above.Id, above.ToSuperior, above.Answers.Single().Text).ShouldBe((asked, true, "Theo sổ họp thôn."));
        (await ThreadsAsync(Clerk(world.Commune), report)).Count.ShouldBe(2);
        (await AnswerAsync(Superior, report, inside, "Tôi thấy rồi")).ShouldBeOfType<Outcome<Done>.Absent>();
        (await SettleAsync(Superior, report, inside)).ShouldBeOfType<Outcome<Done>.Absent>();
        (await WriteAsync(As(world.Seed.Province, Role.Secretariat), report, "", "Cấp trên nữa")).ShouldBeOfType<Outcome<Guid>.Forbidden>();
        (await ReadAsync(Clerk(world.Seed.Communes[1]), report)).ShouldBeOfType<Outcome<ListComments.View>.Absent>();
        (await NoticesAsync(Superior)).ShouldContain(text => text.Contains("Theo sổ họp thôn.", StringComparison.Ordinal));
        (await NoticesAsync(Superior)).ShouldNotContain(text => text.Contains("Của riêng đơn vị", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comment_OfAReturnedReport_GoesOnWithTheNextVersion()
    {
        var report = await SentAsync();
        var comment = Value(await WriteAsync(Superior, report, Sentence, "Xem lại con số."));
        var next = Value(await world.ReturnAsync(report, new ReturnReport.Reason(ReturnTarget.Section, "tinh-hinh", "Viết lại")));
        var assignment = await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Id == next).Select(r => r.AssignmentId).SingleAsync(Cancel));
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", "Đã tổ chức 15 buổi.", 1));

        var thread = (await ThreadsAsync(Clerk(world.Commune), next)).ShouldHaveSingleItem();
        (thread.Id, thread.Stands).ShouldBe((comment, false));
        Refusals(await WriteAsync(Superior, report, "", "Bản cũ")).ShouldHaveSingleItem().Message.ShouldContain("bản mới hơn");
    }

    [Fact]
    public async Task Settle_AndAnswer_CloseAndOpenAgain()
    {
        var (_, report) = await DraftAsync();
        var comment = Value(await WriteAsync(Signer(world.Commune), report, "", "Thêm số liệu"));

        Value(await SettleAsync(Clerk(world.Commune), report, comment));
        (await ThreadsAsync(Clerk(world.Commune), report)).ShouldHaveSingleItem().SettledBy.ShouldNotBeNull();
        Value(await AnswerAsync(Signer(world.Commune), report, comment, "Chưa đủ"));

        (await ThreadsAsync(Clerk(world.Commune), report)).ShouldHaveSingleItem().SettledBy.ShouldBeNull();
        Value(await ReadAsync(Clerk(world.Commune), report)).Open.ShouldBe(1);
    }

    [Theory]
    [InlineData("tinh-hinh", Sentence, " ", "Chưa viết góp ý.")]
    [InlineData("tinh-hinh", "Câu không có trong mục.", "Xem lại", "Câu này vừa được sửa nên không còn trong mục. Hãy chọn lại câu cần góp ý.")]
    [InlineData("khong-co", "", "Xem lại", "Đề cương không có mục này.")]
    public async Task Comment_ThatCannotBeKept_SaysWhy(string section, string quote, string text, string message)
    {
        var (_, report) = await DraftAsync();

        var written = await world.DoAsync((WriteComment w) => w.ExecuteAsync(Clerk(world.Commune), new(report, section, quote, text, false), Cancel));

        Refusals(written).ShouldHaveSingleItem().Message.ShouldBe(message);
        Refusals(await WriteAsync(Clerk(world.Commune), report, "", new string('a', ReportComment.TextLimit + 1))).ShouldHaveSingleItem()
            .Message.ShouldContain("tối đa 1.000 ký tự");
    }

    private async Task<(AssignmentId Assignment, ReportId Report)> DraftAsync()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", $"Công tác tuyên truyền được chú trọng. {Sentence}"));
        return (assignment, (await world.ReportAsync(assignment)).Id);
    }

    private async Task<ReportId> SentAsync() => (await world.SendAsync((await DraftAsync()).Assignment, "hoi-nghi", "14")).Id;

    private Task<Outcome<Guid>> WriteAsync(Actor actor, ReportId report, string quote, string text) => world.DoAsync((WriteComment w) =>
        w.ExecuteAsync(actor, new(report, "tinh-hinh", quote, text, ToSuperior: false), Cancel));

    private Task<Outcome<Done>> AnswerAsync(Actor actor, ReportId report, Guid comment, string text) => world.DoAsync((AnswerComment a) =>
        a.ExecuteAsync(actor, new(report, comment, text), Cancel));

    private Task<Outcome<Done>> SettleAsync(Actor actor, ReportId report, Guid comment) => world.DoAsync((SettleComment s) =>
        s.ExecuteAsync(actor, new(report, comment, Settled: true), Cancel));

    private Task<Outcome<ListComments.View>> ReadAsync(Actor actor, ReportId report) => world.DoAsync((ListComments l) => l.ReadAsync(actor, report, Cancel));

    private async Task<List<ListComments.Thread>> ThreadsAsync(Actor actor, ReportId report) =>
        [.. Value(await ReadAsync(actor, report)).Sections.SelectMany(s => s.Threads)];

    private Task<string> HistoryOfAsync(ReportId report, string operation) => world.DoAsync((DanchuDatabase d) =>
        d.History.Where(h => h.SubjectId == report.Value && h.Operation == operation).Select(h => h.New!).FirstAsync(Cancel));

    private async Task<List<string>> NoticesAsync(Actor actor) =>
        [.. (await world.DoAsync((ListNotices l) => l.ReadAsync(actor, Cancel))).ShouldBeDone().Rows.Select(row => row.Text)];
}
