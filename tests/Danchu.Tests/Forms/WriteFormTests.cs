using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Forms;

/// <summary>A secretariat writes its own forms; nobody else does, and what a round asks for stays as it was.</summary>
public sealed class WriteFormTests(RoundWorld world) : IClassFixture<RoundWorld>, IAsyncLifetime
{
    private static readonly FormHead Head = new()
    {
        Name = "Biểu của huyện", Title = "Số liệu năm {nam}", ForKinds = [OrganisationKind.Commune], ValidFrom = new DateOnly(2023, 1, 1),
    };

    private Actor Below => As(world.Seed.Communes[0], Role.Secretariat);

    private Actor Elsewhere => As(world.Seed.OtherDistrict, Role.Secretariat);

    public async ValueTask InitializeAsync() => await world.DoAsync(async (DanchuDatabase d) =>
    {
        foreach (var (key, aggregation) in new[]
            { ("so-hop", Aggregation.Sum), ("so-hop.thon", Aggregation.Sum), ("so-hop-dan", Aggregation.Sum), ("ten-bcd", Aggregation.None) })
        {
            if (!await d.Indicators.AnyAsync(i => i.Key == key, Cancel))
            {
                d.Indicators.Add(new Indicator
                {
                    Key = key, Name = "Chỉ tiêu " + key, Unit = "cuộc", Kind = IndicatorKind.Count, Decimals = 0, Aggregation = aggregation,
                    Comparison = Comparison.None, Whole = key is "so-hop.thon" ? "so-hop" : null, Breakdown = key is "so-hop.thon" ? "nơi họp" : "",
                });
            }
        }

        return await d.SaveChangesAsync(Cancel);
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Create_ThenAddGroupAndRows_GivesAFormThatARoundMayAsk()
    {
        var id = (await CreateAsync(Head)).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.AddGroup())).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, null, added: [new("1", "Số văn bản")])).ShouldBeDone();
        (await ArrangeAsync(
            world.Secretary, id, null, line => line.Key is "1" ? line with { Label = "Văn bản" } : line with { Scope = "xa", Note = "cộng các xã" },
            added: [new("1", "so-hop"), new("1", " ")])).ShouldBeDone();

        var form = await ReadAsync(id);
        form.OwnerId.ShouldBe(world.Seed.District);
        form.Groups.ShouldHaveSingleItem().Heading.ShouldBe("Văn bản");
        form.Rows.ShouldBe(
            [new("1", "Số văn bản", "van-ban", Scope.OfLevel(Level.Commune), "cộng các xã"), new("2", "Chỉ tiêu so-hop", "so-hop", Scope.Own, "")]);
        (await AskAsync(id)).ShouldNotBe(default);
        var choices = (await world.DoAsync((ShowRoundChoices s) => s.ReadAsync(world.Secretary, Cancel))).ShouldBeDone().Forms;
        choices.ShouldContain(choice => choice.Id == id && choice.Owner == "Ủy ban nhân dân huyện Phong Thổ");
    }

    [Fact]
    public async Task Move_PastTheEndOfAGroup_GoesOnIntoTheNext()
    {
        var id = await CopyAsync();
        (await ArrangeAsync(world.Secretary, id, null, added: [new("1", "so-hop")])).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.AddGroup())).ShouldBeDone();

        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.Move("1-2", Up: false))).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.Move("2", Up: true))).ShouldBeDone();

        (await ReadAsync(id)).Groups.Select(g => (g.Heading, g.Rows.Single().Indicator))
            .ShouldBe([("Nhóm mới", "so-hop"), ("Văn bản lãnh đạo, chỉ đạo", "van-ban")]);
    }

    [Fact]
    public async Task Change_OfAVersionInUse_MakesTheNextAndLeavesTheRoundItsOwn()
    {
        var id = await CopyAsync();
        var round = await AskAsync(id);

        var changed = (await EditAsync(id, head => head with { Name = "Tên mới", ForKinds = [OrganisationKind.Commune] })).ShouldBeDone();

        (changed.IsNewVersion, changed.Version).ShouldBe((true, 2));
        (await ReadAsync(id)).Name.ShouldBe("Biểu cơ quan");
        (await world.DoAsync((DanchuDatabase d) => d.Asks.Where(a => a.RoundId == round).Select(a => a.FormId).SingleAsync(Cancel))).ShouldBe(id);
        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.Remove("1"))).ShouldBeRefused("Biểu số liệu này đã có phiên bản 2");
        (await ArrangeAsync(world.Secretary, changed.Id, new ArrangeRows.Remove("1-1"))).ShouldBeDone().IsNewVersion.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Label", "", "Nhập nội dung của dòng.", "Label.1-1")]
    [InlineData("Indicator", "khong-co", "Không có chỉ tiêu “khong-co”", "Indicator.1-1")]
    [InlineData("Indicator", "", "Chọn một chỉ tiêu", "Indicator.1-1")]
    [InlineData("Scope", "la", "Chọn phạm vi của dòng.", "Scope.1-1")]
    [InlineData("Indicator", "so-hop + van-ban", "Không cộng, trừ “Chỉ tiêu so-hop” (cuộc) với", "Indicator.1-1")]
    [InlineData("Indicator", "so-hop + ten-bcd", "không cộng, trừ được với số khác", "Indicator.1-1")]
    [InlineData("Indicator", "so-hop + khong-co", "Không có chỉ tiêu “khong-co”", "Indicator.1-1")]
    [InlineData("Indicator", "so-hop.tu + so-hop-dan", "không có tử số, mẫu số", "Indicator.1-1")]
    [InlineData("Breakdown", "dân tộc", "không chia thành phần nào", "Breakdown.1-1")]
    [InlineData("Text", "toan-bo", "không cộng được", "Scope.1-1")]
    [InlineData("Twice", "", "đã có trong biểu", "Add.1")]
    public async Task Row_Faulty_IsRefusedAtItsFieldAndNothingChanges(string field, string value, string message, string place)
    {
        var id = await CopyAsync();
        var before = await ReadAsync(id);

        var outcome = await ArrangeAsync(
            world.Secretary, id, new ArrangeRows.AddGroup(),
            line => line.Key is "1" ? line : field switch
            {
                "Label" => line with { Label = value },
                "Indicator" => line with { Indicator = value },
                "Scope" => line with { Scope = value },
                "Breakdown" => line with { Breakdown = value },
                "Text" => line with { Indicator = "ten-bcd", Scope = value },
                _ => line,
            },
            added: field is "Twice" ? [new("1", "van-ban")] : []);

        outcome.ShouldBeRefused(message, place);
        (await ReadAsync(id)).RowVersion.ShouldBe(before.RowVersion);
    }

    [Fact]
    public async Task Row_OfSeveralIndicators_IsASumThatAsksNothing()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(world.Secretary, id, null, added: [new("1", "so-hop"), new("1", "so-hop + so-hop-dan")])).ShouldBeDone();
        (await ArrangeAsync(
            world.Secretary, id, null,
            line => line.Key is "1-3" ? line with { Indicator = "so-hop - Chỉ tiêu so-hop-dan [so-hop-dan]", Scope = "xa" } : line)).ShouldBeDone();

        var form = await ReadAsync(id);
        form.Rows.Select(row => row.Indicator).ShouldBe(["van-ban", "so-hop"]);
        var sum = form.Groups[0].Rows[2];
        (sum.Label, sum.Scope, sum.Indicator).ShouldBe(("Cộng", Scope.OfLevel(Level.Commune), ""));
        sum.Sum.ShouldBe([new RowTerm("so-hop"), new RowTerm("so-hop-dan", Taken: true)]);
        LintForm.Of(form).ShouldBeEmpty("What those below report need not be asked here.");
        (await ArrangeAsync(world.Secretary, id, null, line => line.Key is "1-3" ? line with { Scope = "" } : line)).ShouldBeDone();
        LintForm.Of(await ReadAsync(id)).ShouldHaveSingleItem().Message.ShouldStartWith("cộng chỉ tiêu “so-hop-dan” mà biểu không hỏi");
    }

    [Fact]
    public async Task Change_ByOthers_IsNotTheirs()
    {
        var id = await CopyAsync();

        (await ArrangeAsync(As(world.Seed.District, Role.Clerk), id, null)).ShouldBeForbidden();
        (await ArrangeAsync(Below, id, null)).ShouldBeForbidden();
        (await ArrangeAsync(Elsewhere, id, null)).ShouldBeAbsent();
        (await ArrangeAsync(world.Secretary, world.Seed.Form, null)).ShouldBeForbidden();
        (await world.DoAsync((ShowForm s) => s.ReadAsync(Below, id, Cancel))).ShouldBeDone().MayEdit.ShouldBeFalse();
        (await world.DoAsync((ShowForm s) => s.ReadAsync(Elsewhere, id, Cancel))).ShouldBeAbsent();
        (await world.DoAsync((ListForms l) => l.ReadAsync(Elsewhere, new(), Cancel))).Rows.ShouldNotContain(row => row.Id == id);
        (await world.DoAsync((DraftRound d) => d.ExecuteAsync(
            Elsewhere, new(world.Seed.OtherDistrict, ReportingLine.State, world.Content() with { Asks = [new AskContent(world.Seed.Outline, id)] }), Cancel)))
            .ShouldBeRefused("Biểu số liệu đã chọn không có trong danh mục.", "Asks[0].FormId");
    }

    [Fact]
    public async Task Ask_OfAFormWithoutRows_IsRefused()
    {
        var id = (await CreateAsync(Head with { Name = "Rỗng" })).ShouldBeDone();

        (await world.DoAsync((DraftRound d) => d.ExecuteAsync(
            world.Secretary, new(world.Seed.District, ReportingLine.State, world.Content() with { Asks = [new AskContent(world.Seed.Outline, id)] }), Cancel)))
            .ShouldBeRefused("Biểu số liệu “Rỗng” chưa có dòng nào", "Asks[0].FormId");
        (await world.DoAsync((ListForms l) => l.ReadAsync(world.Secretary, new("rong"), Cancel))).Rows.ShouldHaveSingleItem().Remarks.ShouldBe(1);
    }

    [Fact]
    public async Task Export_LoadedAgain_GivesTheSameRows()
    {
        var id = await CopyAsync();
        (await ArrangeAsync(world.Secretary, id, new ArrangeRows.AddGroup(), line => line.Key is "1-1" ? line with { Scope = "xa", Note = "cộng" } : line,
            added: [new("1", "so-hop")])).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, null, added: [new("2", "ten-bcd"), new("2", "so-hop + so-hop-dan - so-hop")])).ShouldBeDone();
        (await ArrangeAsync(world.Secretary, id, null, line => line.Key is "1-2" ? line with { Breakdown = "Nơi họp" } : line)).ShouldBeDone();
        var before = await ReadAsync(id);
        var file = (await world.DoAsync((ExportForm e) => e.ReadAsync(world.Secretary, id, Cancel))).ShouldBeDone();

        var made = (await ImportAsync(world.Secretary, new(world.Seed.District, null, 0, file.Name, file.Bytes, Head))).ShouldBeDone();
        var same = (await ImportAsync(world.Secretary, new(null, id, before.RowVersion, file.Name, file.Bytes, new()))).ShouldBeDone();

        same.Id.ShouldBe(id);
        foreach (var form in new[] { await ReadAsync(made.Id), await ReadAsync(id) })
        {
            form.Groups.Select(g => (g.Number, g.Heading)).ShouldBe(before.Groups.Select(g => (g.Number, g.Heading)));
            form.Rows.ShouldBe(before.Rows);
            form.Groups[0].Rows[1].Breakdown.ShouldBe("nơi họp");
            form.Groups[1].Rows[1].Sum.ShouldBe(before.Groups[1].Rows[1].Sum);
        }
    }

    [Fact]
    public async Task Import_Faulty_NamesTheRowAndKeepsNothing()
    {
        var id = await CopyAsync();
        var before = await ReadAsync(id);
        var file = (await world.DoAsync((ExportForm e) => e.ReadAsync(world.Secretary, id, Cancel))).ShouldBeDone();
        var other = new byte[] { 0x50, 0x4B, 3, 4, 1, 2 };

        (await ImportAsync(Below, new(null, id, before.RowVersion, file.Name, file.Bytes, new()))).ShouldBeForbidden();
        (await ImportAsync(world.Secretary, new(null, id, before.RowVersion, "bieu.xlsx", other, new())))
            .ShouldBeOfType<Outcome<ChangeForm.Changed>.Refused>().Reasons[0].Field.ShouldBe("File");
        (await ReadAsync(id)).RowVersion.ShouldBe(before.RowVersion);
    }

    private Task<Outcome<ChangeForm.Changed>> ImportAsync(Actor actor, ImportForm.Input input) =>
        world.DoAsync((ImportForm i) => i.ExecuteAsync(actor, input, Cancel));

    private Task<Outcome<FormId>> CreateAsync(FormHead head) =>
        world.DoAsync((CreateForm c) => c.ExecuteAsync(world.Secretary, new(world.Seed.District, head), Cancel));

    private async Task<FormId> CopyAsync() => (await world.DoAsync((CopyForm c) =>
        c.ExecuteAsync(world.Secretary, new(world.Seed.Form, world.Seed.District), Cancel))).ShouldBeDone();

    private Task<StatisticalForm> ReadAsync(FormId id) => world.DoAsync((DanchuDatabase d) => d.Forms.AsNoTracking().SingleAsync(f => f.Id == id, Cancel));

    private Task<RoundId> AskAsync(FormId id) => world.OpenAsync(world.Content() with { Asks = [new AskContent(world.Seed.Outline, id)] });

    private async Task<Outcome<ChangeForm.Changed>> EditAsync(FormId id, Func<FormHead, FormHead> change)
    {
        var form = await ReadAsync(id);
        return await world.DoAsync((EditForm e) => e.ExecuteAsync(world.Secretary, new(id, form.RowVersion, change(FormHead.Of(form))), Cancel));
    }

    private async Task<Outcome<ChangeForm.Changed>> ArrangeAsync(
        Actor actor, FormId id, ArrangeRows.Step? step, Func<FormLineDraft, FormLineDraft>? type = null, params IReadOnlyList<ArrangeRows.NewRow> added)
    {
        var form = await ReadAsync(id);
        var typed = FormLine.Of(form.Groups).SelectMany(group => group.Children.Prepend(group)).Select(line => new FormLineDraft(
            line.Key, line.Row.Number, line.Row.Label, line.Row.Sum is { } sum ? SumLine.Write(sum) : line.Row.Indicator, line.Row.Scope.Word, line.Row.Note,
            line.Row.Breakdown ?? ""));
        return await world.DoAsync((ArrangeRows a) => a.ExecuteAsync(
            actor, new(id, form.RowVersion, [.. typed.Select(type ?? (line => line))], step) { Added = added }, Cancel));
    }
}
