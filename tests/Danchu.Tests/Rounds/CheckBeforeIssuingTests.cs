using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Core.Totals;
using Danchu.Tests.Rubrics;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>What stands against issuing a draft, and what issuing gives each unit.</summary>
public sealed class CheckBeforeIssuingTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Check_SoundDraft_HasNothingAgainstIt()
    {
        var result = await CheckAsync(await ChosenAsync());

        result.Units.ShouldBe([.. world.Seed.Communes, .. world.Seed.Agencies], ignoreOrder: true);
        (result.Refusals.Count, result.Warnings.Count, result.RubricFindings.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Check_UnitThatIsNoLongerBelow_IsNamed()
    {
        var round = await ChosenAsync();
        await world.DoAsync(async (DanchuDatabase d) =>
        {
            d.RoundAddressees.Add(new RoundAddressee { RoundId = round, OrganisationId = world.Seed.OtherCommune });
            return await d.SaveChangesAsync(Cancel);
        });

        (await CheckAsync(round)).Refusals.Select(r => r.Message).ShouldBe(
            ["Ủy ban nhân dân xã Hua Bum không còn trực thuộc đơn vị ban hành vào ngày 14/12/2023; hãy bỏ khỏi nơi nhận."]);
    }

    [Fact]
    public async Task Check_DayThatHasPassed_IsRefused()
    {
        var round = await ChosenAsync();
        await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round)
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.DueOn, Today.AddDays(-1)), Cancel));

        (await CheckAsync(round)).Refusals.Select(r => r.Message).ShouldBe(["Hạn gửi 19/10/2023 đã qua; hôm nay là 20/10/2023. Hãy sửa hạn gửi."]);
    }

    [Fact]
    public async Task Check_PeriodBeforeOutlineAndForm_IsRefusedForBoth()
    {
        var round = await ChosenAsync(world.Content() with { Period = PeriodChoice.Of("thu", PeriodKind.Year, 2021) });

        (await CheckAsync(round)).Refusals.Select(r => r.Message).ShouldBe(
            [
                "Đề cương “Báo cáo QCDC năm” chỉ dùng từ ngày 01/01/2022, kỳ báo cáo kết thúc ngày 14/12/2021.",
                "Biểu số liệu “Biểu cơ quan” chỉ dùng từ ngày 01/01/2022, kỳ báo cáo kết thúc ngày 14/12/2021.",
            ]);
    }

    [Fact]
    public async Task Check_TwoRubricsForOneKindOrOneWithoutCriteria_IsRefused()
    {
        var (one, empty) = (await AddRubricAsync("mot", "Bảng một", 100), await AddRubricAsync("rong", "Bảng rỗng"));
        var result = new CheckBeforeIssuing.Result([], [], []);
        var round = await ReadAsync(await ChosenAsync(world.Content().ScoredBy(one, empty)));

        await world.DoAsync(async (CheckRubrics c) =>
        {
            await c.ExecuteAsync(round, round.Asks, result, Cancel);
            return 0;
        });

        result.Refusals.Select(r => r.Message).ShouldBe(
            [
                "Xã, phường, thị trấn có 2 bảng tiêu chí (“Bảng một”; “Bảng rỗng”); trong một báo cáo, mỗi loại đơn vị chỉ chấm theo một bảng.",
                "Bảng tiêu chí “Bảng rỗng” chưa có tiêu chí nào.",
            ],
            ignoreOrder: true);
        result.Warnings.ShouldContain(
            "Không bảng tiêu chí nào dành cho loại đơn vị của Phòng Nội vụ, Phòng Tài chính - Kế hoạch; các đơn vị này không phải chấm điểm.");
        result.RubricFindings.ShouldAllBe(finding => result.Warnings.Contains(finding));
    }

    [Fact]
    public async Task Assign_SomeUnits_GivesEachItsReportAndItsNotice()
    {
        var round = await ReadAsync(await world.OpenAsync());

        await world.DoAsync(async (AssignUnits a) =>
        {
            await a.ExecuteAsync(round, "Ủy ban nhân dân huyện Phong Thổ", [world.Seed.Communes[0], world.Seed.Agencies[1]], Cancel);
            return 0;
        });

        var assignments = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round.Id).ToListAsync(Cancel));
        assignments.Select(a => a.OrganisationId).ShouldBe([world.Seed.Communes[0], world.Seed.Agencies[1]], ignoreOrder: true);
        var reports = await world.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Assignment!.RoundId == round.Id).ToListAsync(Cancel));
        reports.Select(r => (r.Edition, r.State, r.Current))
            .ShouldBe([(1, ReportState.Drafting, true), (1, ReportState.Drafting, true)]);
        var addresses = assignments.ConvertAll(a => $"/assignments/{a.Id}");
        var notices = await world.DoAsync((DanchuDatabase d) => d.Notices.Where(n => addresses.Contains(n.Href)).ToListAsync(Cancel));
        notices.Select(n => (n.OrganisationId, n.Kind))
            .ShouldBe([(world.Seed.Communes[0], NoticeKind.Asked), (world.Seed.Agencies[1], NoticeKind.Asked)], ignoreOrder: true);
        notices[0].Text.ShouldStartWith("Ủy ban nhân dân huyện Phong Thổ yêu cầu báo cáo việc thực hiện QCDC");
        notices[0].Text.ShouldEndWith("Hạn gửi: 09/11/2023.");
    }

    private async Task<RoundId> ChosenAsync(RoundContent? content = null)
    {
        var round = await world.OpenAsync(content);
        await world.ChooseAllAsync(round);
        return round;
    }

    private async Task<CheckBeforeIssuing.Result> CheckAsync(RoundId id)
    {
        var round = await ReadAsync(id);
        return await world.DoAsync((CheckBeforeIssuing c) => c.ExecuteAsync(round, Cancel));
    }

    private Task<ReportingRound> ReadAsync(RoundId id) =>
        world.DoAsync((DanchuDatabase d) => d.Rounds.AsNoTracking().Include(r => r.Period)
            .Include(r => r.Asks).ThenInclude(a => a.Outline).Include(r => r.Asks).ThenInclude(a => a.Form).SingleAsync(r => r.Id == id, Cancel));

    private Task<RubricId> AddRubricAsync(string key, string name, params decimal[] points) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var content = RandomRubric.Flat(points);
        var rubric = new Rubric
        {
            Key = key, Version = 1, Name = name, Title = name, ForKinds = [OrganisationKind.Commune], LegalBasis = [], Total = 100,
            Criteria = content.Criteria, Classes = content.Classes, Vetoes = [], Quotas = [], ContentHash = "",
        };
        d.Rubrics.Add(rubric);
        await d.SaveChangesAsync(Cancel);
        return rubric.Id;
    });
}
