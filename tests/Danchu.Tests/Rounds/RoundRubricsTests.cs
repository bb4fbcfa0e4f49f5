using Danchu.Core.Access;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Core.Scoring;
using Danchu.Tests.Catalogue.Reading;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Rounds;

/// <summary>A round that asks for points, with the real rubrics of communes and of agencies.</summary>
public sealed class RoundRubricsTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Issue_TwoRubrics_GivesEachUnitTheSheetOfItsKind()
    {
        var (communes, agencies) = (await RubricAsync("bcd-xa"), await RubricAsync("co-quan-qcdc"));
        var round = await OpenAsync(communes, agencies);
        await world.ChooseAllAsync(round);

        RoundWorld.Value(await IssueAsync(round, seen: true));

        var sheets = await world.DoAsync((DanchuDatabase d) => d.Scorecards.Where(s => s.RoundId == round).ToListAsync(RoundWorld.Cancel));
        sheets.Count.ShouldBe(5);
        sheets.ShouldAllBe(s => s.State == ScorecardState.Self && s.SelfTotal == null);
        sheets.Where(s => world.Seed.Communes.Contains(s.OrganisationId)).Select(s => (s.RubricId, s.Missing)).Distinct().ShouldBe([(communes, 17)]);
        sheets.Where(s => world.Seed.Agencies.Contains(s.OrganisationId)).Select(s => (s.RubricId, s.Missing)).Distinct().ShouldBe([(agencies, 50)]);
    }

    [Fact]
    public async Task Issue_RubricWithFindings_MustBeConfirmedAndIsKeptInHistory()
    {
        var round = await OpenAsync(await RubricAsync("co-quan-qcdc"));
        await world.ChooseAllAsync(round);

        var reasons = RoundWorld.Refusals(await IssueAsync(round, seen: false)).Select(r => r.Message).ToList();
        reasons.ShouldContain(r => r.Contains(": 4 “Những việc cán bộ")
            && r.EndsWith("điểm chuẩn ghi 10, các tiêu chí con cộng lại được 9.", StringComparison.Ordinal));
        reasons.ShouldContain(r => r.Contains("04/2015/NĐ-CP hết hiệu lực từ ngày 01/07/2023"));
        reasons.ShouldContain("Không bảng tiêu chí nào dành cho loại đơn vị của Ủy ban nhân dân xã Bản Lang, Ủy ban nhân dân xã Đào San, Ủy ban nhân dân xã "
            + "Nậm Tăm; các đơn vị này không phải chấm điểm.");

        RoundWorld.Value(await IssueAsync(round, seen: true));

        var line = await world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.Operation == nameof(IssueRound) && h.SubjectId == round.Value)
            .Select(h => h.New)
            .SingleAsync(RoundWorld.Cancel));
        line!.ShouldContain("ConfirmedFindings");
        line!.ShouldContain(": 4 ");
    }

    [Fact]
    public async Task Issue_RubricThatComputesFromFiguresNotAsked_WarnsOfThem()
    {
        var round = await OpenAsync(await RubricAsync("bcd-huyen"));
        await world.ChooseAllAsync(round);

        RoundWorld.Refusals(await IssueAsync(round, seen: false)).ShouldContain(r =>
            r.Message.StartsWith(
                "Bảng tiêu chí “Đánh giá hoạt động của Ban Chỉ đạo thực hiện quy chế dân chủ cấp huyện” tính điểm từ “", StringComparison.Ordinal)
            && r.Message.EndsWith("nhưng đề cương và biểu của báo cáo không hỏi; tiêu chí ấy phải chấm bằng tay.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issue_TwoRubricsForOneKind_IsRefused()
    {
        var round = await OpenAsync(await RubricAsync("co-quan-qcdc"), await RubricAsync("bcd-co-quan"));
        await world.ChooseAllAsync(round);

        RoundWorld.Refusals(await IssueAsync(round, seen: true))
            .ShouldContain(r => r.Message.Contains("có 2 bảng tiêu chí (“Phiếu đánh giá xếp loại Ban Chỉ đạo QCDC cơ quan, đơn vị”; “Tiêu chí đánh giá"));
    }

    [Fact]
    public async Task Issue_RubricNotYetValid_IsRefused()
    {
        var late = await RubricAsync("bcd-xa", key: "bcd-xa-2024", from: new DateOnly(2024, 1, 1));
        var round = await OpenAsync(late);
        await world.ChooseAllAsync(round);

        RoundWorld.Refusals(await IssueAsync(round, seen: true))
            .ShouldContain(r => r.Message.EndsWith("chỉ dùng từ ngày 01/01/2024, kỳ báo cáo kết thúc ngày 14/12/2023.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Add_UnitsToAnIssuedRound_GivesThemTheirSheets()
    {
        var round = await OpenAsync(await RubricAsync("bcd-xa"));
        RoundWorld.Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(
            world.Secretary, new(round, Add: [world.Seed.Communes[0]]), RoundWorld.Cancel)));
        RoundWorld.Value(await IssueAsync(round, seen: true));

        RoundWorld.Value(await world.DoAsync((AddAddressees a) => a.ExecuteAsync(
            world.Secretary, new(round, [world.Seed.Communes[1], world.Seed.Agencies[0]]), RoundWorld.Cancel)));

        var with = await world.DoAsync((DanchuDatabase d) => d.Scorecards.Where(s => s.RoundId == round)
            .Select(s => s.OrganisationId)
            .ToListAsync(RoundWorld.Cancel));
        with.ShouldBe([world.Seed.Communes[0], world.Seed.Communes[1]], ignoreOrder: true);
    }

    [Fact]
    public async Task Edit_OtherRubrics_ReplacesThem()
    {
        var (communes, agencies) = (await RubricAsync("bcd-xa"), await RubricAsync("co-quan-qcdc"));
        var round = await OpenAsync(communes);

        await EditAsync(round, world.Content().ScoredBy(agencies));
        (await ChosenAsync(round)).ShouldBe([agencies]);
        await EditAsync(round, world.Content());
        (await ChosenAsync(round)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_RubricOfAnotherUnit_IsRefused()
    {
        var foreign = await RubricAsync("bcd-xa", key: "rieng", owner: world.Seed.OtherDistrict);

        var outcome = await world.DoAsync((DraftRound o) => o.ExecuteAsync(
            world.Secretary, new(world.Seed.District, ReportingLine.State, world.Content().ScoredBy(foreign)), RoundWorld.Cancel));

        RoundWorld.Refusals(outcome).ShouldHaveSingleItem().ShouldBe(new Refusal("Bảng tiêu chí đã chọn không có trong danh mục.", "Asks[0].RubricIds"));
    }

    private Task<RoundId> OpenAsync(params RubricId[] rubrics) => world.OpenAsync(world.Content().ScoredBy(rubrics));

    private Task<Outcome<IssueRound.Issued>> IssueAsync(RoundId round, bool seen) =>
        world.IssueLetterAsync(world.Secretary, round, seen);

    private async Task EditAsync(RoundId round, RoundContent content)
    {
        var version = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.Version).SingleAsync(RoundWorld.Cancel));
        RoundWorld.Value(await world.DoAsync((EditRound e) => e.ExecuteAsync(world.Secretary, new(round, version, content), RoundWorld.Cancel)));
    }

    private Task<List<RubricId>> ChosenAsync(RoundId round) => world.DoAsync(async (ShowDraft r) =>
        RoundWorld.Value(await r.ReadAsync(world.Secretary, round, RoundWorld.Cancel)).Content.Asks[0].RubricIds.ToList());

    private Task<RubricId> RubricAsync(string name, string? key = null, DateOnly? from = null, OrganisationId? owner = null) =>
        world.DoAsync(async (DanchuDatabase d) =>
        {
            var real = ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Rubrics.Where(file => file.Value.Key == name)
                .MaxBy(file => file.Value.Version)!.Value;
            var known = await d.Rubrics.Where(r => r.Key == (key ?? name)).Select(r => (RubricId?)r.Id).FirstOrDefaultAsync(RoundWorld.Cancel);
            if (known is { } id)
            {
                return id;
            }

            var rubric = Rubric.Empty(key ?? name, 1, owner);
            rubric.TakeOver(real);
            rubric.ValidFrom = from ?? real.ValidFrom;
            d.Rubrics.Add(rubric);
            await d.SaveChangesAsync(RoundWorld.Cancel);
            return rubric.Id;
        });
}
