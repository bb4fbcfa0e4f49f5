using System.Security.Cryptography;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Tests.Documents;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

public sealed class IssueRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Issue_ChosenUnits_GivesEachAssignmentReportAndNotice()
    {
        var id = await world.IssueAsync();

        var assignments = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == id).ToListAsync(Cancel));
        assignments.Count.ShouldBe(5);
        assignments.ShouldAllBe(a => a.DueOn == new DateOnly(2023, 11, 9));
        var reports = await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Assignment!.RoundId == id).ToListAsync(Cancel));
        reports.ShouldAllBe(r => r.Current && r.Edition == 1 && r.State == ReportState.Drafting);
        reports.Select(r => r.AssignmentId).ShouldBe(assignments.Select(a => a.Id), ignoreOrder: true);
        var commune = assignments.First(a => a.OrganisationId == world.Seed.Communes[0]);
        var notice = await world.DoAsync((DanchuDatabase d) => d.Notices.FirstAsync(n => n.Href == $"/assignments/{commune.Id}", Cancel));
        notice.Kind.ShouldBe(NoticeKind.Asked);
        notice.OrganisationId.ShouldBe(world.Seed.Communes[0]);
        notice.Text.ShouldContain("Hạn gửi: 09/11/2023.");
    }

    [Fact]
    public async Task Issue_Letter_IsNumberedFrozenAndHashed()
    {
        var id = await world.IssueAsync();

        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.FirstAsync(r => r.Id == id, Cancel));
        round.LetterSymbol.ShouldMatch(@"^\d{2,}/UBND-NV$");
        round.LetterDate.ShouldBe(Today);
        round.LetterHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(round.LetterDocument!)));
        using var word = WordprocessingDocument.Open(new MemoryStream(round.LetterDocument!), isEditable: false);
        var text = word.MainDocumentPart!.Document.InnerText.AsTyped();
        text.ShouldContain("V/v báo cáo việc thực hiện QCDC");
        text.ShouldContain("Phong Thổ, ngày 20 tháng 10 năm 2023");
        text.ShouldContain("PHÓ CHỦ TỊCH");
        text.ShouldContain("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024");
        round.LetterHtml.ShouldContain("Mai Thị Hồng Sim");
    }

    [Fact]
    public async Task Issue_TwoLetters_TakeFollowingNumbers()
    {
        var (first, second) = (await SymbolAsync(await world.IssueAsync()), await SymbolAsync(await world.IssueAsync()));

        NumberOf(second).ShouldBe(NumberOf(first) + 1);
    }

    [Fact]
    public async Task Issue_FourLeadersAtOnce_OnlyOneDoes()
    {
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id);

        Value(await world.DoAsync((SubmitLetter l) => l.ExecuteAsync(world.Secretary, new(id), Cancel)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            world.DoAsync((IssueRound i) => i.ExecuteAsync(As(world.Seed.District, Role.Signer), new(id), Cancel)))));

        outcomes.Count(o => o is Outcome<IssueRound.Issued>.Done).ShouldBe(1);
        outcomes.Count(o => o is Outcome<IssueRound.Issued>.Refused { Reasons: [{ Message: var said }] }
            && said.StartsWith("Đợt báo cáo đã được ban hành", StringComparison.Ordinal)).ShouldBe(3);
        (await world.DoAsync((DanchuDatabase d) => d.Assignments.CountAsync(a => a.RoundId == id, Cancel))).ShouldBe(5);
        (await world.DoAsync((DanchuDatabase d) => d.History.CountAsync(h => h.SubjectId == id.Value && h.Operation == nameof(IssueRound), Cancel)))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Issue_NobodyChosen_IsRefused()
    {
        var id = await world.OpenAsync();

        Refusals(await IssueAsync(id)).ShouldHaveSingleItem().Message.ShouldBe("Chưa chọn nơi nhận: đợt báo cáo phải có ít nhất một đơn vị.");
    }

    [Fact]
    public async Task Issue_DayPassedSinceOpened_IsRefused()
    {
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id);
        await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.DueOn, Today.AddDays(-1)), Cancel));

        Refusals(await IssueAsync(id)).ShouldContain(r => r.Message.StartsWith("Hạn gửi 19/10/2023 đã qua", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issue_OutlineNotForKindAndExpiredForm_NamesWhich()
    {
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id);
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            var (outline, form) = (await d.Outlines.FirstAsync(Cancel), await d.Forms.FirstAsync(Cancel));
            outline.ForKinds = [OrganisationKind.Commune];
            form.ValidTo = new DateOnly(2023, 6, 30);
            return await d.SaveChangesAsync(Cancel);
        });
        try
        {
            var said = Refusals(await IssueAsync(id)).Select(r => r.Message).ToList();
            said.ShouldContain(m => m == "Biểu số liệu “Biểu cơ quan” đã hết hiệu lực từ sau ngày 30/06/2023, kỳ báo cáo kết thúc ngày 14/12/2023.");
            said.ShouldContain(m => m == "Đề cương “Báo cáo QCDC năm” không soạn cho loại đơn vị của Phòng Nội vụ, Phòng Tài chính - Kế hoạch.");
        }
        finally
        {
            await world.DoAsync(async (DanchuDatabase d) =>
            {
                (await d.Outlines.FirstAsync(Cancel)).ForKinds = [];
                (await d.Forms.FirstAsync(Cancel)).ValidTo = null;
                return await d.SaveChangesAsync(Cancel);
            });
        }
    }

    private Task<Outcome<IssueRound.Issued>> IssueAsync(RoundId id) => world.IssueLetterAsync(world.Secretary, id, seen: false);

    private Task<string> SymbolAsync(RoundId id) =>
        world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == id).Select(r => r.LetterSymbol).FirstAsync(Cancel));

    private static int NumberOf(string symbol) =>
        int.Parse(symbol.AsSpan(0, symbol.IndexOf('/', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);
}
