using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Evidence;
using Danchu.Core.Uploads;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Evidence;

/// <summary>
/// Evidence of a scorecard on real PostgreSQL: kept once, used often, read by those who may read the scorecard, changed only while it lies with the
/// unit.
/// </summary>
public sealed class EvidenceTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Add_SameContentForTwoCriteria_IsOnePieceWithTwoPlaces()
    {
        var card = await world.AskAsync();
        var bytes = NewPdf();

        Value(await AddAsync(world.Clerk, card, "mot", "trang 1", ("quyet-dinh.pdf", bytes))).ShouldBe(1);
        Value(await AddAsync(world.Clerk, card, "hai-mot", "Điều 5", ("ban-sao.pdf", bytes))).ShouldBe(1);

        var rows = (await world.ViewAsync(world.Clerk, card)).Rows;
        var (one, two) = (
            rows.Single(r => r.Criterion.Key == "mot").Evidence.ShouldHaveSingleItem(),
            rows.Single(r => r.Criterion.Key == "hai-mot").Evidence.ShouldHaveSingleItem());
        (one.Id, one.Name, one.Place, two.Place).ShouldBe((two.Id, "quyet-dinh.pdf", "trang 1", "Điều 5"));
        one.Size.ShouldBe(bytes.Length);
    }

    [Fact]
    public async Task Add_SeveralFilesOneBad_AddsNoneAndNamesIt()
    {
        var card = await world.AskAsync();

        var refusal = Refusals(await AddAsync(world.Clerk, card, "mot", "", ("tot.pdf", NewPdf()), ("virus.pdf", EvidenceFiles.Program)))
            .ShouldHaveSingleItem();

        refusal.ShouldBe(new Refusal("“virus.pdf”: nội dung không phải tệp PDF, dù tên tệp ghi như vậy. Nội dung là chương trình máy tính.", "Files"));
        (await ItemsAsync(card)).ShouldBe(0);
    }

    [Fact]
    public async Task Add_NothingTooMuchOrTooLong_IsRefused()
    {
        var card = await world.AskAsync();
        byte[] large = [.. EvidenceFiles.Pdf, .. new byte[UploadPurpose.Evidence.SizeLimit]];

        Refusals(await AddAsync(world.Clerk, card, "mot", "")).ShouldHaveSingleItem().Message.ShouldBe("Chọn ít nhất một tệp.");
        Refusals(await AddAsync(world.Clerk, card, "mot", "", ("rong.pdf", []))).ShouldHaveSingleItem().Message.ShouldStartWith("“rong.pdf”: tệp rỗng");
        Refusals(await AddAsync(world.Clerk, card, "mot", "", ("lon.pdf", large))).ShouldHaveSingleItem()
            .Message.ShouldStartWith("“lon.pdf”: tệp lớn quá 20 MB");
        Refusals(await AddAsync(world.Clerk, card, "mot", new string('a', 101), ("a.pdf", NewPdf()))).ShouldHaveSingleItem().Field.ShouldBe("Place");
        Refusals(await AddAsync(world.Clerk, card, "khong-co", "", ("a.pdf", NewPdf()))).ShouldHaveSingleItem().Message.ShouldContain("không có tiêu chí này");
        (await ItemsAsync(card)).ShouldBe(0);
    }

    [Fact]
    public async Task Add_BeyondTheNumberOfASheet_IsRefused()
    {
        var card = await world.AskAsync();
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            d.EvidenceItems.AddRange(Enumerable.Range(0, EvidenceItem.FilesLimit)
                .Select(i => new EvidenceItem { ScorecardId = card, Name = $"{i}.pdf", AddedBy = Guid.Empty, AddedAt = default }));
            return await d.SaveChangesAsync(Cancel);
        });

        Refusals(await AddAsync(world.Clerk, card, "mot", "", ("a.pdf", NewPdf())))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Mỗi phiếu có tối đa 200 tài liệu minh chứng; phiếu đã có 200.");
    }

    [Fact]
    public async Task Add_ReportOfTheUnit_IsReadByWhoeverReadsTheSheet()
    {
        var card = await world.AskAsync();
        var sent = await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Commune));
        var foreign = await world.Reports.SendAsync(await world.Reports.AskOneAsync(world.Reports.Seed.Communes[1]));

        Refusals(await AddReportAsync(card, foreign.Id)).ShouldHaveSingleItem().Message.ShouldBe(
            "Chỉ dùng được báo cáo đã gửi của chính đơn vị, hoặc báo cáo đơn vị đã tiếp nhận.");
        Value(await AddReportAsync(card, sent.Id)).ShouldBe(1);

        var proof = (await world.ViewAsync(world.Clerk, card)).Rows.Single(r => r.Criterion.Key == "mot").Evidence.ShouldHaveSingleItem();
        var file = Value(await ReadAsync(world.Clerk, proof.Id));
        file.Name.ShouldEndWith(".docx");
        file.Content.AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task Read_ByThoseWhoMayNotReadTheSheet_IsNotThere()
    {
        var card = await world.AskAsync();
        Value(await AddAsync(world.Clerk, card, "mot", "", ("a.pdf", NewPdf())));
        var proof = (await world.ViewAsync(world.Clerk, card)).Rows.Single(r => r.Criterion.Key == "mot").Evidence.ShouldHaveSingleItem();

        (await ReadAsync(world.Clerk, proof.Id)).ShouldBeOfType<Outcome<Download>.Done>();
        (await ReadAsync(world.Reviewer, proof.Id)).ShouldBeOfType<Outcome<Download>.Absent>("Not sent yet.");
        (await ReadAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), proof.Id)).ShouldBeOfType<Outcome<Download>.Absent>();
        (await AddAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), card, "mot", "", ("a.pdf", NewPdf()))).ShouldBeOfType<Outcome<int>.Absent>();
    }

    [Fact]
    public async Task Use_ThenRemoveFromBoth_LetsTheContentGo()
    {
        var (card, other) = (await world.AskAsync(), await world.AskAsync());
        var bytes = NewPdf();
        Value(await AddAsync(world.Clerk, card, "mot", "trang 1", ("a.pdf", bytes)));
        Value(await AddAsync(world.Clerk, other, "mot", "", ("a.pdf", bytes)));
        var (id, elsewhere) = (await FirstAsync(card), await FirstAsync(other));
        Value(await UseAsync(card, "hai-mot", id, "trang 9"));
        (await FilesAsync(bytes)).ShouldBe(1);

        Value(await RemoveAsync(card, "mot", id));
        (await ItemsAsync(card)).ShouldBe(1);
        Value(await RemoveAsync(card, "hai-mot", id));
        (await ItemsAsync(card)).ShouldBe(0);
        (await FilesAsync(bytes)).ShouldBe(1);
        Refusals(await RemoveAsync(card, "mot", id)).ShouldHaveSingleItem().Message.ShouldContain("không còn ở tiêu chí");
        Value(await RemoveAsync(other, "mot", elsewhere));

        (await FilesAsync(bytes)).ShouldBe(0);
    }

    [Fact]
    public async Task Use_APieceOfAnotherSheet_IsRefused()
    {
        var (card, other) = (await world.AskAsync(), await world.AskAsync());
        Value(await AddAsync(world.Clerk, other, "mot", "", ("a.pdf", NewPdf())));

        Refusals(await UseAsync(card, "mot", await FirstAsync(other), "")).ShouldHaveSingleItem().Field.ShouldBe("EvidenceId");
    }

    [Fact]
    public async Task Change_OfASentSheet_OnlyWhereACriterionWasReturned()
    {
        var card = await world.SentAsync();
        Refusals(await AddAsync(world.Clerk, card, "mot", "", ("a.pdf", NewPdf()))).ShouldHaveSingleItem()
            .Message.ShouldBe("Tiêu chí 1: phiếu đang ở bước “Đang thẩm định”, không thay đổi minh chứng được.");
        (await AddAsync(world.Reviewer, card, "mot", "", ("a.pdf", NewPdf()))).ShouldBeOfType<Outcome<int>.Forbidden>();

        Value(await world.DoAsync((ReturnCriteria r) => r.ExecuteAsync(world.Reviewer, new(card, [new("hai-mot", "Chưa có minh chứng")]), Cancel)));

        Value(await AddAsync(world.Clerk, card, "hai-mot", "", ("a.pdf", NewPdf())));
        Refusals(await AddAsync(world.Clerk, card, "mot", "", ("b.pdf", NewPdf()))).ShouldHaveSingleItem().Message.ShouldStartWith("Tiêu chí 1: ");
    }

    [Fact]
    public async Task Send_EvidenceMissing_IsNamedAndCanBeAccepted()
    {
        var card = await world.AskAsync(change: r => r.Criteria[0] = r.Criteria[0] with { Evidence = true });
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "0", ""), ("hai-hai", "20", "")));
        (await world.ViewAsync(world.Clerk, card)).Unproven.Select(c => c.Key).ShouldBe(["mot"], "2.1 got no points, 2.2 demands none.");

        Refusals(await SendAsync(card, seen: false)).ShouldBe([
            new Refusal("Tiêu chí 1 chưa có tài liệu minh chứng.", "mot"),
            new Refusal("Nếu vẫn gửi khi chưa đủ minh chứng, hãy đánh dấu đã xem.", "AcceptGaps")]);
        Value(await SendAsync(card, seen: true));
    }

    // The rubrics of 2023 name no criterion that must be proven: then all are listed whose points somebody judged.
    [Fact]
    public async Task Send_OfARubricThatDemandsNoEvidence_NamesWhatWasJudgedByHand()
    {
        var card = await world.AskAsync(ratio: "43/49");
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "30", ""), ("hai-hai", "20", "")));

        (await world.ViewAsync(world.Signer, card)).Unproven.Select(c => c.Key).ShouldBe(["mot"], "2.1 and 2.2 follow from figures and days.");
        Refusals(await SendAsync(card, seen: false)).Select(r => r.Field).ShouldBe(["mot", "AcceptGaps"]);
        Value(await SendAsync(card, seen: true));
    }

    [Fact]
    public async Task Send_EvidenceThere_AsksNothing()
    {
        var card = await world.AskAsync(change: r => r.Criteria[0] = r.Criteria[0] with { Evidence = true });
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "0", ""), ("hai-hai", "20", "")));
        Value(await AddAsync(world.Clerk, card, "mot", "", ("a.pdf", NewPdf())));

        Value(await SendAsync(card, seen: false));
    }

    private static byte[] NewPdf() => [.. EvidenceFiles.Pdf, .. Guid.NewGuid().ToByteArray()];

    private Task<Outcome<int>> AddAsync(Actor actor, ScorecardId card, string criterion, string place, params (string Name, byte[] Content)[] files) =>
        world.DoAsync((AddEvidence a) =>
            a.ExecuteAsync(actor, new(card, criterion, place, [.. files.Select(f => new SentFile(f.Name, f.Content))]), Cancel));

    private Task<Outcome<int>> AddReportAsync(ScorecardId card, ReportId report) =>
        world.DoAsync((AddEvidence a) => a.ExecuteAsync(world.Clerk, new(card, "mot", "Mục II", [], EvidenceSource.Of(report)), Cancel));

    private Task<Outcome<Done>> UseAsync(ScorecardId card, string criterion, Guid id, string place) =>
        world.DoAsync((UseEvidence u) => u.ExecuteAsync(world.Clerk, new(card, criterion, id, place), Cancel));

    private Task<Outcome<Done>> RemoveAsync(ScorecardId card, string criterion, Guid id) =>
        world.DoAsync((RemoveEvidence r) => r.ExecuteAsync(world.Clerk, new(card, criterion, id), Cancel));

    private Task<Outcome<Download>> ReadAsync(Actor actor, Guid id) => world.DoAsync((LoadEvidenceFile r) => r.ReadAsync(actor, id, Cancel));

    private Task<Outcome<Done>> SendAsync(ScorecardId card, bool seen) =>
        world.DoAsync((SendScorecard s) => s.ExecuteAsync(world.Signer, new(card, seen), Cancel));

    private Task<int> ItemsAsync(ScorecardId card) => world.DoAsync((DanchuDatabase d) => d.EvidenceItems.CountAsync(e => e.ScorecardId == card, Cancel));

    private Task<Guid> FirstAsync(ScorecardId card) =>
        world.DoAsync((DanchuDatabase d) => d.EvidenceItems.Where(e => e.ScorecardId == card).Select(e => e.Id).SingleAsync(Cancel));

    private Task<int> FilesAsync(byte[] content)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        return world.DoAsync((DanchuDatabase d) => d.StoredFiles.CountAsync(f => f.Hash == hash, Cancel));
    }
}
