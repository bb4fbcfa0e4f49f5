using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.FollowUp;
using Danchu.Core.Help;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;
using Danchu.Core.Search;
using Danchu.Tests.Reports;
using Danchu.Tests.Rubrics;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Indicators;

/// <summary>A secretariat keeps indicators of its own: read by it and those below it, nobody's else, and what is used stays what it is.</summary>
public sealed class WriteIndicatorTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    private Actor Secretary => As(world.Seed.District, Role.Secretariat);

    private Actor Elsewhere => As(world.Seed.OtherDistrict, Role.Secretariat);

    [Fact]
    public async Task Create_Indicator_IsOfTheUnitAndThoseBelowIt()
    {
        var key = await CreateAsync("Mô hình dân vận khéo");

        key.ShouldBe("rieng-mo-hinh-dan-van-kheo");
        var view = (await ShowAsync(Clerk(world.Commune), key)).ShouldBeDone();
        (view.Owner, view.IsAsked, view.Uses, view.MayEdit).ShouldBe(("Ủy ban nhân dân huyện Phong Thổ", false, null, false));
        view.Indicator.Phrases.ShouldBe(["công nhận # mô hình"]);
        (await ShowAsync(Secretary, key)).ShouldBeDone().MayEdit.ShouldBeTrue();
        (await ShowAsync(Elsewhere, key)).ShouldBeAbsent();
        (await ShowAsync(As(world.Seed.Province, Role.Secretariat), key)).ShouldBeAbsent();
        (await world.DoAsync((DanchuDatabase d) => d.History.CountAsync(
            h => h.SubjectId == view.Indicator.Id && h.Operation == nameof(CreateIndicator), Cancel))).ShouldBe(1);
        (await CreateAsync("Mô hình dân vận khéo", Elsewhere, world.Seed.OtherDistrict)).ShouldBe("rieng-mo-hinh-dan-van-kheo-2", "keys are nobody's twice");
    }

    [Fact]
    public async Task Create_ByOthers_IsNotTheirs()
    {
        (await TryCreateAsync(Clerk(world.Seed.District), world.Seed.District, Draft("Của văn thư"))).ShouldBeForbidden();
        (await TryCreateAsync(Secretary, world.Seed.Province, Draft("Của tỉnh"))).ShouldBeRefused("nơi bạn là thư ký", "OwnerId");
    }

    public static TheoryData<string, string, IndicatorDraft> Faulty => new()
    {
        { "Name", "Nhập tên chỉ tiêu.", Draft("") },
        { "Name", "Đã có chỉ tiêu tên “CHỈ TIÊU TIEN”", Draft("CHỈ TIÊU TIEN") },
        { "Kind", "Chọn loại chỉ tiêu.", Draft("Sai") with { Kind = null } },
        { "Unit", "Nhập đơn vị tính.", Draft("Sai") with { Unit = " " } },
        { "Decimals", "từ 0 đến 4", Draft("Sai") with { Decimals = 5 } },
        { "Aggregation", "không cộng được", Draft("Sai") with { Kind = IndicatorKind.Text } },
        { "NumeratorName", "Nhập tên tử số", Draft("Sai") with { Kind = IndicatorKind.Ratio, DenominatorName = "Tất cả" } },
        { "DenominatorName", "không phải tỷ lệ", Draft("Sai") with { DenominatorName = "Tất cả" } },
        { "Ownership", "Chọn việc của ai.", Draft("Sai") with { Ownership = (Ownership)9 } },
        { "Phrases", "Dòng 3: ", Draft("Sai") with { Phrases = "có # mô hình\n\nkhông có số" } },
        { "Source", "dài 501 ký tự", Draft("Sai") with { Source = new string('a', 501) } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task Create_Faulty_IsRefusedAtItsField(string field, string message, IndicatorDraft draft) =>
        (await TryCreateAsync(Secretary, world.Seed.District, draft)).ShouldBeRefused(message, field);

    [Fact]
    public async Task Name_OfAForeignUnit_IsFoundNowhere()
    {
        var key = await CreateAsync("Giếng khoan liên bản");

        foreach (var (actor, knows) in new[] { (Secretary, true), (Clerk(world.Commune), true), (Elsewhere, false) })
        {
            (await world.DoAsync((FindIndicators f) => f.ReadAsync(actor, new("gieng khoan", Own: true), Cancel))).Total.ShouldBe(knows ? 1 : 0);
            (await world.DoAsync((ListDefinitions l) => l.ReadAsync(actor, "gieng khoan", Cancel))).Count.ShouldBe(knows ? 1 : 0);
            (await world.DoAsync((ListIndicators l) => l.ReadAsync(actor.Organisations.First(), Cancel))).Exists(i => i.Key == key).ShouldBe(knows);
            (await world.DoAsync((ListRuleTerms l) => l.ReadAsync([.. actor.Organisations], Cancel))).Labels.Any(l => l.Contains(key)).ShouldBe(knows);
        }

        (await world.DoAsync((SearchEverything s) => s.ReadAsync(Elsewhere, new("giếng khoan liên bản"), Cancel))).ShouldBeDone()
            .Groups.Sum(g => g.Total).ShouldBe(0);
        (await world.DoAsync((FindIndicators f) => f.ReadAsync(Secretary, new(), Cancel))).Rows[0].Owner.ShouldBe("Ủy ban nhân dân huyện Phong Thổ");
    }

    [Fact]
    public async Task Foreign_GuessedByItsKey_IsRefusedInFormOutlineRubricAndRule()
    {
        var key = await CreateAsync("Chỉ tiêu không ai đoán");
        var other = world.Seed.OtherDistrict;
        var form = (await world.DoAsync((CopyForm c) => c.ExecuteAsync(Elsewhere, new(world.Form, other), Cancel))).ShouldBeDone();
        (await AddRowAsync(Elsewhere, form, key)).ShouldBeRefused($"Không có chỉ tiêu “{key}”", "Add.1");

        var outline = (await world.DoAsync((CopyOutline c) => c.ExecuteAsync(Elsewhere, new(world.Outline, other), Cancel))).ShouldBeDone();
        (await AddToOutlineAsync(Elsewhere, outline, key)).ShouldBeRefused($"Không có chỉ tiêu “{key}”", "Indicators.noi-bo");

        (await SaveCriterionAsync(Elsewhere, other, key)).ShouldBeRefused($"Không có chỉ tiêu “{key}” trong danh mục.", "Numerator");
        (await SaveCriterionAsync(Secretary, world.Seed.District, key)).ShouldBeDone();

        var rule = new RuleDraft { Kind = RuleKind.Bounds, Low = "1", Reason = "Thử", FromYear = 2100, Left = [new() { Indicator = key }] };
        (await world.DoAsync((CreateRule c) => c.ExecuteAsync(Elsewhere, new(other, rule), Cancel))).ShouldBeRefused("Không có chỉ tiêu", "Left[0].Indicator");
    }

    [Fact]
    public async Task Copy_OfAFormThatAsksAForeignOne_IsRefused()
    {
        var key = await CreateAsync("Chỉ tiêu sao không được");
        var form = await CopyAsync();
        (await AddRowAsync(Secretary, form, key)).ShouldBeDone();
        var both = new Actor(Guid.CreateVersion7(), "Người thử", [.. Secretary.Memberships, .. Elsewhere.Memberships]);

        (await world.DoAsync((CopyForm c) => c.ExecuteAsync(both, new(form, world.Seed.OtherDistrict), Cancel))).ShouldBeRefused("không sao được", "OwnerId");
        (await world.DoAsync((CopyForm c) => c.ExecuteAsync(both, new(form, world.Seed.District), Cancel))).ShouldBeDone();
    }

    [Fact]
    public async Task Used_IndicatorStaysWhatItIs_ItsWordsMayChange()
    {
        var key = await CreateAsync("Chỉ tiêu đang dùng");
        var form = await CopyAsync();
        (await AddRowAsync(Secretary, form, key)).ShouldBeDone();
        (await AddToOutlineAsync(Secretary, await CopyOutlineAsync(), key)).ShouldBeDone();

        var uses = await world.DoAsync((FindIndicatorUses f) => f.ReadAsync(key, Cancel));
        uses.InWords.ShouldBe("biểu số liệu “Biểu đầy đủ”; đề cương “Báo cáo đầy đủ”");
        (await ShowAsync(Clerk(world.Commune), key)).ShouldBeDone().IsAsked.ShouldBeTrue();
        (await RemoveAsync(Secretary, key)).ShouldBeRefused("nên không xóa được: biểu số liệu “Biểu đầy đủ”");
        (await EditAsync(Secretary, key, draft => draft with { Kind = IndicatorKind.Money })).ShouldBeRefused("không đổi loại được", "Kind");
        (await EditAsync(Secretary, key, draft => draft with { Name = "Tên khác", Unit = "lượt", Phrases = "" })).ShouldBeDone();
        (await EditAsync(Clerk(world.Commune), key, draft => draft)).ShouldBeForbidden();
        (await EditAsync(Elsewhere, key, draft => draft)).ShouldBeAbsent();
        (await RemoveAsync(As(world.Commune, Role.Secretariat), key)).ShouldBeForbidden();
        (await ShowAsync(Secretary, key)).ShouldBeDone().Indicator.Unit.ShouldBe("lượt");
    }

    [Fact]
    public async Task Edit_OfWhatSomebodyElseChanged_IsRefused()
    {
        var key = await CreateAsync("Chỉ tiêu hai người sửa");
        var stale = await ReadAsync(key);
        (await EditAsync(Secretary, key, draft => draft with { Group = "Nhóm khác" })).ShouldBeDone();

        (await world.DoAsync((EditIndicator e) => e.ExecuteAsync(Secretary, new(key, stale.RowVersion, IndicatorDraft.Of(stale)), Cancel)))
            .ShouldBeRefused("Người khác vừa sửa chỉ tiêu này.");
    }

    [Fact]
    public async Task Remove_OfAnUnusedOne_LeavesItInHistory()
    {
        var key = await CreateAsync("Chỉ tiêu thừa");
        var id = (await ReadAsync(key)).Id;

        (await RemoveAsync(Secretary, key)).ShouldBeDone();

        (await ShowAsync(Secretary, key)).ShouldBeAbsent();
        (await world.DoAsync((DanchuDatabase d) => d.History.CountAsync(h => h.SubjectId == id && h.Operation == nameof(RemoveIndicator), Cancel))).ShouldBe(1);
    }

    private static IndicatorDraft Draft(string name) => new()
    {
        Name = name, Unit = "mô hình", Kind = IndicatorKind.Count, Group = "Dân vận khéo", Source = "Quyết định công nhận.", Phrases = "công nhận # mô hình",
    };

    private async Task<string> CreateAsync(string name, Actor? actor = null, OrganisationId? owner = null) =>
        (await TryCreateAsync(actor ?? Secretary, owner ?? world.Seed.District, Draft(name))).ShouldBeDone();

    private Task<Outcome<string>> TryCreateAsync(Actor actor, OrganisationId owner, IndicatorDraft draft) =>
        world.DoAsync((CreateIndicator c) => c.ExecuteAsync(actor, new(owner, draft), Cancel));

    private Task<Outcome<ShowIndicator.View>> ShowAsync(Actor actor, string key) => world.DoAsync((ShowIndicator s) => s.ReadAsync(actor, key, Cancel));

    private Task<Indicator> ReadAsync(string key) => world.DoAsync((DanchuDatabase d) => d.Indicators.AsNoTracking().SingleAsync(i => i.Key == key, Cancel));

    private async Task<Outcome<Done>> EditAsync(Actor actor, string key, Func<IndicatorDraft, IndicatorDraft> change)
    {
        var stored = await ReadAsync(key);
        return await world.DoAsync((EditIndicator e) => e.ExecuteAsync(actor, new(key, stored.RowVersion, change(IndicatorDraft.Of(stored))), Cancel));
    }

    private async Task<Outcome<Done>> RemoveAsync(Actor actor, string key)
    {
        var stored = await ReadAsync(key);
        return await world.DoAsync((RemoveIndicator r) => r.ExecuteAsync(actor, new(key, stored.RowVersion), Cancel));
    }

    private async Task<FormId> CopyAsync() => (await world.DoAsync((CopyForm c) =>
        c.ExecuteAsync(Secretary, new(world.Form, world.Seed.District), Cancel))).ShouldBeDone();

    private async Task<OutlineId> CopyOutlineAsync() => (await world.DoAsync((CopyOutline c) =>
        c.ExecuteAsync(Secretary, new(world.Outline, world.Seed.District), Cancel))).ShouldBeDone();

    private async Task<Outcome<ChangeForm.Changed>> AddRowAsync(Actor actor, FormId id, string key)
    {
        var form = await world.DoAsync((DanchuDatabase d) => d.Forms.AsNoTracking().SingleAsync(f => f.Id == id, Cancel));
        return await world.DoAsync((ArrangeRows a) => a.ExecuteAsync(actor, new(id, form.RowVersion, []) { Added = [new("1", key)] }, Cancel));
    }

    private async Task<Outcome<ArrangeSections.Arranged>> AddToOutlineAsync(Actor actor, OutlineId id, string key)
    {
        var outline = await world.DoAsync((DanchuDatabase d) => d.Outlines.AsNoTracking().SingleAsync(o => o.Id == id, Cancel));
        var section = outline.Find("noi-bo")!;
        var typed = new SectionDraft(section.Key, section.Number, section.Heading, "Nêu rõ.", "", key, Writes: true);
        return await world.DoAsync((ArrangeSections a) => a.ExecuteAsync(actor, new(id, outline.RowVersion, [typed]), Cancel));
    }

    private Task<Outcome<ChangeRubric.Changed>> SaveCriterionAsync(Actor actor, OrganisationId owner, string key) => world.DoAsync(async (DanchuDatabase d) =>
    {
        var rubric = d.Rubrics.Add(RubricContent.Copy(RandomRubric.Flat(10), $"don-vi-{Guid.CreateVersion7():N}", 1, owner)).Entity;
        await d.SaveChangesAsync(Cancel);
        var line = rubric.Criteria[0];
        var draft = CriterionDraft.Of(line) with { Proposal = PointsRuleKind.Present, Numerator = key };
        return await world.DoAsync((SaveCriterion s) => s.ExecuteAsync(actor, new(rubric.Id, rubric.RowVersion, line.Key, draft), Cancel));
    });
}
