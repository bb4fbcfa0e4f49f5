using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Outlines;

/// <summary>A secretariat writes its own outlines; nobody else does, and what a round asks for stays as it was.</summary>
public sealed class WriteOutlineTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private static readonly OutlineHead Head = new()
    {
        Name = "Đề cương của huyện", Subject = "Kết quả dân vận khéo năm {nam}", Line = ReportingLine.State, ForKinds = [OrganisationKind.Commune],
        ValidFrom = new DateOnly(2023, 1, 1),
    };

    private Actor Clerk => As(world.Seed.District, Role.Clerk);

    private Actor Below => As(world.Seed.Communes[0], Role.Secretariat);

    private Actor Elsewhere => As(world.Seed.OtherDistrict, Role.Secretariat);

    [Fact]
    public async Task Create_ThenAddSections_GivesATreeThatARoundMayAsk()
    {
        var id = (await CreateAsync(Head)).ShouldBeDone();
        var first = (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Add(null))).ShouldBeDone().Key!;
        var second = (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Add(first))).ShouldBeDone().Key!;
        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Move(second, TreeMove.Inward))).ShouldBeDone().Key.ShouldBe(second);
        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Number(), typed => typed.Key == first
            ? typed with { Heading = "Kết quả năm {nam}" }
            : typed with { Heading = "Mô hình", Items = "- Mô hình nào?\n- Hiệu quả", Indicators = "Số văn bản" })).ShouldBeDone();

        var outline = await ReadAsync(id);
        outline.Key.ShouldStartWith("don-vi-");
        outline.OwnerId.ShouldBe(world.Seed.District);
        outline.Walk().Select(s => (s.Depth, s.Section.Number, s.Section.Heading)).ShouldBe([(1, "I", "Kết quả năm {nam}"), (2, "1", "Mô hình")]);
        outline.Find(second)!.Items.ShouldBe(["Mô hình nào?", "Hiệu quả"]);
        outline.Find(second)!.Indicators.ShouldBe(["van-ban"]);
        (await AskAsync(id)).ShouldNotBe(default);
        (await ChoicesAsync(world.Secretary)).ShouldContain(choice => choice.Id == id && choice.Owner == "Ủy ban nhân dân huyện Phong Thổ");
        (await ChoicesAsync(Elsewhere)).ShouldNotContain(choice => choice.Id == id);
    }

    [Fact]
    public async Task Copy_OfTheCatalogue_IsTheUnitsOwnWithTheSameSections()
    {
        var id = await CopyAsync();

        var copy = await ReadAsync(id);
        copy.OwnerId.ShouldBe(world.Seed.District);
        copy.Source.ShouldStartWith("Sao từ “Báo cáo QCDC năm”, phiên bản 1.");
        copy.Walk().Select(s => s.Section.Key).ShouldBe(["i", "i-1", "v"]);
        (await LastLineAsync(id)).ShouldStartWith("CopyOutline");
    }

    [Fact]
    public async Task Move_OutAndDown_KeepsEverySectionAndWhatWasTyped()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Move("i-1", TreeMove.Outward), typed => typed.Key == "v"
            ? typed with { Guidance = "Ba nhiệm vụ." } : typed)).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Move("i-1", TreeMove.Down))).ShouldBeDone();

        var outline = await ReadAsync(id);
        outline.Sections.Select(s => s.Key).ShouldBe(["i", "v", "i-1"]);
        outline.Find("i")!.Writes.ShouldBeTrue("Under a section without others text is written.");
        outline.Find("v")!.Guidance.ShouldBe("Ba nhiệm vụ.");
    }

    [Fact]
    public async Task Kinds_OfASection_SayWhoWritesIt()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(world.Secretary, id, null, typed => typed.Key == "i-1" ? typed with { ForKinds = [OrganisationKind.Agency] } : typed))
            .ShouldBeDone();
        (await ReadAsync(id)).Find("i-1")!.ForKinds.ShouldBe([OrganisationKind.Agency]);
        (await LastLineAsync(id)).ShouldContain("chỉ dành cho: ");
        (await ArrangeAsync(world.Secretary, id, null)).ShouldBeDone();
        (await ReadAsync(id)).Find("i-1")!.ForKinds.ShouldBe([OrganisationKind.Agency], "A page that does not ask leaves them.");
        (await ArrangeAsync(world.Secretary, id, null, typed => typed.Key == "i-1" ? typed with { ForKinds = [] } : typed)).ShouldBeDone();
        (await ReadAsync(id)).Find("i-1")!.ForKinds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_OfASection_TakesThoseBelowAndHistoryKeepsTheirWords()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Remove("i"))).ShouldBeDone();

        (await ReadAsync(id)).Walk().Select(s => s.Section.Key).ShouldBe(["v"]);
        (await LastLineAsync(id)).ShouldContain("Nêu khái quát.");
    }

    [Fact]
    public async Task Change_OfAVersionInUse_MakesTheNextAndLeavesTheRoundItsOwn()
    {
        var id = await CopyAsync();
        var round = await AskAsync(id);

        var changed = (await EditAsync(id, head => head with { Name = "Tên mới" })).ShouldBeDone();

        (changed.IsNewVersion, changed.Version).ShouldBe((true, 2));
        (await ReadAsync(id)).Name.ShouldBe("Báo cáo QCDC năm");
        (await world.DoAsync((DanchuDatabase d) => d.Asks.Where(a => a.RoundId == round).Select(a => a.OutlineId).SingleAsync(Cancel))).ShouldBe(id);
        (await EditAsync(id, head => head with { Name = "Tên khác" })).ShouldBeRefused("Đề cương này đã có phiên bản 2");
        (await ArrangeAsync(world.Secretary, changed.Id, new ArrangeSections.Add(null))).ShouldBeDone().Changed.IsNewVersion.ShouldBeFalse();
    }

    [Fact]
    public async Task Change_FromAStaleForm_IsRefusedAndNothingChanges()
    {
        var id = await CopyAsync();
        var seen = await ReadAsync(id);
        (await EditAsync(id, head => head with { Name = "Tên mới" })).ShouldBeDone();

        (await world.DoAsync((EditOutline e) => e.ExecuteAsync(
            world.Secretary, new(id, seen.RowVersion, OutlineHead.Of(seen) with { Name = "Tên cũ" }), Cancel)))
            .ShouldBeRefused("Người khác vừa sửa đề cương này");
        (await ReadAsync(id)).Name.ShouldBe("Tên mới");
    }

    [Theory]
    [InlineData("Heading", "", "Nhập tên mục.")]
    [InlineData("Heading", "Năm {năm}", "“{năm}” không phải chỗ điền được dùng")]
    [InlineData("Number", "", "Nhập số của mục")]
    [InlineData("Indicators", "khong-co", "Không có chỉ tiêu “khong-co”")]
    public async Task Section_Faulty_IsRefusedAtItsFieldAndNothingChanges(string field, string value, string message)
    {
        var id = await CopyAsync();
        var before = await ReadAsync(id);

        var outcome = await ArrangeAsync(world.Secretary, id, new ArrangeSections.Remove("i"), typed => typed.Key != "v" ? typed : field switch
        {
            "Heading" => typed with { Heading = value },
            "Number" => typed with { Number = value },
            _ => typed with { Indicators = value },
        });

        outcome.ShouldBeRefused(message, $"{field}.v");
        (await ReadAsync(id)).RowVersion.ShouldBe(before.RowVersion);
    }

    [Fact]
    public async Task Head_Empty_IsRefusedAtEachField() =>
        (await CreateAsync(new())).ShouldBeOfType<Outcome<OutlineId>.Refused>().Reasons.Select(r => r.Field)
            .ShouldBe(["Name", "Subject", "Line", "ForKinds", "ValidFrom"]);

    [Fact]
    public async Task Change_ByOthers_IsNotTheirs()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(Clerk, id, null)).ShouldBeForbidden();
        (await ArrangeAsync(Below, id, null)).ShouldBeForbidden();
        (await ArrangeAsync(Elsewhere, id, null)).ShouldBeAbsent();
        (await ArrangeAsync(world.Secretary, world.Seed.Outline, null)).ShouldBeForbidden();
        (await ShowAsync(Below, id)).ShouldBeDone().MayEdit.ShouldBeFalse();
        (await ShowAsync(Elsewhere, id)).ShouldBeAbsent();
        (await world.DoAsync((CopyOutline c) => c.ExecuteAsync(Below, new(id, world.Seed.District), Cancel))).ShouldBeRefused("nơi bạn là thư ký", "OwnerId");
        (await world.DoAsync((DraftRound d) => d.ExecuteAsync(
            Elsewhere, new(world.Seed.OtherDistrict, ReportingLine.State, world.Content() with { Asks = [new AskContent(id)] }), Cancel)))
            .ShouldBeRefused("Chọn đề cương báo cáo.", "Asks[0].OutlineId");
    }

    [Fact]
    public async Task Ask_OfAnOutlineWithoutSections_IsRefused()
    {
        var id = (await CreateAsync(Head with { Name = "Rỗng" })).ShouldBeDone();

        (await world.DoAsync((DraftRound d) => d.ExecuteAsync(
            world.Secretary, new(world.Seed.District, ReportingLine.State, world.Content() with { Asks = [new AskContent(id)] }), Cancel)))
            .ShouldBeRefused("Đề cương “Rỗng” chưa có mục nào", "Asks[0].OutlineId");
    }

    [Fact]
    public async Task List_OfASecretary_HasTheirOwnAndWhatIsRemarked()
    {
        var id = await CopyAsync();
        (await ArrangeAsync(world.Secretary, id, new ArrangeSections.Add("v"), typed => typed.Key == "v" ? typed with { Number = "I" } : typed)).ShouldBeDone();

        var rows = (await world.DoAsync((ListOutlines l) => l.ReadAsync(world.Secretary, new(), Cancel))).Rows;

        rows.Single(row => row.Id == id).Owner.ShouldBe("Ủy ban nhân dân huyện Phong Thổ");
        rows.Single(row => row.Id == id).Remarks.ShouldBe(4, "A number twice; two sections without guidance, one without a name.");
        (await ShowAsync(world.Secretary, id)).ShouldBeDone().RemarksAt("v").Select(r => r.Message)
            .ShouldBe(["số I đã dùng cho một mục cùng cấp đứng trên.", "chưa có hướng dẫn hay ý cần nêu, người viết không biết viết gì."]);
    }

    private Task<Outcome<OutlineId>> CreateAsync(OutlineHead head) =>
        world.DoAsync((CreateOutline c) => c.ExecuteAsync(world.Secretary, new(world.Seed.District, head), Cancel));

    private async Task<OutlineId> CopyAsync() => (await world.DoAsync((CopyOutline c) =>
        c.ExecuteAsync(world.Secretary, new(world.Seed.Outline, world.Seed.District), Cancel))).ShouldBeDone();

    private Task<Outline> ReadAsync(OutlineId id) => world.DoAsync((DanchuDatabase d) => d.Outlines.AsNoTracking().SingleAsync(o => o.Id == id, Cancel));

    private Task<RoundId> AskAsync(OutlineId id) => world.OpenAsync(world.Content() with { Asks = [new AskContent(id)] });

    private Task<Outcome<ShowOutline.View>> ShowAsync(Actor actor, OutlineId id) => world.DoAsync((ShowOutline s) => s.ReadAsync(actor, id, Cancel));

    private async Task<IReadOnlyList<ShowRoundChoices.OutlineChoice>> ChoicesAsync(Actor actor) =>
        (await world.DoAsync((ShowRoundChoices s) => s.ReadAsync(actor, Cancel))).ShouldBeDone().Outlines;

    private async Task<Outcome<ChangeOutline.Changed>> EditAsync(OutlineId id, Func<OutlineHead, OutlineHead> change)
    {
        var outline = await ReadAsync(id);
        return await world.DoAsync((EditOutline e) => e.ExecuteAsync(world.Secretary, new(id, outline.RowVersion, change(OutlineHead.Of(outline))), Cancel));
    }

    private async Task<Outcome<ArrangeSections.Arranged>> ArrangeAsync(
        Actor actor, OutlineId id, ArrangeSections.Step? step, Func<SectionDraft, SectionDraft>? type = null)
    {
        var outline = await ReadAsync(id);
        var typed = outline.Walk().Select(entry => entry.Section).Select(s => new SectionDraft(
            s.Key, s.Number, s.Heading, s.Guidance, string.Join('\n', s.Items), string.Join('\n', s.Indicators), s.Writes));
        return await world.DoAsync((ArrangeSections a) => a.ExecuteAsync(
            actor, new(id, outline.RowVersion, [.. typed.Select(type ?? (draft => draft))], step), Cancel));
    }

    private Task<string> LastLineAsync(OutlineId id) => world.DoAsync((DanchuDatabase d) => d.History.Where(h => h.SubjectId == id.Value)
        .OrderByDescending(h => h.Sequence).Select(h => h.Operation + " " + h.Old + " " + h.New).FirstAsync(Cancel));
}
