using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>The request letter and what it carries, as a document.</summary>
public sealed class ComposeLetterTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Letter_OfADraft_LeavesNumberAndDayOpen()
    {
        var letter = await ComposeAsync(await ChosenAsync(), null);

        letter.Title.Number.ShouldBe(new DocumentNumber(null, "UBND-NV"));
        letter.Title.PlaceAndDate.ShouldBe(PlaceAndDate.Draft("Phong Thổ", 10, 2023));
        letter.Title.Subject.ShouldBe("báo cáo việc thực hiện QCDC tại cơ quan, đơn vị năm 2023; phương hướng, nhiệm vụ năm 2024");
        letter.Recipients!.Lines.ShouldBe(["Như trên", "CT, các PCT. UBND huyện"]);
    }

    [Fact]
    public async Task Letter_WithItsNumber_NamesUnitsByTheAlphabet()
    {
        var letter = await ComposeAsync(await ChosenAsync(), new TakenNumber(7, ReportingLine.State, "UBND"));

        letter.Title.Number.ShouldBe(new DocumentNumber(7, "UBND-NV"));
        letter.Title.PlaceAndDate.ShouldBe(PlaceAndDate.On("Phong Thổ", Today));
        letter.Addressees.ShouldBe(
            ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Ủy ban nhân dân xã Bản Lang", "Ủy ban nhân dân xã Đào San", "Ủy ban nhân dân xã Nậm Tăm"]);
        letter.Grounds.Select(g => Plain(g.Content)).ShouldBe(["Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022"]);
        letter.Annexes.Select(a => (a.Ordinal, a.Title.Split('\n')[0])).ShouldBe([(1, "ĐỀ CƯƠNG BÁO CÁO"), (2, "BIỂU SỐ LIỆU")]);
    }

    [Fact]
    public async Task Annexes_OutlineAndForm_AreFilledInWithThePeriod()
    {
        var annexes = await AnnexesAsync(world.Content());

        annexes[0].Title.ShouldBe("Việc thực hiện QCDC tại cơ quan, đơn vị năm 2023; phương hướng, nhiệm vụ năm 2024");
        annexes[0].Body.OfType<Heading>().Select(h => (h.Level, h.Ordinal, Plain(h.Content))).ShouldBe(
            [(1, 1, "ĐẶC ĐIỂM TÌNH HÌNH"), (2, 1, "Chức năng, nhiệm vụ"), (1, 2, "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024")]);
        annexes[0].Body.OfType<Paragraph>().Select(p => Plain(p.Content)).ShouldBe(["Nêu khái quát."]);
        annexes[1].Title.ShouldBe("Số liệu về thực hiện dân chủ ở cơ sở năm 2023");
        var table = annexes[1].Body.OfType<Table>().ShouldHaveSingleItem();
        table.Rows[0].Cells.Select(c => Plain(c.Content)).ShouldBe(["TT", "Nội dung", "Đơn vị tính", "Số liệu"]);
        table.Columns.Select(c => c.Width).ShouldBe([12, 88, 24, 30]);
        table.Rows[^1].Cells.Select(c => Plain(c.Content))
            .ShouldBe(["1.1", "Số văn bản ban hành", "văn bản", ""]);
    }

    [Theory]
    [InlineData(false, "Đề cương báo cáo|Đề cương báo cáo|Biểu số liệu")]
    [InlineData(true, "Đề cương báo cáo|Biểu số liệu|Đề cương báo cáo")]
    public async Task Annexes_OfTwoReports_StandByKindOrByReport(bool byReport, string labels)
    {
        var second = new AskContent(await world.RealOutlineAsync("co-quan-qcdc-nam"));

        var annexes = await AnnexesAsync(world.Content() with { Asks = [.. world.Content().Asks, second], AnnexesByReport = byReport });

        string.Join('|', annexes.Select(a => a.Label)).ShouldBe(labels);
    }

    [Fact]
    public async Task Annexes_WithoutAForm_AreTheOutlineAlone() => (await AnnexesAsync(
        world.Content() with { Asks = [new AskContent(world.Seed.Outline)] })).ShouldHaveSingleItem().Label.ShouldBe("Đề cương báo cáo");

    private async Task<ReportingRound> ChosenAsync(RoundContent? content = null)
    {
        var id = await world.OpenAsync(content);
        await world.ChooseAllAsync(id);
        return await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period).SingleAsync(r => r.Id == id, Cancel));
    }

    private Task<OfficialDocument> ComposeAsync(ReportingRound round, TakenNumber? number) =>
        world.DoAsync((ComposeLetter c) => c.ExecuteAsync(round, number, Today, Cancel));

    private async Task<IReadOnlyList<Annex>> AnnexesAsync(RoundContent content)
    {
        var round = await ChosenAsync(content);
        return await world.DoAsync((ComposeAnnexes c) => c.ExecuteAsync(round, Cancel));
    }

    private static string Plain(Sequence<Inline> content) => string.Concat(content.OfType<Run>().Select(run => run.Text));
}
