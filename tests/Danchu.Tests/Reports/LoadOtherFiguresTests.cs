using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

/// <summary>Tokens that name another period or one organisation: what they show in a draft, and what signing keeps of them.</summary>
public sealed class LoadOtherFiguresTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Period_NamedByAToken_IsFoundByItsDatesInTheUnitsOwnFacts()
    {
        var unit = world.Seed.Agencies[0];
        Value(await world.EnterAsync(Clerk(unit), await world.AskYearAsync(2019, unit), ("hoi-nghi", "10", 0)));
        Value(await world.EnterAsync(Clerk(unit), await world.AskYearAsync(2020, unit), ("hoi-nghi", "14", 0)));
        var assignment = await world.AskOneAsync(unit);

        (await ShownAsync(assignment, "{{hoi-nghi:2020}} {{hoi-nghi:2020|+-%}} {{hoi-nghi:2019,2020}} {{hoi-nghi:2018}} {{dat:2019,2020}}")).ShouldBe(
            [
                "14", "tăng 40%", "24", "“Chỉ tiêu hoi-nghi, năm 2018” chưa được báo cáo: hãy nhập vào biểu số liệu.",
                "Chỉ tiêu “Chỉ tiêu dat” là số tại một thời điểm: không cộng qua nhiều kỳ.",
            ]);
    }

    [Fact]
    public async Task Organisation_NamedByItsCode_IsShownWhatWasAcceptedOfIt_InTheSubtreeOnly()
    {
        var period = world.NextPeriod();
        var below = await world.AskOneAsync(world.Commune, period);
        var district = world.Seed.District;
        var assignment = await world.AssignmentAsync(await world.AskAsync(period, issuer: world.Seed.Province, units: district), district);
        var (code, foreign) = (await CodeAsync(world.Commune), await CodeAsync(world.Seed.OtherCommune));
        var report = await world.SendAsync(below, "hoi-nghi", "5");
        string[] texts = [$"{{{{hoi-nghi@{code}}}}} {{{{hoi-nghi@{foreign}}}}}"];

        (await ShownAsync(assignment, texts[0])).ShouldBe(
            [
                "“Chỉ tiêu hoi-nghi (của Ủy ban nhân dân xã Nậm Tăm)” chưa được báo cáo: hãy nhập vào biểu số liệu.",
                $"Không có đơn vị cấp dưới nào mang mã “{foreign}”.",
            ]);
        Value(await world.AcceptAsync(report.Id));
        (await ShownAsync(assignment, texts[0], revision: 1)).First().ShouldBe("05");
    }

    [Fact]
    public async Task Signed_KeepsTheOtherPeriodsFigure_AndTotalsCountOnlyTheReportsOwn()
    {
        var unit = world.Seed.Communes[1];
        Value(await world.EnterAsync(Clerk(unit), await world.AskYearAsync(2020, unit), ("hoi-nghi", "14", 0)));
        var assignment = await world.AskOneAsync(unit);
        Value(await world.SaveAsync(Clerk(unit), assignment, "noi-bo", "Họp {{hoi-nghi}}, năm trước {{hoi-nghi:2020}}."));
        var report = await world.SendAsync(assignment, "hoi-nghi", "5");
        Value(await world.AcceptAsync(report.Id));
        await world.DoAsync((DanchuDatabase d) => d.Facts.Where(f => f.OrganisationId == unit)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.Value, 99m), Cancel));

        report.FrozenFigures.ShouldContain(f => f.Period == "2020" && !f.IsOwn && f.Figure == Figure.Of(14));
        (await world.SectionAsync(assignment, "noi-bo")).Shown.Select(shown => shown.Text).ShouldBe(["05", "14"]);
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi", Scope.OfLevel(Level.Commune))).ShouldBe(Figure.Of(5));
    }

    [Fact]
    public async Task Entered_ForTheOutlineAlone_ReachesTheTotalsUncited()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "5", 0), ("hoi-nghi.thon", "3", 0), ("ngay-cong", "9", 0)));
        var report = await world.SendAsync(assignment);
        Value(await world.AcceptAsync(report.Id));

        (await world.TotalAsync(world.Seed.District, assignment, "ngay-cong", Scope.OfLevel(Level.Commune))).ShouldBe(Figure.Of(9));
        (await world.TotalAsync(world.Seed.District, assignment, "hoi-nghi.thon", Scope.OfLevel(Level.Commune))).ShouldBe(Figure.Of(3));
    }

    [Fact]
    public async Task Entered_WhatTheTextAloneNames_IsKept()
    {
        var assignment = await world.AskOneAsync(world.Seed.Agencies[1]);
        var clerk = Clerk(world.Seed.Agencies[1]);
        Refusals(await world.EnterAsync(clerk, assignment, ("khong-hoi", "2", 0))).ShouldHaveSingleItem();
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Kiểm tra {{khong-hoi}} thôn."));

        Value(await world.EnterAsync(clerk, assignment, ("khong-hoi", "2", 0))).ShouldBe(1);

        (await world.SectionAsync(assignment, "noi-bo")).Shown.ShouldHaveSingleItem().Text.ShouldBe("02");
        Value(await world.DoAsync((ShowFigures r) => r.ReadAsync(clerk, assignment, Cancel))).Groups.SelectMany(group => group.Rows)
            .ShouldContain(row => row.Asked.Indicator == "khong-hoi" && row.Editable);
    }

    [Fact]
    public async Task MakeToken_WhatWasChosen_IsPutTogetherAndShown()
    {
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, ("hoi-nghi", "5", 0), ("hoi-nghi.thon", "3", 0), ("tien", "294 triệu", 0)));

        (await MakeAsync(assignment, new(new("hoi-nghi", ""), "-", new("hoi-nghi.thon", null), "", "", "", "")))
            .ShouldBe(("{{hoi-nghi - hoi-nghi.thon}}", "02", null));
        (await MakeAsync(assignment, new(new("tien", ""), "", new("", ""), "", "", "", "trieu"))).ShouldBe(("{{tien|trieu}}", "294 triệu", null));
        (await MakeAsync(assignment, new(new("tien", ""), "", new("", ""), "", "", "tren", "trieu")))
            .ShouldBe(("{{tien|tren trieu}}", "", "“Chỉ tiêu tien” đúng bằng 294 triệu: không ghi “trên”."));
        (await MakeAsync(assignment, new(new("hoi-nghi", ""), "+", new("tien", ""), "", "", "", ""))).Problem
            .ShouldBe("Không cộng, trừ “Chỉ tiêu hoi-nghi” (cuộc) với “Chỉ tiêu tien” (đồng): đơn vị tính khác nhau.");
        Refusals(await world.DoAsync((MakeToken m) => m.ReadAsync(
            Clerk(world.Commune), assignment, new(new("hoi-nghi", ""), "", new("", ""), "năm ngoái", "", "", ""), Cancel))).ShouldHaveSingleItem();
    }

    private async Task<(string Token, string Shown, string? Problem)> MakeAsync(AssignmentId assignment, MakeToken.Choice choice)
    {
        var made = Value(await world.DoAsync((MakeToken m) => m.ReadAsync(Clerk(world.Commune), assignment, choice, Cancel)));
        return (made.Token, made.Shown, made.Problem);
    }

    private async Task<IEnumerable<string>> ShownAsync(AssignmentId assignment, string text, int revision = 0)
    {
        var unit = await world.UnitAsync(assignment);
        if (revision == 0)
        {
            Value(await world.SaveAsync(As(unit, Role.Clerk), assignment, "noi-bo", text));
        }

        return (await world.SectionAsync(assignment, "noi-bo")).Shown.Select(shown => shown.Problem ?? shown.Text);
    }

    private Task<string> CodeAsync(OrganisationId unit) =>
        world.DoAsync((DanchuDatabase d) => d.Organisations.Where(o => o.Id == unit).Select(o => o.Code).SingleAsync(Cancel));
}
