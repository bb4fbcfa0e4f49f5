using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Figures;

/// <summary>
/// A round asks a district's own indicator: it is entered, cited, checked and added up as those of the catalogue are; strangers learn nothing of it.
/// </summary>
public sealed class OwnIndicatorTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    private OrganisationId Other => world.Seed.Communes[1];

    [Fact]
    public async Task Answered_ByTheCommunes_IsAddedUpAndStaysWhatItIs()
    {
        var key = await CreateAsync(Draft("Mô hình được công nhận"));
        var round = await AskAsync(key, world.Commune, Other);
        var assignment = await world.AssignmentAsync(round, world.Commune);
        Value(await world.AcceptAsync((await world.SendAsync(assignment, key, "12")).Id));
        Value(await world.AcceptAsync((await world.SendAsync(await world.AssignmentAsync(round, Other), key, "5")).Id));

        (await world.TotalAsync(world.Seed.District, assignment, key, Scope.Subtree)).ShouldBe(Figure.Of(17));
        var period = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.PeriodId).SingleAsync(Cancel));
        var table = (await world.DoAsync((ShowTotals s) => s.ReadAsync(
            Secretary, new(world.Seed.District, ReportingLine.State, period, Search: "mô hình được công nhận"), Cancel))).ShouldBeDone();
        table.Rows.ShouldHaveSingleItem().Now.Figure.ShouldBe(Figure.Of(17));

        var province = As(world.Seed.Province, Role.Secretariat);
        (await world.DoAsync((ShowTotals s) => s.ReadAsync(province, new(world.Seed.Province, ReportingLine.State, period), Cancel))).ShouldBeDone()
            .Rows.ShouldNotContain(row => row.Indicator.Key == key);
        (await world.DoAsync((BreakDownTotal b) => b.ReadAsync(province, new(world.Seed.Province, ReportingLine.State, period, key), Cancel))).ShouldBeAbsent();
        (await world.DoAsync((BreakDownTotal b) => b.ReadAsync(Secretary, new(world.Seed.District, ReportingLine.State, period, key), Cancel)))
            .ShouldBeDone().Units.Count.ShouldBe(2);

        (await EditAsync(key, draft => draft with { Unit = "lượt", Decimals = 2, Ownership = Ownership.Area, Comparison = Comparison.None })).RefusalMessages()
            .ShouldBe(new[] { "đơn vị tính", "số chữ số thập phân", "cách so sánh", "việc của ai" }
                .Select(what => $"Chỉ tiêu này đã có số liệu nên không đổi {what} được; hãy đặt chỉ tiêu mới."));
        (await EditAsync(key, draft => draft with { Name = "Mô hình đã công nhận" })).ShouldBeDone();
    }

    [Fact]
    public async Task Text_ThatSaysAnotherNumber_IsFoundByTheIndicatorsPhrases()
    {
        var key = await CreateAsync(Draft("Mô hình trong lời"));
        var assignment = await world.AssignmentAsync(await AskAsync(key, world.Commune), world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, (key, "12", 0)));

        var found = Value(await world.DoAsync((CheckSection c) =>
            c.ReadAsync(Clerk(world.Commune), assignment, "noi-bo", "Huyện công nhận 14 mô hình.", Cancel))).Text.Remarks.ShouldHaveSingleItem();

        (found.Finding.Code, found.Finding.Expected).ShouldBe(("G304", "12"));
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", $"Có {{{{{key}}}}} mô hình."));
        (await world.SectionAsync(assignment, "noi-bo")).Words.Trim().ShouldBe("Có 12 mô hình.");
    }

    [Fact]
    public async Task Ratio_WhoseNumeratorExceedsItsDenominator_IsWarnedOf()
    {
        var ratio = Draft("Tỷ lệ mô hình") with
        {
            Kind = IndicatorKind.Ratio, NumeratorName = "Mô hình có hiệu quả", DenominatorName = "Mô hình đã lập", Phrases = "",
        };
        var key = await CreateAsync(ratio);
        var assignment = await world.AssignmentAsync(await AskAsync(key, world.Commune), world.Commune);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, (key, "13/12", 0)));

        var broken = (await HeldAsync(assignment)).At(key).ShouldHaveSingleItem();
        broken.Message.ShouldBe("“Mô hình có hiệu quả (Tỷ lệ mô hình)” (13) phải không lớn hơn “Mô hình đã lập (Tỷ lệ mô hình)” (12).");
        Value(await world.DoAsync((ShowFindings r) => r.ReadAsync(Clerk(world.Commune), assignment, Cancel))).Findings.All.ShouldHaveSingleItem()
            .Place.Indicator.ShouldBe(key);
        Value(await world.EnterAsync(Clerk(world.Commune), assignment, (key, "11/12", 1)));
        var held = await HeldAsync(assignment);
        held.Broken.ShouldBeEmpty();
        held.Asked.ShouldContain(rule => rule.Rule.Id == broken.Rule.Id, "the page in the browser knows it again");
    }

    [Fact]
    public async Task Foreign_NamedByATokenOrEntered_IsUnknown()
    {
        var key = await CreateAsync(Draft("Mô hình của huyện khác"), As(world.Seed.OtherDistrict, Role.Secretariat), world.Seed.OtherDistrict);
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "noi-bo", $"Có {{{{{key}}}}} mô hình."));

        var section = await world.SectionAsync(assignment, "noi-bo");

        section.Problems.ShouldHaveSingleItem().ShouldContain($"Không có chỉ tiêu “{key}” trong danh mục.");
        section.Words.ShouldNotContain("huyện khác");
        Refusals(await world.EnterAsync(Clerk(world.Commune), assignment, (key, "1", 0))).ShouldHaveSingleItem().Message.ShouldContain("không hỏi chỉ tiêu");
    }

    private async Task<HeldFigures> HeldAsync(AssignmentId assignment) =>
        Value(await world.DoAsync((ShowFigures s) => s.ReadAsync(Clerk(world.Commune), assignment, Cancel))).Rules;

    private static IndicatorDraft Draft(string name) => new()
    {
        Name = name, Unit = "mô hình", Kind = IndicatorKind.Count, Group = "Dân vận khéo", Source = "Quyết định công nhận.", Phrases = "công nhận # mô hình",
    };

    private async Task<string> CreateAsync(IndicatorDraft draft, Actor? actor = null, OrganisationId? owner = null) => (await world.DoAsync(
        (CreateIndicator c) => c.ExecuteAsync(actor ?? Secretary, new(owner ?? world.Seed.District, draft), Cancel))).ShouldBeDone();

    private async Task<Outcome<Done>> EditAsync(string key, Func<IndicatorDraft, IndicatorDraft> change)
    {
        var stored = await world.DoAsync((DanchuDatabase d) => d.Indicators.AsNoTracking().SingleAsync(i => i.Key == key, Cancel));
        return await world.DoAsync((EditIndicator e) => e.ExecuteAsync(Secretary, new(key, stored.RowVersion, change(IndicatorDraft.Of(stored))), Cancel));
    }

    /// <summary>A round of the district whose form asks the indicator beside all others.</summary>
    private async Task<RoundId> AskAsync(string key, params OrganisationId[] units)
    {
        var form = (await world.DoAsync((CopyForm c) => c.ExecuteAsync(Secretary, new(world.Form, world.Seed.District), Cancel))).ShouldBeDone();
        var stored = await world.DoAsync((DanchuDatabase d) => d.Forms.AsNoTracking().SingleAsync(f => f.Id == form, Cancel));
        var input = new ArrangeRows.Input(form, stored.RowVersion, []) { Added = [new("1", key)] };
        (await world.DoAsync((ArrangeRows a) => a.ExecuteAsync(Secretary, input, Cancel))).ShouldBeDone();
        var period = PeriodChoice.Own($"Kỳ thử {world.NextPeriod()}", new DateOnly(2022, 12, 15), new DateOnly(2023, 12, 14));
        var round = await world.Rounds.OpenAsync(new RoundContent(period, [new AskContent(world.Outline, form)], new DateOnly(2023, 12, 20)));
        (await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(Secretary, new(round, Add: units), Cancel))).ShouldBeDone();
        (await world.Rounds.IssueLetterAsync(Secretary, round)).ShouldBeDone();
        return round;
    }
}
