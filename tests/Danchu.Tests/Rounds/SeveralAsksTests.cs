using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Documents;
using Danchu.Tests.Catalogue.Reading;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>One letter that asks two reports, each with its outline and rubric, as Phong Thổ's of November 2023 does.</summary>
public sealed class SeveralAsksTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Issue_TwoReports_GivesEachUnitBothWithTheirOwnSheets()
    {
        var round = await IssueAsync(await TwoAsync());

        var asked = await AskedAsync(round);
        asked.Count.ShouldBe(10);
        asked.Where(a => a.OrganisationId == Agency).OrderBy(a => a.Ask!.Ordinal).Select(a => a.Subject).ShouldBe(
            [
                "báo cáo việc thực hiện QCDC tại cơ quan, đơn vị năm 2023; phương hướng, nhiệm vụ năm 2024",
                "báo cáo kết quả triển khai, thực hiện công tác dân vận chính quyền năm 2023; phương hướng, nhiệm vụ năm 2024",
            ]);
        var sheets = await world.DoAsync((DanchuDatabase d) => d.Scorecards.AsNoTracking().Where(s => s.RoundId == round).ToListAsync(Cancel));
        sheets.Count(s => s.OrganisationId == Agency).ShouldBe(2);
        sheets.Count(s => s.OrganisationId == Commune).ShouldBe(1);
        sheets.ShouldAllBe(s => asked.Exists(a => a.Id == s.AssignmentId && a.OrganisationId == s.OrganisationId));
    }

    [Fact]
    public async Task Issue_ReportOfOneKindWithItsOwnDay_IsAskedOfThatKindByThatDay()
    {
        var own = new DateOnly(2023, 11, 20);
        var content = await TwoAsync();
        content = content with { Asks = [content.Asks[0], content.Asks[1] with { Kinds = [OrganisationKind.Commune], RubricIds = [], DueOn = own }] };

        var round = await IssueAsync(content);

        var asked = await AskedAsync(round);
        asked.Where(a => a.Ask!.Ordinal == 2).Select(a => a.OrganisationId).ShouldBe(world.Seed.Communes, ignoreOrder: true);
        asked.Where(a => a.Ask!.Ordinal == 2).ShouldAllBe(a => a.DueOn == own);
        asked.Where(a => a.Ask!.Ordinal == 1).ShouldAllBe(a => a.DueOn == content.DueOn);
        asked.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Issue_TwoReports_TellsEachUnitOnce()
    {
        var before = await world.DoAsync((DanchuDatabase d) => d.Notices.CountAsync(n => n.OrganisationId == Commune, Cancel));

        await IssueAsync(await TwoAsync());

        (await world.DoAsync((DanchuDatabase d) => d.Notices.CountAsync(n => n.OrganisationId == Commune, Cancel))).ShouldBe(before + 1);
    }

    [Fact]
    public async Task FollowUp_TwoReports_ShowsBothOfAUnitInOneRound()
    {
        var round = await IssueAsync(await TwoAsync());

        var view = Value(await world.DoAsync((ShowRound s) => s.ReadAsync(world.Secretary, new(round, new UnitFilter(Order: UnitOrder.Name)), Cancel)));

        view.Counts.All.ShouldBe(10);
        view.Round.Asks.Select(a => a.OutlineName).ShouldBe(["Báo cáo QCDC năm", "Báo cáo năm về công tác dân vận chính quyền"]);
        view.Page.Where(u => u.OrganisationId == Agency).Select(u => u.Subject).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Add_UnitOfAKindThatIsAskedNothing_IsRefused()
    {
        var content = world.Content() with { Asks = [new AskContent(world.Seed.Outline) { Kinds = [OrganisationKind.Commune] }] };
        var round = await world.OpenAsync(content);
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(world.Secretary, new(round, Add: [Commune]), Cancel)));
        Value(await world.IssueLetterAsync(world.Secretary, round));

        Refusals(await world.DoAsync((AddAddressees a) => a.ExecuteAsync(world.Secretary, new(round, [Agency]), Cancel)))
            .ShouldBe([new Refusal("Công văn không yêu cầu báo cáo nào của Phòng Nội vụ.", "Units")]);
    }

    [Fact]
    public async Task Remind_UnitThatOwesBothReports_IsToldOnceAndNamedOnceInTheReminder()
    {
        var round = await IssueAsync(await TwoAsync());
        var now = world.Clock.Now;
        world.Clock.Now = now.AddDays(30);
        try
        {
            Value(await world.DoAsync((RemindLate r) => r.ExecuteAsync(world.Secretary, new(round, OnlyLate: true), Cancel))).Units.ShouldBe(5);
            Value(await world.DoAsync((ShowReminder r) => r.ReadAsync(world.Secretary, round, Cancel))).Html.ShouldContain("còn 05 đơn vị chưa gửi báo cáo");
        }
        finally
        {
            world.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Letter_TwoReports_CarriesOutlinesThenFormThenRubrics()
    {
        var letter = await LetterAsync(await TwoAsync());

        letter.Annexes.Select(a => (a.Ordinal, a.Title.Split('\n')[0])).ShouldBe(
        [
            (1, "ĐỀ CƯƠNG BÁO CÁO"), (2, "ĐỀ CƯƠNG BÁO CÁO"), (3, "BIỂU SỐ LIỆU"), (4, "TIÊU CHÍ ĐÁNH GIÁ, XẾP LOẠI"), (5, "BẢNG CHẤM ĐIỂM"),
        ]);
        var rubric = letter.Annexes.Last().Body.OfType<Table>().ShouldHaveSingleItem();
        rubric.Rows[0].Cells.Select(c => Plain(c.Content)).ShouldBe(
            ["STT", "Nội dung", "Điểm chuẩn", "Cơ quan, đơn vị, địa phương tự chấm", "Tổ KT, đánh giá chấm"]);
        Plain(rubric.Rows[^1].Cells[1].Content).ShouldBe("Tổng cộng điểm");
    }

    [Fact]
    public async Task Letter_NotWritten_NamesEachReportWithItsRubricAndTheDay()
    {
        var letter = await LetterAsync(await TwoAsync());

        var paragraphs = letter.Body.OfType<Paragraph>().Select(p => Plain(p.Content)).ToList();
        paragraphs.ShouldContain(p => p.StartsWith("1. Báo cáo việc thực hiện QCDC tại cơ quan, đơn vị năm 2023", StringComparison.Ordinal)
            && p.Contains("Tự chấm điểm, xếp loại theo “Tiêu chí đánh giá, xếp loại"));
        paragraphs.ShouldContain(p => p.StartsWith("2. Báo cáo kết quả triển khai, thực hiện công tác dân vận chính quyền năm 2023", StringComparison.Ordinal));
        paragraphs.ShouldContain("4. Báo cáo gửi về Ủy ban nhân dân huyện chậm nhất ngày 09/11/2023 để tổng hợp.");
    }

    [Fact]
    public async Task Letter_HeadAndFootOfItsOwn_StandAsWritten()
    {
        var letter = await LetterAsync(await TwoAsync() with
        {
            Addressees = "- Thủ trưởng các cơ quan, đơn vị trực thuộc UBND huyện;\n- Chủ tịch UBND các xã, thị trấn.",
            Recipients = "- Như trên;\n- CT, các PCT. UBND huyện;\n- Lưu: VT, CI, NV.",
            Signature = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nMai Thị Hồng Sim",
        });

        letter.Addressees.ShouldBe(["Thủ trưởng các cơ quan, đơn vị trực thuộc UBND huyện", "Chủ tịch UBND các xã, thị trấn"]);
        letter.Recipients!.Lines.ShouldBe(["Như trên", "CT, các PCT. UBND huyện"]);
        letter.Recipients.Archive.ShouldBe("VT, CI, NV");
        letter.Signature!.Lines.ShouldBe(
            [SignatureLine.OnBehalfOf("ỦY BAN NHÂN DÂN"), SignatureLine.InPlaceOf("CHỦ TỊCH"), SignatureLine.Position("PHÓ CHỦ TỊCH")]);
        letter.Signature.SignerName.ShouldBe("Mai Thị Hồng Sim");
    }

    [Fact]
    public async Task Draft_OutlineOrRubricTwice_IsRefusedAtTheSecond()
    {
        var two = await TwoAsync();
        var outcome = await world.DoAsync((DraftRound o) => o.ExecuteAsync(
            world.Secretary, new(world.Seed.District, ReportingLine.State, two with { Asks = [two.Asks[0], two.Asks[0]] }), Cancel));

        Refusals(outcome).ShouldBe(
            [
                new Refusal("Đề cương “Báo cáo QCDC năm” đã chọn ở một báo cáo khác cho cùng loại đơn vị.", "Asks[1].OutlineId"),
                new Refusal(
                    "Bảng tiêu chí “Tiêu chí đánh giá, xếp loại thực hiện dân chủ trong cơ quan hành chính nhà nước, đơn vị sự nghiệp công lập” đã chọn ở một "
                        + "báo cáo khác.", "Asks[1].RubricIds"),
            ]);
    }

    [Fact]
    public async Task Draft_SixReports_IsRefused()
    {
        var content = world.Content() with { Asks = [.. Enumerable.Repeat(new AskContent(world.Seed.Outline), 6)] };

        var outcome = await world.DoAsync((DraftRound o) => o.ExecuteAsync(world.Secretary, new(world.Seed.District, ReportingLine.State, content), Cancel));

        Refusals(outcome).ShouldBe([new Refusal("Một công văn yêu cầu nhiều nhất 5 báo cáo.", "Asks")]);
    }

    [Fact]
    public async Task Issue_ReportThatNobodyIsAskedOrUnitThatIsAskedNothing_IsRefused()
    {
        var two = await TwoAsync();
        var content = two with
        {
            Asks = [two.Asks[0] with { Kinds = [OrganisationKind.Enterprise], RubricIds = [] }, two.Asks[1] with { Kinds = [OrganisationKind.Agency] }],
        };
        var round = await world.OpenAsync(content);
        await world.ChooseAllAsync(round);

        var refused = Refusals(await world.IssueLetterAsync(world.Secretary, round));

        refused.Select(r => r.Message).ShouldBe(
            [
                "Không đơn vị nào trong nơi nhận phải làm báo cáo theo đề cương “Báo cáo QCDC năm”; hãy thêm nơi nhận hoặc bỏ báo cáo này.",
                "Công văn không yêu cầu báo cáo nào của Ủy ban nhân dân xã Bản Lang, Ủy ban nhân dân xã Đào San, Ủy ban nhân dân xã Nậm Tăm; hãy bỏ khỏi nơi "
                    + "nhận hoặc sửa loại đơn vị của báo cáo.",
            ]);
        (await world.DoAsync((DanchuDatabase d) => d.Assignments.CountAsync(a => a.RoundId == round, Cancel))).ShouldBe(0);
    }

    [Theory]
    [InlineData("Báo cáo gửi về UBND huyện (qua Phòng Nội vụ) trước ngày 09/11/2023 để tổng hợp.", false)]
    [InlineData("Báo cáo gửi về UBND huyện trước ngày 10/11/2023 để tổng hợp.", false)]
    [InlineData("Báo cáo gửi về UBND huyện chậm nhất ngày 10/11/2023.", true)]
    [InlineData("Báo cáo gửi về UBND huyện trước ngày 5 / 11 / 2023.", true)]
    [InlineData("Căn cứ Công văn ngày 10/11/2022 của Sở Nội vụ.", false)]
    public async Task Issue_DayInTheTextIsNotTheDueDate_WarnsOfIt(string text, bool warned)
    {
        var round = await world.OpenAsync(world.Content() with { Letter = text });
        await world.ChooseAllAsync(round);

        var view = Value(await world.DoAsync((PreviewIssue p) => p.ReadAsync(world.Secretary, round, Cancel)));

        view.Warnings.Any(w => w.StartsWith("Công văn ghi “", StringComparison.Ordinal)
            && w.EndsWith("nhưng hạn gửi của đợt là 09/11/2023.", StringComparison.Ordinal)).ShouldBe(warned);
    }

    [Fact]
    public async Task Repeat_TwoReports_AsksBothAgain()
    {
        var round = await IssueAsync(await TwoAsync());

        var again = Value(await world.DoAsync((RepeatRound r) => r.ExecuteAsync(world.Secretary, new(round), Cancel)));

        var draft = Value(await world.DoAsync((ShowDraft s) => s.ReadAsync(world.Secretary, again.RoundId, Cancel)));
        draft.Content.Asks.Count.ShouldBe(2);
        draft.Content.Asks[0].RubricIds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PassDown_RequestOfTwoReports_AsksBothBelow()
    {
        var two = await TwoAsync();
        var province = As(world.Seed.Province, Role.Secretariat);
        var above = Value(await world.DoAsync((DraftRound o) => o.ExecuteAsync(province, new(world.Seed.Province, ReportingLine.State, two), Cancel)));
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(province, new(above, Add: [world.Seed.District]), Cancel)));
        Value(await world.IssueLetterAsync(province, above));
        var duties = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == above).Select(a => a.Id).ToListAsync(Cancel));

        var passed = Value(await world.DoAsync((PassRoundDown p) => p.ExecuteAsync(world.Secretary, new(duties[0]), Cancel)));
        var other = Value(await world.DoAsync((PassRoundDown p) => p.ExecuteAsync(world.Secretary, new(duties[1]), Cancel)));

        other.ShouldBe(new PassRoundDown.Passed(passed.RoundId, Existing: true));
        var draft = Value(await world.DoAsync((ShowDraft s) => s.ReadAsync(world.Secretary, passed.RoundId, Cancel)));
        draft.Content.Asks.Select(a => a.OutlineId).ShouldBe(two.Asks.Select(a => a.OutlineId));
        draft.Content.Asks.ShouldAllBe(a => a.RubricIds.Count == 1);
    }

    [Fact]
    public async Task Prepare_NoOutlineAndAnEarlierOwnDay_IsRefusedAtEach()
    {
        var refusals = new List<Refusal>();
        var content = world.Content() with { Asks = [new AskContent(null), new AskContent(world.Seed.Outline) { DueOn = Today.AddDays(-1) }] };

        await world.DoAsync((PrepareAsks p) => p.ExecuteAsync(new RoundPlace(world.Seed.District, ReportingLine.State, null), content, refusals, Cancel));

        refusals.Select(r => r.Field).ShouldBe(["Asks[0].OutlineId", "Asks[1].DueOn"]);
    }

    [Fact]
    public async Task Check_OwnDayThatPassedSinceDrafted_IsRefused()
    {
        var id = await world.OpenAsync();
        await world.ChooseAllAsync(id);
        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period)
            .Include(r => r.Asks).ThenInclude(a => a.Outline).SingleAsync(r => r.Id == id, Cancel));
        round.Asks[0].DueOn = Today.AddDays(-1);
        var result = new CheckBeforeIssuing.Result([], [], []);

        await world.DoAsync(async (CheckAsks c) =>
        {
            await c.ExecuteAsync(round, round.Asks, result, Cancel);
            return 0;
        });

        result.Refusals.ShouldHaveSingleItem().Message.ShouldBe(
            "Báo cáo theo đề cương “Báo cáo QCDC năm”: hạn gửi 19/10/2023 đã qua; hôm nay là 20/10/2023. Hãy sửa hạn gửi.");
    }

    private Task<List<Assignment>> AskedAsync(RoundId round) => world.DoAsync((DanchuDatabase d) =>
        d.Assignments.AsNoTracking().Include(a => a.Ask).Where(a => a.RoundId == round).ToListAsync(Cancel));

    private OrganisationId Agency => world.Seed.Agencies[0];

    private OrganisationId Commune => world.Seed.Communes[0];

    // QCDC with the rubric of agencies, dân vận chính quyền with that of all State bodies.
    private async Task<RoundContent> TwoAsync()
    {
        var (qcdc, danVan) = (await world.RealRubricAsync("co-quan-qcdc"), await world.RealRubricAsync("dan-van-co-quan-nha-nuoc"));
        return world.Content() with
        {
            Asks =
            [
                new AskContent(world.Seed.Outline, world.Seed.Form) { RubricIds = [qcdc] },
                new AskContent(await world.RealOutlineAsync("co-quan-dan-van-chinh-quyen-nam")) { RubricIds = [danVan] },
            ],
        };
    }

    private async Task<RoundId> IssueAsync(RoundContent content)
    {
        var round = await world.OpenAsync(content);
        await world.ChooseAllAsync(round);
        Value(await world.IssueLetterAsync(world.Secretary, round));
        return round;
    }

    private async Task<OfficialDocument> LetterAsync(RoundContent content)
    {
        var id = await world.OpenAsync(content);
        await world.ChooseAllAsync(id);
        var round = await world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period).SingleAsync(r => r.Id == id, Cancel));
        return await world.DoAsync((ComposeLetter c) => c.ExecuteAsync(round, new TakenNumber(7, ReportingLine.State, "UBND"), Today, Cancel));
    }

    private static string Plain(Sequence<Inline> content) => string.Concat(content.OfType<Run>().Select(run => run.Text));
}
