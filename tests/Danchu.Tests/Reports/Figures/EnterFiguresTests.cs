using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

public sealed class EnterFiguresTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Writer => Clerk(world.Commune);

    [Fact]
    public async Task Enter_EachKindAndState_IsKept()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        Value(await world.EnterAsync(
            Writer, assignment, ("hoi-nghi", "1.000", 0), ("tien", "294 triệu đồng", 0), ("dat", "1,2 ha", 0), ("hoa-giai", "43/49", 0),
            ("doi-tuong", "Cán bộ\0 xã", 0), ("ngay-cong", "không phát sinh", 0)))
            .ShouldBe(6);

        (await FactsAsync(assignment)).ShouldBe(
            [
                ("dat", Figure.Of(12_000)), ("doi-tuong", Figure.OfText("Cán bộ xã")), ("hoa-giai", Figure.OfRatio(43, 49)),
                ("hoi-nghi", Figure.Of(1000)), ("ngay-cong", Figure.NotArisen), ("tien", Figure.Of(294_000_000)),
            ]);
    }

    [Fact]
    public async Task Enter_WhatTheFieldsShow_ChangesNothing()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "1.000", 0), ("dat", "1.070", 0), ("hoa-giai", "73/97", 0)));

        var view = Value(await world.DoAsync((ShowFigures r) => r.ReadAsync(Writer, assignment, Cancel)));
        var shown = view.Groups.SelectMany(g => g.Rows)
            .Where(r => r.Editable && r.Field.Length > 0)
            .Select(r => (r.Asked.Indicator, r.Field, r.Revision))
            .ToArray();

        shown.ShouldBe([("hoi-nghi", "1.000", 1), ("dat", "1.070", 1), ("hoa-giai", "73/97", 1)]);
        Value(await world.EnterAsync(Writer, assignment, shown)).ShouldBe(0);
    }

    [Fact]
    public async Task Enter_OneUnreadable_LeavesAllAsTheyWere()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0), ("tien", "1,078", 0), ("la", "1", 0), ("hoa-giai", "1/0", 0)))
            .Select(r => r.Field).ShouldBe(["tien", "la", "hoa-giai"]);

        (await FactsAsync(assignment)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keep_SomeUnreadable_KeepsTheOthersAndSaysWhichAreNot()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        var kept = Value(await world.DoAsync((KeepFigures k) => k.ExecuteAsync(
            Writer,
            new(assignment, [new("hoi-nghi", "5", 0), new("tien", "1,078", 0), new("la", "1", 0), new("hoa-giai", "1/0", 0), new("ngay-cong", "9", 0)]),
            Cancel)));

        kept.Changed.ShouldBe(2);
        kept.Refused.Select(r => r.Field).ShouldBe(["tien", "la", "hoa-giai"]);
        (await FactsAsync(assignment)).ShouldBe([("hoi-nghi", Figure.Of(5)), ("ngay-cong", Figure.Of(9))]);
    }

    [Fact]
    public async Task Enter_OverAnotherWriters_IsRefusedWithTheirs()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0)));
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "7", 1)));

        foreach (var stale in new[] { 0, 1, 99 })
        {
            Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "6", stale))).ShouldHaveSingleItem()
                .ShouldBe(new("Trong lúc bạn nhập, người khác đã ghi “07”. Hãy xem lại rồi lưu một lần nữa.", "hoi-nghi"));
        }

        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "7", 1))).ShouldBe(0);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "", 2))).ShouldBe(1);
        (await FactsAsync(assignment)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_OneFigureTwiceInAForm_IsRefused()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0), ("hoi-nghi", "6", 0))).ShouldHaveSingleItem()
            .ShouldBe(new("Chỉ tiêu này có hai lần trong cùng một biểu.", "hoi-nghi"));
        (await FactsAsync(assignment)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_PartsOfAnIndicator_MustNotExceedIt()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0), ("hoi-nghi.thon", "3", 0), ("hoi-nghi.co-quan", "4", 0)))
            .ShouldHaveSingleItem().ShouldBe(
                new("Các phần theo nơi họp của “Chỉ tiêu hoi-nghi” cộng lại 7, nhiều hơn 5 của cả chỉ tiêu.", "hoi-nghi.thon"));
        (await FactsAsync(assignment)).ShouldBeEmpty();
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0), ("hoi-nghi.thon", "3", 0), ("hoi-nghi.co-quan", "2", 0))).ShouldBe(3);
        Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "4", 1))).ShouldHaveSingleItem().Field.ShouldBe("hoi-nghi");
    }

    [Fact]
    public async Task Show_Parts_OnlyWhereTheyAreEnteredOrWanted()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0)));

        (await PartsAsync(assignment, divided: null)).ShouldBeEmpty();
        (await PartsAsync(assignment, "hoi-nghi")).ShouldBe(["hoi-nghi.thon", "hoi-nghi.co-quan"], ignoreOrder: true);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi.thon", "3", 0)));
        (await PartsAsync(assignment, divided: null)).ShouldBe(["hoi-nghi.thon"]);
    }

    private async Task<IEnumerable<string>> PartsAsync(AssignmentId assignment, string? divided) =>
        Value(await world.DoAsync((ShowFigures r) => r.ReadAsync(Writer, assignment, divided, Cancel))).Groups.SelectMany(group => group.Rows)
            .Select(row => row.Asked.Indicator).Where(key => key.Contains('.'));

    [Fact]
    public async Task Enter_WhatAnotherSignedReportStates_IsRefusedWithItsSymbol()
    {
        var period = world.NextPeriod();
        var (first, second) = (await world.AskOneAsync(world.Commune, period), await world.AskOneAsync(world.Commune, period));
        var signed = await world.SendAsync(first, "hoi-nghi", "5");

        foreach (var typed in new[] { "6", "", "không phát sinh" })
        {
            Refusals(await world.EnterAsync(Writer, second, ("hoi-nghi", typed, 1))).ShouldHaveSingleItem()
                .ShouldBe(new($"Số liệu này đã nằm trong báo cáo {signed.Symbol} đã ký của cùng kỳ; chỉ sửa được khi báo cáo đó bị trả lại.", "hoi-nghi"));
        }

        // What the signed report left open is not stated by it.
        Value(await world.EnterAsync(Writer, second, ("hoi-nghi", "5", 0), ("tien", "7", 0))).ShouldBe(1);
        Value(await world.ReturnAsync(signed.Id, new ReturnReport.Reason(ReturnTarget.Section, "noi-bo", "Sửa.")));
        Value(await world.EnterAsync(Writer, second, ("hoi-nghi", "6", 1))).ShouldBe(1);
    }

    [Fact]
    public async Task Enter_Changes_LeaveOneLineWithOldAndNew()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        var report = await world.ReportAsync(assignment);
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0)));
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "7", 1), ("tien", "9", 0)));
        Value(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "7", 2)));

        var lines = await world.DoAsync((DanchuDatabase d) =>
            d.History.Where(h => h.SubjectId == report.Id.Value && h.Operation == nameof(EnterFigures)).OrderBy(h => h.Sequence).ToListAsync(Cancel));
        lines.Count.ShouldBe(2);
        lines[1].Old.ShouldNotBeNull().ShouldContain("5");
        lines[1].New.ShouldNotBeNull().ShouldContain("hoi-nghi");
        lines[1].New!.ShouldContain("7");
        lines[1].New!.ShouldContain("tien");
    }

    [Fact]
    public async Task Enter_ByOthersOrTooLate_IsNotDone()
    {
        var assignment = await world.AskOneAsync(world.Commune);

        (await world.EnterAsync(Clerk(world.Agency), assignment, ("hoi-nghi", "5", 0))).ShouldBeOfType<Outcome<int>.Absent>();
        (await world.EnterAsync(As(world.Seed.District, Role.Secretariat), assignment, ("hoi-nghi", "5", 0))).ShouldBeOfType<Outcome<int>.Absent>();
        (await world.EnterAsync(As(world.Commune, Role.Reader), assignment, ("hoi-nghi", "5", 0))).ShouldBeOfType<Outcome<int>.Forbidden>();
        Value(await world.HandOverAsync(Writer, assignment));
        Refusals(await world.EnterAsync(Writer, assignment, ("hoi-nghi", "5", 0)))
            .ShouldHaveSingleItem().Message
            .ShouldBe("Báo cáo không còn ở trạng thái đang soạn nên không sửa được số liệu.");
    }

    private async Task<List<(string, Figure)>> FactsAsync(AssignmentId assignment)
    {
        var facts = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.Id == assignment)
            .SelectMany(a => d.Facts.Where(f => f.OrganisationId == a.OrganisationId && f.PeriodId == a.Round!.PeriodId)).AsNoTracking().ToListAsync(Cancel));
        return [.. facts.OrderBy(f => f.Indicator, StringComparer.Ordinal).Select(f => (f.Indicator, f.Figure))];
    }

}
