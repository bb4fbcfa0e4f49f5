using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Findings;

/// <summary>An error is mended or answered before the report leaves the unit; the reason stays with what was signed.</summary>
public sealed class FindingGateTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private const string Wrong = "Đã giải quyết 46/61 đơn, đạt 76,41%.";
    private const string Reason = "Tính theo số đơn đủ điều kiện, nêu ở phụ lục riêng.";

    [Fact]
    public async Task HandOver_WithAnError_IsRefusedAndSaysHowManyAndWhere()
    {
        var assignment = await WrittenAsync(("noi-bo", Wrong), ("nhan-dan", "Có 30 hội nghị (cấp tỉnh 02 hội nghị, cấp xã 27 hội nghị), họp ngày 31/02/2023."));

        var said = Refusals(await world.HandOverAsync(Clerk(world.Commune), assignment)).ShouldHaveSingleItem();

        said.Field.ShouldBe("Findings");
        said.Message.ShouldBe(
            "Phần kiểm tra còn 03 lỗi chưa sửa, chưa giải trình: mục II.1 (01 lỗi), mục II.2 (02 lỗi). "
                + "Hãy sửa, hoặc ghi lý do ở trang “Phát hiện trong báo cáo”.");
    }

    [Fact]
    public async Task Finding_OfADraft_QuotesItsSentenceAndSaysWhatWouldBeRight()
    {
        var assignment = await WrittenAsync(("noi-bo", "Câu trước đúng. " + Wrong + " Câu sau đúng."));

        var finding = (await FindingsAsync(assignment)).All.ShouldHaveSingleItem();

        finding.Sentence.Text.ShouldBe(Wrong);
        finding.Message.ShouldContain("Ghi 75,41%");
        finding.Place.ShouldBe(new FindingPlace("Mục II.1. Trong cơ quan", "noi-bo", null) { Short = "mục II.1" });
        finding.Sentence.Pieces.Single(p => p.Mark == PieceMark.Found).Text.ShouldBe("76,41");
    }

    [Fact]
    public async Task HandOver_AfterTheErrorIsAnswered_GoesOnToTheSignatureAndIsFrozen()
    {
        var assignment = await WrittenAsync(("noi-bo", Wrong));
        Value(await AnswerAsync(Clerk(world.Commune), assignment, Reason)).ShouldBe(0);

        var report = await world.SendAsync(assignment);

        var seen = (await ReceivedAsync(report.Id)).All.ShouldHaveSingleItem();
        seen.Answer!.Reason.ShouldBe(Reason);
        seen.Place.SectionKey.ShouldBe("noi-bo");
        Refusals(await AnswerAsync(Clerk(world.Commune), assignment, "khác", seen.Fingerprint))
            .ShouldHaveSingleItem().Message
            .ShouldContain("không còn ở trạng thái đang soạn");
        (await world.HistoryAsync(report.Id, "AnswerFindings")).ShouldBe(1);
        (await HistoryAsync(report.Id, "SignReport")).ShouldContain("đủ điều kiện");
    }

    [Fact]
    public async Task Answer_WhenOtherSentencesChange_StillCounts_WhenItsOwnChanges_NoLonger()
    {
        var assignment = await WrittenAsync(("noi-bo", "Câu đầu. " + Wrong));
        Value(await AnswerAsync(Clerk(world.Commune), assignment, Reason));

        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", "Có chú thích^[Đứng trước.] mới và 12 thôn."));
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", "Câu đầu đã sửa^[Chú thích.].\n" + Wrong + " Câu sau.", 1));
        (await FindingsAsync(assignment)).Unanswered.ShouldBeEmpty();

        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", Wrong.Replace("đơn", "đơn thư", StringComparison.Ordinal), 2));
        (await FindingsAsync(assignment)).Unanswered.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_OfOneOfTwoLikeSentences_LeavesTheOtherOpen()
    {
        var assignment = await WrittenAsync(("noi-bo", Wrong), ("nhan-dan", Wrong));

        Value(await AnswerAsync(Clerk(world.Commune), assignment, Reason)).ShouldBe(1);

        (await FindingsAsync(assignment)).Unanswered.ShouldHaveSingleItem().Place.SectionKey.ShouldBe("nhan-dan");
    }

    [Fact]
    public async Task Answer_TooLongOrForAnotherSentence_IsRefused_EmptyTakesItBack()
    {
        var (assignment, clerk) = (await WrittenAsync(("noi-bo", Wrong)), Clerk(world.Commune));
        var name = (await FindingsAsync(assignment)).All[0].Fingerprint;

        Refusals(await AnswerAsync(clerk, assignment, new string('x', 501)))
            .ShouldHaveSingleItem()
            .ShouldBe(new("Lý do dài 501 ký tự, tối đa 500 ký tự.", name));
        Refusals(await AnswerAsync(clerk, assignment, Reason, "không có")).ShouldHaveSingleItem().Message.ShouldContain("đã thay đổi");
        Value(await AnswerAsync(clerk, assignment, new string('x', 500))).ShouldBe(0);
        Value(await AnswerAsync(clerk, assignment, " \0 ")).ShouldBe(1);
        Refusals(await world.HandOverAsync(clerk, assignment)).ShouldHaveSingleItem().Field.ShouldBe("Findings");
    }

    [Fact]
    public async Task Answer_ByOthersThanTheWriters_IsNotTheirs()
    {
        var assignment = await WrittenAsync(("noi-bo", Wrong));

        (await AnswerAsync(Signer(world.Commune), assignment, Reason)).ShouldBeOfType<Outcome<int>.Forbidden>();
        (await AnswerAsync(Clerk(world.Agency), assignment, Reason)).ShouldBeOfType<Outcome<int>.Absent>();
        (await AnswerAsync(As(world.Seed.District, Role.Secretariat), assignment, Reason)).ShouldBeOfType<Outcome<int>.Absent>();
        (await ReadAsync(As(world.Seed.District, Role.Secretariat), assignment)).ShouldBeOfType<Outcome<ShowFindings.View>.Absent>();
        var report = await world.ReportAsync(assignment);
        (await world.DoAsync((ShowFindings r) => r.ReadAsync(Clerk(world.Agency), report.Id, Cancel))).ShouldBeOfType<Outcome<ShowFindings.View>.Absent>();
        (await ReadAsync(As(world.Commune, Role.Reader), assignment)).ShouldBeOfType<Outcome<ShowFindings.View>.Done>();
    }

    [Fact]
    public async Task Sign_AfterAReasonWasChanged_AsksToReadAgain()
    {
        var (assignment, clerk, signer) = (await WrittenAsync(("noi-bo", Wrong)), Clerk(world.Commune), Signer(world.Commune));
        Value(await AnswerAsync(clerk, assignment, Reason));
        Value(await world.HandOverAsync(clerk, assignment));
        var read = await world.ToSignAsync(signer, assignment) with { Answers = (await FindingsAsync(assignment)).AnswersDigest };
        Value(await world.DoAsync((DeclineToSign g) => g.ExecuteAsync(clerk, new(assignment, ""), Cancel)));
        Value(await AnswerAsync(clerk, assignment, "Lý do khác."));
        Value(await world.HandOverAsync(clerk, assignment));

        Refusals(await world.SignAsync(signer, read)).ShouldHaveSingleItem().Field.ShouldBe("Answers");
        Value(await world.SignAsync(signer, read with { Answers = (await FindingsAsync(assignment)).AnswersDigest }));
    }

    [Fact]
    public async Task Sign_WithAnErrorThatCameIn_IsRefused()
    {
        var (assignment, signer) = (await WrittenAsync(("noi-bo", Wrong)), Signer(world.Commune));
        Value(await AnswerAsync(Clerk(world.Commune), assignment, Reason));
        Value(await world.HandOverAsync(Clerk(world.Commune), assignment));
        await world.DoAsync((DanchuDatabase d) => d.FindingAnswers
            .Where(a => a.Reason == Reason && a.ReportId == d.Reports.Where(r => r.AssignmentId == assignment).Select(r => r.Id).Single())
            .ExecuteDeleteAsync(Cancel));

        Refusals(await world.SignAsync(signer, await world.ToSignAsync(signer, assignment))).ShouldHaveSingleItem().Message
            .ShouldBe("Phần kiểm tra còn 01 lỗi chưa sửa, chưa giải trình: mục II.1 (01 lỗi). Hãy chuyển lại người soạn để sửa hoặc ghi lý do.");
    }

    [Fact]
    public async Task Returned_Report_KeepsReasonsOfUnchangedSentencesOnly()
    {
        var (assignment, clerk) = (await WrittenAsync(("noi-bo", Wrong), ("nhan-dan", "Họp ngày 31/02/2023.")), Clerk(world.Commune));
        foreach (var finding in (await FindingsAsync(assignment)).All)
        {
            Value(await AnswerAsync(clerk, assignment, Reason, finding.Fingerprint));
        }

        var sent = await world.SendAsync(assignment);
        Value(await world.ReturnAsync(sent.Id, new ReturnReport.Reason(ReturnTarget.Section, "nhan-dan", "Xem lại ngày.")));
        (await FindingsAsync(assignment)).Unanswered.ShouldBeEmpty();
        Value(await world.SaveAsync(clerk, assignment, "nhan-dan", "Họp ngày 30/02/2023.", 1));

        (await FindingsAsync(assignment)).Unanswered.ShouldHaveSingleItem().Place.SectionKey.ShouldBe("nhan-dan");
        Value(await AnswerAsync(clerk, assignment, "Theo bản gốc.", (await FindingsAsync(assignment)).Unanswered.Single().Fingerprint));
        var again = await world.SendAsync(assignment);
        (await AnswersAsync(again.Id)).Order(StringComparer.Ordinal).ShouldBe(new[] { Reason, "Theo bản gốc." }.Order(StringComparer.Ordinal));
        (await AnswersAsync(sent.Id)).ShouldBe([Reason, Reason]);
    }

    [Fact]
    public async Task Returned_ErrorInASectionThatStaysClosed_CanBeAnswered()
    {
        var (assignment, clerk) = (await WrittenAsync(("noi-bo", Wrong)), Clerk(world.Commune));
        Value(await AnswerAsync(clerk, assignment, Reason));
        var sent = await world.SendAsync(assignment);
        Value(await world.ReturnAsync(sent.Id, new ReturnReport.Reason(ReturnTarget.Section, "nhan-dan", "Viết thêm.")));
        Value(await AnswerAsync(clerk, assignment, ""));

        Refusals(await world.HandOverAsync(clerk, assignment)).ShouldHaveSingleItem().Field.ShouldBe("Findings");
        Value(await AnswerAsync(clerk, assignment, "Lý do ghi lại."));
        Value(await world.HandOverAsync(clerk, assignment));
    }

    [Fact]
    public async Task Findings_TakenIntoAReturn_ArePinnedToTheirSections()
    {
        var assignment = await WrittenAsync(("noi-bo", Wrong), ("nhan-dan", "Họp ngày 31/02/2023. Rồi họp ngày 30/02/2023."));
        foreach (var finding in (await FindingsAsync(assignment)).All)
        {
            Value(await AnswerAsync(Clerk(world.Commune), assignment, Reason, finding.Fingerprint));
        }

        var findings = await ReceivedAsync((await world.SendAsync(assignment)).Id);
        var reasons = ComposeReturnReasons.Of(findings, [.. findings.All.Select(f => f.Fingerprint)]);

        reasons.Select(r => (r.Target, r.Key)).ShouldBe([(ReturnTarget.Section, "noi-bo"), (ReturnTarget.Section, "nhan-dan")]);
        reasons[0].Text.ShouldStartWith($"“{Wrong}”: Tỷ lệ ghi “76,41” không đúng");
        reasons[1].Text!.Split('\n').Length.ShouldBe(2);
        ComposeReturnReasons.Of(findings, [findings.All[0].Fingerprint]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Warnings_AreShown_AndBarNothing()
    {
        var assignment = await WrittenAsync(
            ("noi-bo", "Nhân dân đã hiến 21.934 m² đất để xây dựng đường giao thông nông thôn."),
            ("nhan-dan", "Diện tích đất do Nhân dân hiến để xây dựng đường giao thông là 21.943 m²."));

        (await FindingsAsync(assignment)).All.ShouldHaveSingleItem().Finding.Severity.ShouldBe(Severity.Warning);
        var report = await world.SendAsync(assignment);
        (await ReceivedAsync(report.Id)).All.ShouldHaveSingleItem().Others.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Form_OfTheProgram_RaisesNothingAgainstItself()
    {
        // "Toàn bộ" would be read as the total of the rows over it, if the form were anybody's table.
        var assignment = await WrittenAsync(("noi-bo", "Đã họp {{hoi-nghi}} cuộc, hòa giải {{hoa-giai}} vụ, đạt {{hoa-giai|%}}."));
        Value(await world.EnterAsync(
            Clerk(world.Commune), assignment, ("hoi-nghi", "12", 0), ("tien", "294.000.000", 0), ("dat", "11.943", 0), ("hoa-giai", "73/97", 0),
            ("doi-tuong", "Cán bộ", 0)));

        (await FindingsAsync(assignment)).All.ShouldBeEmpty();
        (await ReceivedAsync((await world.SendAsync(assignment)).Id)).All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_OfAFormCell_IsCheckedAndPinnedToItsFigure()
    {
        var assignment = await WrittenAsync(("noi-bo", "Không có số."));
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("doi-tuong", "Cán bộ theo văn bản ngày 31/02/2023", 0)));

        var finding = (await FindingsAsync(assignment)).All.ShouldHaveSingleItem();

        finding.Place.ShouldBe(new FindingPlace("Biểu số liệu: Dòng doi-tuong", null, "doi-tuong") { Short = "biểu số liệu" });
        ComposeReturnReasons.Of(await FindingsAsync(assignment), [finding.Fingerprint]).ShouldHaveSingleItem().Target.ShouldBe(ReturnTarget.Figure);
    }

    private async Task<AssignmentId> WrittenAsync(params (string Key, string Text)[] sections)
    {
        var assignment = await world.AskOneAsync(world.Commune);
        foreach (var (key, text) in sections)
        {
            Value(await world.SaveAsync(Clerk(world.Commune), assignment, key, text));
        }

        return assignment;
    }

    private Task<Outcome<ShowFindings.View>> ReadAsync(Actor actor, AssignmentId assignment) =>
        world.DoAsync((ShowFindings r) => r.ReadAsync(actor, assignment, Cancel));

    private async Task<ReportFindings> FindingsAsync(AssignmentId assignment) => Value(await ReadAsync(Clerk(world.Commune), assignment)).Findings;

    private async Task<ReportFindings> ReceivedAsync(ReportId report) =>
        Value(await world.DoAsync((ShowFindings r) => r.ReadAsync(As(world.Seed.District, Role.Secretariat), report, Cancel))).Findings;

    private async Task<Outcome<int>> AnswerAsync(Actor actor, AssignmentId assignment, string reason, string? fingerprint = null)
    {
        var name = fingerprint ?? (await FindingsAsync(assignment)).All[0].Fingerprint;
        return await world.DoAsync((AnswerFindings a) => a.ExecuteAsync(actor, new(assignment, [new(name, reason)]), Cancel));
    }

    private Task<List<string>> AnswersAsync(ReportId report) =>
        world.DoAsync((DanchuDatabase d) => d.FindingAnswers.Where(a => a.ReportId == report).Select(a => a.Reason).ToListAsync(Cancel));

    private Task<string> HistoryAsync(ReportId report, string operation) => world.DoAsync((DanchuDatabase d) =>
        d.History.Where(h => h.SubjectId == report.Value && h.Operation == operation).Select(h => h.New!).SingleAsync(Cancel));
}
