using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

/// <summary>
/// Figures that change slowly ("dat", "hoa-giai" of this world) come from the year before and bear a mark until somebody writes or confirms them. Each test has
/// a unit of its own.
/// </summary>
public sealed class CarryOverFiguresTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task CarryOver_WhatIsEmptyAndChangesSlowly_IsLastYearsWithItsMark()
    {
        var (unit, assignment) = await AskedAsync(world.Seed.Communes[0]);
        Value(await world.EnterAsync(Clerk(unit), assignment, ("hoa-giai", "40/49", 0)));
        (await ViewAsync(unit, assignment)).Takeable.ShouldBe(1, "“hoi-nghi” does not change slowly, “hoa-giai” is written.");

        Value(await CarryOverAsync(Clerk(unit), assignment)).ShouldBe(1);

        var view = await ViewAsync(unit, assignment);
        (view.Takeable, view.Carried).ShouldBe((0, 1));
        (Row(view, "dat").Figure, Row(view, "dat").CarriedFrom, Row(view, "hoa-giai").CarriedFrom).ShouldBe((Figure.Of(75.26m), "năm 2020", ""));
        (await HistoryAsync(assignment, nameof(CarryOverFigures))).ShouldBe(1);
        Refusals(await CarryOverAsync(Clerk(unit), assignment)).ShouldHaveSingleItem().Message
            .ShouldBe("Không có chỉ tiêu ít biến động nào còn trống mà năm trước có số liệu.");
    }

    [Fact]
    public async Task Enter_AnotherValue_TakesTheMarkAway()
    {
        var (unit, assignment) = await CarriedAsync(world.Seed.Communes[1]);

        Value(await world.EnterAsync(Clerk(unit), assignment, ("dat", "75,26", 1), ("hoa-giai", "44/49", 1))).ShouldBe(1);

        var view = await ViewAsync(unit, assignment);
        (Row(view, "dat").CarriedFrom, Row(view, "hoa-giai").CarriedFrom).ShouldBe(("năm 2020", ""));
    }

    [Fact]
    public async Task Confirm_OneAndThenAll_TakesTheWarningsAway()
    {
        var (unit, assignment) = await CarriedAsync(world.Seed.Communes[2]);
        var warnings = (await FindingsAsync(unit, assignment)).All;
        warnings.Select(f => (f.Finding.Code, f.Finding.Severity, f.Place.Indicator)).ShouldBe(
            [(CheckCarriedFigures.Code, Severity.Warning, "dat"), (CheckCarriedFigures.Code, Severity.Warning, "hoa-giai")]);
        warnings[0].Sentence.Text.ShouldBe("Chỉ tiêu dat: 75,26");
        warnings[0].Message.ShouldStartWith("Số lấy từ năm 2020, chưa xác nhận là số của năm 2021");

        Value(await ConfirmAsync(unit, assignment, "dat")).ShouldBe(1);
        (await ViewAsync(unit, assignment)).ShouldSatisfyAllConditions(v => v.Carried.ShouldBe(1), v => Row(v, "hoa-giai").CarriedFrom.ShouldBe("năm 2020"));
        Refusals(await ConfirmAsync(unit, assignment, "dat")).ShouldHaveSingleItem().Message.ShouldStartWith("Số liệu này không còn chờ xác nhận");
        Value(await ConfirmAsync(unit, assignment)).ShouldBe(1);

        (await FindingsAsync(unit, assignment)).All.ShouldBeEmpty();
        (await ViewAsync(unit, assignment)).ShouldSatisfyAllConditions(v => v.Carried.ShouldBe(0), v => Row(v, "dat").Figure.ShouldBe(Figure.Of(75.26m)));
        (await HistoryAsync(assignment, nameof(ConfirmCarriedFigures))).ShouldBe(2);
    }

    [Fact]
    public async Task Drop_WhatIsMarked_LeavesWhatWasWritten()
    {
        var (unit, assignment) = await CarriedAsync(world.Seed.Agencies[0]);
        Value(await world.EnterAsync(Clerk(unit), assignment, ("hoa-giai", "44/49", 1)));

        Value(await world.DoAsync((DropCarriedFigures d) => d.ExecuteAsync(Clerk(unit), new(assignment), Cancel))).ShouldBe(1);

        var view = await ViewAsync(unit, assignment);
        (Row(view, "dat").Figure, Row(view, "hoa-giai").Figure, view.Takeable).ShouldBe((null, Figure.OfRatio(44, 49), 1));
        (await HistoryAsync(assignment, nameof(DropCarriedFigures))).ShouldBe(1);
    }

    [Fact]
    public async Task CarryOver_ByOthersOrAfterSending_ChangesNothing()
    {
        var (unit, assignment) = await AskedAsync(world.Seed.Agencies[1]);
        (await CarryOverAsync(As(unit, Role.Reader), assignment)).ShouldBeOfType<Outcome<int>.Forbidden>();
        (await CarryOverAsync(Clerk(world.Seed.Communes[0]), assignment)).ShouldBeOfType<Outcome<int>.Absent>();
        await world.SendAsync(assignment);

        Refusals(await CarryOverAsync(Clerk(unit), assignment)).ShouldHaveSingleItem().Message.ShouldStartWith("Báo cáo không còn ở trạng thái đang soạn");
        (await ViewAsync(unit, assignment)).Takeable.ShouldBe(0);
    }

    /// <summary>A report of 2021 whose unit sent figures of 2020.</summary>
    private async Task<(OrganisationId Unit, AssignmentId Assignment)> AskedAsync(OrganisationId unit)
    {
        var before = await world.AskYearAsync(2020, unit);
        Value(await world.EnterAsync(Clerk(unit), before, ("dat", "75,26", 0), ("hoa-giai", "43/49", 0), ("hoi-nghi", "14", 0)));
        return (unit, await world.AskYearAsync(2021, unit));
    }

    private async Task<(OrganisationId Unit, AssignmentId Assignment)> CarriedAsync(OrganisationId unit)
    {
        var asked = await AskedAsync(unit);
        Value(await CarryOverAsync(Clerk(unit), asked.Assignment)).ShouldBe(2);
        return asked;
    }

    private Task<Outcome<int>> CarryOverAsync(Actor actor, AssignmentId assignment) =>
        world.DoAsync((CarryOverFigures c) => c.ExecuteAsync(actor, new(assignment), Cancel));

    private Task<Outcome<int>> ConfirmAsync(OrganisationId unit, AssignmentId assignment, string? indicator = null) =>
        world.DoAsync((ConfirmCarriedFigures c) => c.ExecuteAsync(Clerk(unit), new(assignment, indicator), Cancel));

    private async Task<ShowFigures.View> ViewAsync(OrganisationId unit, AssignmentId assignment) =>
        Value(await world.DoAsync((ShowFigures s) => s.ReadAsync(Clerk(unit), assignment, Cancel)));

    private static ShowFigures.Row Row(ShowFigures.View view, string indicator) =>
        view.Groups.SelectMany(g => g.Rows).First(r => r.Asked.Indicator == indicator && r.Editable);

    private async Task<ReportFindings> FindingsAsync(OrganisationId unit, AssignmentId assignment) =>
        Value(await world.DoAsync((ShowFindings s) => s.ReadAsync(Clerk(unit), assignment, Cancel))).Findings;

    private async Task<int> HistoryAsync(AssignmentId assignment, string operation) =>
        await world.HistoryAsync((await world.ReportAsync(assignment)).Id, operation);
}
