using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>What a secretary chooses from, and what becomes of it.</summary>
public sealed class PrepareRoundTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Fact]
    public async Task Prepare_OnlyWhatIsNeeded_IsCompletedInTheIssuersWords()
    {
        var prepared = (await PrepareAsync(world.Content())).ShouldBeDone();

        (prepared.Period.Name, prepared.Asks[0].Outline.Name, prepared.Asks[0].Form!.Name, prepared.DueOn)
            .ShouldBe(("Năm 2023", "Báo cáo QCDC năm", "Biểu cơ quan", new DateOnly(2023, 11, 9)));
        prepared.Subject.ShouldStartWith("báo cáo việc thực hiện QCDC");
        prepared.Texts.Letter.ShouldStartWith("Căn cứ Luật Thực hiện dân chủ ở cơ sở");
        prepared.Asks.ShouldHaveSingleItem().Rubrics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Prepare_OwnWords_AreKept()
    {
        var prepared = (await PrepareAsync(world.Content() with { Subject = " báo cáo  nhanh ", Letter = "Đề nghị báo cáo." })).ShouldBeDone();

        (prepared.Subject, prepared.Texts.Letter).ShouldBe(("báo cáo nhanh", "Đề nghị báo cáo."));
    }

    [Fact]
    public async Task Prepare_DayBeforeThePeriod_IsRefused() =>
        (await PrepareAsync(world.Content() with { Period = PeriodChoice.Of("thu", PeriodKind.Year, 2024) }))
            .ShouldBeRefused("Hạn gửi 09/11/2023 trước ngày đầu kỳ báo cáo 15/12/2023.", "DueOn");

    [Fact]
    public async Task Prepare_RubricThatIsNotThere_IsRefused() =>
        (await PrepareAsync(world.Content().ScoredBy(RubricId.New())))
            .ShouldBeRefused("Bảng tiêu chí đã chọn không có trong danh mục.", "Asks[0].RubricIds");

    [Fact]
    public async Task Prepare_PassedOn_MustComeBackBeforeItsOwnDay()
    {
        var round = await world.IssueAsync(new DateOnly(2023, 11, 9));
        var own = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).Select(a => a.Id).FirstAsync(Cancel));

        (await PrepareAsync(world.Content(new DateOnly(2023, 11, 10)), own)).ShouldBeRefused(
            "Đơn vị phải gửi báo cáo lên cấp trên chậm nhất ngày 09/11/2023; hạn gửi của cấp dưới không được sau ngày đó.", "DueOn");
    }

    [Fact]
    public async Task Choices_OfASecretary_AreOwnPlacesAndTheCatalogue()
    {
        var view = (await ChoicesAsync(world.Secretary)).ShouldBeDone();

        view.Places.ShouldBe([new(world.Seed.District, "Ủy ban nhân dân huyện Phong Thổ", ReportingLine.State)]);
        view.Templates.Select(t => t.Key).ShouldBe(["thu/Year/1", "thu/Month/2"], "Years come first.");
        view.Outlines.Select(o => o.Id).ShouldBe([world.Seed.Outline]);
        view.Forms.Select(f => f.Id).ShouldBe([world.Seed.Form]);
        view.Today.ShouldBe(Today);
    }

    [Fact]
    public async Task Choices_WithNobodyBelow_HaveNoPlace_OfOthersThanSecretaries_AreForbidden()
    {
        (await ChoicesAsync(As(world.Seed.Communes[0], Role.Secretariat))).ShouldBeDone().Places.ShouldBeEmpty();
        (await ChoicesAsync(As(world.Seed.District, Role.Clerk))).ShouldBeForbidden();
    }

    private Task<Outcome<PreparedRound>> PrepareAsync(RoundContent content, AssignmentId? passedOnFrom = null) => world.DoAsync((PrepareRound p) =>
        p.ExecuteAsync(new RoundPlace(world.Seed.District, ReportingLine.State, passedOnFrom), content, Cancel));

    private Task<Outcome<ShowRoundChoices.View>> ChoicesAsync(Actor actor) => world.DoAsync((ShowRoundChoices r) => r.ReadAsync(actor, Cancel));
}
