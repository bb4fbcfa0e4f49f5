using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reports;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Verification;
using Danchu.Core.Verification.Documents;
using Danchu.Tests.Scoring;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Verification.Documents;

/// <summary>Whoever writes into the database past the program is found: each test changes one thing of a document of its own.</summary>
public sealed class VerifyDocumentsTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Report_AsSigned_HasNoDifference()
    {
        var report = await SignedAsync();
        (await AttachAsync(report)).ShouldBeDone();

        (await FoundAsync(report.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Report_ByteAppended_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE report_documents SET content = content || '\\x00'::bytea WHERE report_id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(
        [
            "nội dung văn bản không khớp mã băm đang giữ.", "nội dung văn bản không khớp mã băm trong lịch sử: đã bị sửa sau khi ký.",
        ]);
    }

    [Fact]
    public async Task Report_BytesAndHashChangedTogether_IsFoundByHistory()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE report_documents SET content = content || '\\x00'::bytea WHERE report_id = {report.Id.Value}");
        await SqlAsync($"""
            UPDATE reports SET document_hash = (SELECT encode(sha256(content), 'hex') FROM report_documents WHERE report_id = {report.Id.Value})
            WHERE id = {report.Id.Value}
            """);

        (await FoundAsync(report.Id)).ShouldBe(
        [
            "nội dung văn bản không khớp mã băm trong lịch sử: đã bị sửa sau khi ký.", "mã băm đang giữ khác mã băm trong lịch sử.",
        ]);
    }

    [Fact]
    public async Task Report_SignerChanged_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE reports SET signer_name = 'Người Khác', signed_by = gen_random_uuid() WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(
            ["người ký đang giữ “Người Khác”, lịch sử ghi “Lò Văn Kinh”.", "tài khoản đã ký khác tài khoản trong lịch sử."]);
    }

    [Fact]
    public async Task Report_NameOfTheAccountChanged_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE reports SET account_name = 'Người Khác' WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldHaveSingleItem().ShouldStartWith("tên tài khoản đã ký đang giữ “Người Khác (");
    }

    [Fact]
    public async Task Report_NumberChanged_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE reports SET book_number = 990, symbol = '991/BC-UBND' WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(
            ["số văn bản 990 không khớp ký hiệu “991/BC-UBND”.", $"số, ký hiệu đang giữ “991/BC-UBND”, lịch sử ghi “{report.Symbol}”."]);
    }

    [Fact]
    public async Task Report_DayChanged_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE reports SET signed_on = signed_on - 30 WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["ngày ký khác ngày trong lịch sử."]);
    }

    [Fact]
    public async Task Report_FigureChangedAfterSigning_IsFound()
    {
        var assignment = await world.Reports.AskOneAsync(world.Reports.Commune);
        var report = await world.Reports.SendAsync(assignment, "hoi-nghi", "12");
        await SqlAsync($"UPDATE reports SET frozen_figures = replace(frozen_figures::text, '12', '13')::jsonb WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["nội dung các mục hoặc số liệu làm nên văn bản đã bị sửa sau khi ký."]);
    }

    [Fact]
    public async Task Report_SectionChangedAfterSigning_IsFound()
    {
        var assignment = await world.Reports.AskOneAsync(world.Reports.Commune);
        (await world.Reports.SaveAsync(Clerk(world.Reports.Commune), assignment, "noi-bo", "Đã họp 3 lần.")).ShouldBeDone();
        var report = await world.Reports.SendAsync(assignment);
        await SqlAsync($"UPDATE report_sections SET text = 'Đã họp 30 lần.' WHERE report_id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["nội dung các mục hoặc số liệu làm nên văn bản đã bị sửa sau khi ký."]);
    }

    [Fact]
    public async Task Report_DocumentRemoved_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"DELETE FROM report_documents WHERE report_id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["văn bản đã ký đã bị xóa."]);
    }

    [Fact]
    public async Task Report_RemovedWithItsDocument_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"DELETE FROM report_documents WHERE report_id = {report.Id.Value}");
        await SqlAsync($"DELETE FROM report_sections WHERE report_id = {report.Id.Value}");
        await SqlAsync($"DELETE FROM reports WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["lịch sử ghi đã ký nhưng báo cáo đã bị xóa."]);
    }

    [Fact]
    public async Task Report_SetBackToDraft_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE reports SET state = 'Drafting' WHERE id = {report.Id.Value}");

        (await FoundAsync(report.Id)).ShouldBe(["đã ký nhưng trạng thái đang giữ là chưa ký."]);
    }

    [Fact]
    public async Task Report_LineOfHistoryRemoved_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"DELETE FROM history WHERE subject_id = {report.Id.Value} AND operation = 'SignReport'");

        (await FoundAsync(report.Id)).ShouldBe(["lịch sử không có dòng ký báo cáo này."]);
    }

    [Fact]
    public async Task Report_LineOfHistoryUnreadable_IsFound()
    {
        var report = await SignedAsync();
        await SqlAsync($"UPDATE history SET new = 'không phải JSON' WHERE subject_id = {report.Id.Value} AND operation = 'SignReport'");

        (await FoundAsync(report.Id)).ShouldBe(["dòng lịch sử ký không đọc được."]);
    }

    [Fact]
    public async Task Report_SignedBeforeHistoryHeldItsBasis_IsCountedApart()
    {
        var before = (await VerifyAsync()).Unrecorded;
        var report = await SignedAsync();
        await SqlAsync($"UPDATE history SET new = (new::jsonb - 'BasisHash')::text WHERE subject_id = {report.Id.Value} AND operation = 'SignReport'");

        var result = await VerifyAsync();
        result.Unrecorded.ShouldBe(before + 1);
        result.Found.Where(f => f.Contains(report.Id.ToString(), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Letter_BytesTextOrNumberChanged_IsFound()
    {
        var round = await world.Reports.AskAsync(units: world.Reports.Commune);
        (await FoundAsync(round)).ShouldBeEmpty();
        await SqlAsync($"""
            UPDATE rounds SET letter_document = letter_document || '\\x00'::bytea, letter_html = letter_html || '<p>thêm</p>', letter_symbol = '99/UBND-NV'
            WHERE id = {round.Value}
            """);

        var found = await FoundAsync(round);

        found.Count.ShouldBe(4);
        found.ShouldContain("nội dung công văn không khớp mã băm trong lịch sử: đã bị sửa sau khi ban hành.");
        found.ShouldContain("công văn trên màn hình đã bị sửa sau khi ban hành.");
        found.ShouldContain(f => f.StartsWith("số, ký hiệu hoặc ngày khác lịch sử", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letter_Removed_IsFound()
    {
        var round = await world.Reports.AskAsync(units: world.Reports.Commune);
        await SqlAsync($"UPDATE rounds SET letter_document = NULL WHERE id = {round.Value}");

        (await FoundAsync(round)).ShouldBe(["công văn đã ban hành đã bị xóa."]);
    }

    [Fact]
    public async Task Attachment_ByteChanged_IsFound()
    {
        var file = (await AttachAsync(await SignedAsync())).ShouldBeDone();
        await SqlAsync($"UPDATE signed_files SET content = content || '\\x00'::bytea WHERE id = {file}");

        (await FoundAsync(file)).ShouldBe(["nội dung không khớp mã băm đang giữ: đã bị sửa."]);
    }

    [Fact]
    public async Task Attachment_RemovedOrPutIn_IsFound()
    {
        var report = await SignedAsync();
        var file = (await AttachAsync(report)).ShouldBeDone();
        await SqlAsync($"DELETE FROM signed_files WHERE id = {file}");
        (await FoundAsync(report.Id)).ShouldHaveSingleItem().ShouldEndWith("đã bị xóa.");

        var other = await SignedAsync();
        await SqlAsync($"""
            INSERT INTO signed_files (id, report_id, file_name, content_type, content, hash, attached_by, attached_at)
            VALUES (gen_random_uuid(), {other.Id.Value}, 'la.pdf', 'application/pdf', '\\x25', encode(sha256('\\x25'), 'hex'), gen_random_uuid(), now())
            """);

        (await FoundAsync(other.Id)).ShouldHaveSingleItem().ShouldEndWith("không có trong lịch sử.");
    }

    [Fact]
    public async Task Evidence_ByteChanged_IsFound()
    {
        var (_, hash) = await ProvedAsync();
        await SqlAsync($"UPDATE stored_files SET content = set_byte(content, 2, 7) WHERE hash = {hash}");

        (await FoundAsync(hash)).ShouldBe(["nội dung không khớp mã băm: đã bị sửa."]);
    }

    [Fact]
    public async Task Evidence_AddedUsedAndRemovedByTheProgram_HasNoDifference()
    {
        var (card, _) = await ProvedAsync();
        var item = await world.DoAsync((DanchuDatabase d) => d.EvidenceItems.SingleAsync(e => e.ScorecardId == card, Cancel));
        (await world.DoAsync((UseEvidence u) => u.ExecuteAsync(world.Clerk, new(card, "hai-mot", item.Id, "trang 2"), Cancel))).ShouldBeDone();
        (await world.DoAsync((RemoveEvidence r) => r.ExecuteAsync(world.Clerk, new(card, "mot", item.Id), Cancel))).ShouldBeDone();

        (await FoundAsync(card)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Evidence_RowRemoved_IsFoundAndItsContentToo()
    {
        var (card, hash) = await ProvedAsync();
        await SqlAsync($"DELETE FROM evidence_items WHERE scorecard_id = {card.Value}");

        (await FoundAsync(card)).ShouldBe(["tài liệu minh chứng “bien-ban.pdf” của tiêu chí mot đã bị xóa."]);
        (await FoundAsync(hash)).ShouldHaveSingleItem().ShouldEndWith("không thuộc phiếu chấm điểm, mục ghi sổ nào.");
    }

    [Fact]
    public async Task Evidence_UsedElsewherePastTheProgram_IsFound()
    {
        var (card, _) = await ProvedAsync();
        await SqlAsync($"INSERT INTO evidence_uses SELECT id, 'hai-mot', '' FROM evidence_items WHERE scorecard_id = {card.Value}");

        (await FoundAsync(card)).ShouldBe(["tài liệu minh chứng “bien-ban.pdf” của tiêu chí hai-mot không có trong lịch sử."]);
    }

    private async Task<Report> SignedAsync() => await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Commune));

    private Task<Core.Operations.Outcome<Guid>> AttachAsync(Report report) => world.DoAsync((AttachSignedFile a) =>
        a.ExecuteAsync(As(world.Reports.Commune, Role.Clerk), new(report.AssignmentId, "ban-ky.pdf", EvidenceFiles.Pdf), Cancel));

    private async Task<(ScorecardId Card, string Hash)> ProvedAsync()
    {
        var card = await world.AskAsync();
        byte[] content = [.. EvidenceFiles.Pdf, .. Guid.CreateVersion7().ToByteArray()];
        (await world.DoAsync((AddEvidence a) => a.ExecuteAsync(world.Clerk, new(card, "mot", "", [new("bien-ban.pdf", content)]), Cancel))).ShouldBeDone();
        var hash = await world.DoAsync((DanchuDatabase d) => d.EvidenceItems.Where(e => e.ScorecardId == card).Select(e => e.FileHash!).SingleAsync(Cancel));
        return (card, hash);
    }

    private Task<VerificationResult> VerifyAsync() => world.DoAsync((VerifyDocuments v) => v.ExecuteAsync(cancellationToken: Cancel));

    // Other tests of the class change other documents of the same database.
    private async Task<List<string>> FoundAsync(object id) =>
    [
        .. (await VerifyAsync()).Found.Where(f => f.Contains(id.ToString()!, StringComparison.Ordinal))
            .Select(f => f[(f.IndexOf("): ", StringComparison.Ordinal) + 3)..]),
    ];

    private Task<int> SqlAsync(FormattableString sql) => world.DoAsync((DanchuDatabase d) => d.Database.ExecuteSqlAsync(sql, Cancel));
}
