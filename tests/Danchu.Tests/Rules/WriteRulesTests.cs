using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rules;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rules;

/// <summary>A secretariat writes rules of its own: tried before they are saved, held for its subtree, changed by versions, retired and never deleted.</summary>
public sealed class WriteRulesTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    [Fact]
    public async Task Create_Rule_HoldsForItsSubtreeAndStandsInHistory()
    {
        var id = Value(await CreateAsync(Secretary, world.Seed.District, Draft("20")));

        var rule = await world.DoAsync((DanchuDatabase d) => d.ValidationRules.AsNoTracking().SingleAsync(r => r.Id == id, Cancel));
        (rule.Left, rule.High, rule.OwnerId, rule.Version).ShouldBe(("hoi-nghi", 20, world.Seed.District, 1));
        rule.Message.ShouldBe("“Chỉ tiêu hoi-nghi” ({trai}) nằm ngoài khoảng cho phép.");
        (await HistoryAsync(id, nameof(CreateRule))).ShouldContain("không lớn hơn 20");
        (await SeenByAsync(Clerk(world.Commune), id)).ShouldBeOfType<Outcome<ShowRule.View>.Done>();
        (await SeenByAsync(As(world.Seed.OtherDistrict, Role.Secretariat), id)).ShouldBeOfType<Outcome<ShowRule.View>.Absent>();
        Value(await SeenByAsync(Secretary, id)).MayEdit.ShouldBeTrue();
        await RemoveAsync();
    }

    [Fact]
    public async Task Forms_ToChooseFrom_AreNoStrangers()
    {
        var id = Value(await world.DoAsync((CopyForm c) => c.ExecuteAsync(Secretary, new(world.Form, world.Seed.District), Cancel)));
        var key = await world.DoAsync((DanchuDatabase d) => d.Forms.Where(f => f.Id == id).Select(f => f.Key).SingleAsync(Cancel));

        (await world.DoAsync((ListRuleTerms t) => t.ReadAsync([world.Commune], Cancel))).Names.Forms.ShouldContain(key);
        (await world.DoAsync((ListRuleTerms t) => t.ReadAsync([world.Seed.OtherDistrict], Cancel))).Names.Forms.ShouldNotContain(key);
    }

    [Fact]
    public async Task Create_OfAnotherBodyOrByAClerk_IsNotTheirs()
    {
        (await CreateAsync(Clerk(world.Commune), world.Commune, Draft("20"))).ShouldBeOfType<Outcome<RuleId>.Forbidden>();
        Refusals(await CreateAsync(Secretary, world.Seed.Province, Draft("20"))).ShouldHaveSingleItem().Field.ShouldBe("OwnerId");
        (await world.DoAsync((ListRuleOwners o) => o.ReadAsync(Secretary, Cancel))).ShouldHaveSingleItem().Id.ShouldBe(world.Seed.District);
    }

    [Theory]
    [InlineData("", "20", "Left[0].Indicator", "Chưa có chỉ tiêu nào.")]
    [InlineData("không có", "20", "Left[0].Indicator", "Không có chỉ tiêu “không có”: hãy chọn trong danh sách.")]
    [InlineData("hoa-giai", "20", "Left[0].Indicator", "Chỉ tiêu “hoa-giai” có tử số và mẫu số, phải nói rõ hoa-giai.tu hay hoa-giai.mau.")]
    [InlineData("hoi-nghi", "hai mươi", "High", "Không đọc được “hai mươi” là số; ghi ví dụ 12, 1.500 hoặc 0,5.")]
    [InlineData("hoi-nghi", "1,500", "High", "Không đọc được “1,500” là số; ghi ví dụ 12, 1.500 hoặc 0,5.")]
    [InlineData("hoi-nghi", "", "Low", "Phải có ít nhất một mức: thấp nhất hoặc cao nhất.")]
    public async Task Create_WhatIsNoRule_SaysWhereAndWhy(string indicator, string high, string field, string message)
    {
        var draft = Draft(high);
        draft.Left[0].Indicator = indicator;

        Refusals(await CreateAsync(Secretary, world.Seed.District, draft)).ShouldContain(new Refusal(message, field));
    }

    [Fact]
    public async Task Create_TermsWithFactorsAndSigns_AreWrittenAsARule()
    {
        var draft = Draft("");
        (draft.Kind, draft.Comparison, draft.Constant) = (RuleKind.Comparison, RuleComparison.AtLeast, "-3");
        draft.Left = [new() { Indicator = "Chỉ tiêu tien" }, new() { Factor = "-0,5", Indicator = "Tử số (Chỉ tiêu hoa-giai) [hoa-giai.tu]" }];
        draft.Right = [new() { Factor = "2", Indicator = "hoi-nghi" }];

        var id = Value(await CreateAsync(Secretary, world.Seed.District, draft));

        var view = Value(await SeenByAsync(Secretary, id));
        (view.Rule.Left, view.Rule.Comparison, view.Rule.Right).ShouldBe(("tien - 0,5 * hoa-giai.tu", RuleComparison.AtLeast, "2 * hoi-nghi - 3"));
        var again = RuleDraft.Of(view.Reading, view.Names);
        (again.Left[1].Factor, again.Right[0].Factor, again.Constant).ShouldBe(("-0,5", "2", "-3"));
        (await world.DoAsync((ListRuleTerms t) => t.ReadAsync([world.Seed.District], Cancel))).Labels.ShouldContain(label => label.EndsWith("[hoa-giai.mau]"));
        await RemoveAsync();
    }

    [Fact]
    public async Task Try_BeforeSaving_SaysHowManyUnitsItWouldTell()
    {
        var round = await world.AskAsync(units: [.. world.Seed.Communes.Take(3)]);
        foreach (var (unit, typed) in world.Seed.Communes.Take(3).Zip(["3", "30", "kps"]))
        {
            var assignment = await world.AssignmentAsync(round, unit);
            Value(await world.AcceptAsync((await world.SendAsync(assignment, "hoi-nghi", typed)).Id));
        }

        var before = await world.DoAsync((DanchuDatabase d) => d.ValidationRules.CountAsync(Cancel));
        var tried = Value(await world.DoAsync((TryRule t) => t.ReadAsync(Secretary, world.Seed.District, Draft("20"), Cancel)));

        var trial = tried.Trials[0];
        (trial.Asked, trial.Known, trial.Broken).ShouldBe((3, 3, 1));
        trial.First.ShouldHaveSingleItem().Unit.Id.ShouldBe(world.Seed.Communes[1]);
        (await world.DoAsync((DanchuDatabase d) => d.ValidationRules.CountAsync(Cancel))).ShouldBe(before);
        (await world.DoAsync((TryRule t) => t.ReadAsync(Clerk(world.Commune), world.Commune, Draft("20"), Cancel)))
            .ShouldBeOfType<Outcome<TryRule.View>.Forbidden>();

        var period = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.Period!).SingleAsync(Cancel));
        var units = await world.DoAsync((LoadUnitFigures l) => l.ReadAsync(world.Seed.District, ReportingLine.State, period, Cancel));
        units!.Select(unit => (unit.Form, unit.IsBelow)).Distinct().ShouldBe([("day-du", true)]);
        await ListAndTotalsAsync(period.Id);
    }

    [Fact]
    public async Task Change_UsedBySignedReports_BeginsAVersion_UnusedIsChangedInPlace()
    {
        // What another test of this class has signed was signed before this rule was there.
        world.Rounds.Clock.Now += TimeSpan.FromMinutes(1);
        var id = Value(await CreateAsync(Secretary, world.Seed.District, Draft("20")));
        Value(await ChangeAsync(Secretary, id, Draft("1.500"))).ShouldBe(id);
        Refusals(await world.DoAsync((ChangeRule c) => c.ExecuteAsync(Secretary, new(id, 0, Draft("30")), Cancel))).ShouldHaveSingleItem()
            .Message.ShouldContain("Người khác vừa sửa");

        await world.SendAsync(await world.AskOneAsync(world.Commune), "hoi-nghi", "3");
        var next = Value(await ChangeAsync(Secretary, id, Draft("30")));

        next.ShouldNotBe(id);
        var versions = await world.DoAsync((DanchuDatabase d) => d.ValidationRules.AsNoTracking().OrderBy(r => r.Version).ToListAsync(Cancel));
        versions.Select(r => (r.Version, r.High, r.RetiredAt is null)).ShouldBe([(1, 1500, false), (2, 30, true)]);
        (await HistoryAsync(next, nameof(ChangeRule))).ShouldContain("không lớn hơn 30");
        await RemoveAsync();
    }

    [Fact]
    public async Task Change_UsedByReportsOfOthersOnly_IsDoneInPlace()
    {
        world.Rounds.Clock.Now += TimeSpan.FromMinutes(1);
        var elsewhere = As(world.Seed.OtherDistrict, Role.Secretariat);
        var id = Value(await CreateAsync(elsewhere, world.Seed.OtherDistrict, Draft("20")));
        await world.SendAsync(await world.AskOneAsync(world.Commune), "hoi-nghi", "3");

        Value(await ChangeAsync(elsewhere, id, Draft("30"))).ShouldBe(id);
        await RemoveAsync();
    }

    [Fact]
    public async Task Retire_Rule_IsKeptAndNoLongerChanged()
    {
        var id = Value(await CreateAsync(Secretary, world.Seed.District, Draft("20")));
        var version = Value(await SeenByAsync(Secretary, id)).Rule.RowVersion;

        (await world.DoAsync((RetireRule r) => r.ExecuteAsync(As(world.Seed.Province, Role.Secretariat), new(id, version), Cancel)))
            .ShouldBeOfType<Outcome<Done>.Absent>();
        (await world.DoAsync((RetireRule r) => r.ExecuteAsync(Clerk(world.Commune), new(id, version), Cancel))).ShouldBeOfType<Outcome<Done>.Forbidden>();
        Value(await world.DoAsync((RetireRule r) => r.ExecuteAsync(Secretary, new(id, version), Cancel)));

        Value(await SeenByAsync(Secretary, id)).Rule.RetiredAt.ShouldNotBeNull();
        Refusals(await ChangeAsync(Secretary, id, Draft("9"))).ShouldHaveSingleItem().Message.ShouldContain("không còn dùng");
        (await HistoryAsync(id, nameof(RetireRule))).ShouldContain("Retired");
        await RemoveAsync();
    }

    private static RuleDraft Draft(string high) => new()
    {
        Kind = RuleKind.Bounds, Left = [new() { Indicator = "hoi-nghi" }], High = high, Severity = Severity.Warning, Reason = "Mỗi tháng không quá hai cuộc.",
        FromYear = 2022,
    };

    // The same figures beside the totals and in the list of rules.
    private async Task ListAndTotalsAsync(PeriodId period)
    {
        Value(await CreateAsync(Secretary, world.Seed.District, Draft("20")));
        var draft = Draft("");
        (draft.Kind, draft.Comparison, draft.Right) = (RuleKind.Comparison, RuleComparison.AtMost, [new() { Indicator = "tien" }]);
        Value(await CreateAsync(Secretary, world.Seed.District, draft));

        var rows = Value(await world.DoAsync((ListRules l) => l.ReadAsync(Secretary, new(world.Seed.District, period), Cancel))).List.Rows;
        (rows[0].Known, rows[0].Broken, rows[1].Known, rows[1].Broken).ShouldBe((3, 1, 0, 0));
        (await world.DoAsync((ListRules l) => l.ReadAsync(Secretary, new(world.Seed.Province), Cancel))).ShouldBeOfType<Outcome<ListRules.View>.Absent>();

        var input = new CheckTotals.Input(world.Seed.District, ReportingLine.State, period);
        var totals = Value(await world.DoAsync((CheckTotals c) => c.ReadAsync(Secretary, input, Cancel)));
        totals.Units.ShouldBe(3);
        var held = totals.Held.ShouldHaveSingleItem();
        (held.Known, held.Sums, held.Broken.Select(b => b.Message).Single()).ShouldBe((3, null, "“Chỉ tiêu hoi-nghi” (30) nằm ngoài khoảng cho phép."));
        (await world.DoAsync((CheckTotals c) => c.ReadAsync(Clerk(world.Commune), input, Cancel))).ShouldBeOfType<Outcome<CheckTotals.View>.Absent>();
        await RemoveAsync();
    }

    private Task<Outcome<RuleId>> CreateAsync(Actor actor, OrganisationId owner, RuleDraft draft) =>
        world.DoAsync((CreateRule c) => c.ExecuteAsync(actor, new(owner, draft), Cancel));

    private async Task<Outcome<RuleId>> ChangeAsync(Actor actor, RuleId id, RuleDraft draft)
    {
        var version = await world.DoAsync((DanchuDatabase d) => d.ValidationRules.Where(r => r.Id == id).Select(r => r.RowVersion).SingleAsync(Cancel));
        return await world.DoAsync((ChangeRule c) => c.ExecuteAsync(actor, new(id, version, draft), Cancel));
    }

    private Task<Outcome<ShowRule.View>> SeenByAsync(Actor actor, RuleId id) => world.DoAsync((ShowRule s) => s.ReadAsync(actor, id, Cancel));

    private Task<string> HistoryAsync(RuleId id, string operation) => world.DoAsync((DanchuDatabase d) =>
        d.History.Where(h => h.SubjectId == id.Value && h.Operation == operation).Select(h => h.New!).SingleAsync(Cancel));

    // Tests of one class share a world: rules would be asked of the others' reports.
    private Task<int> RemoveAsync() => world.DoAsync((DanchuDatabase d) => d.ValidationRules.ExecuteDeleteAsync(Cancel));
}
