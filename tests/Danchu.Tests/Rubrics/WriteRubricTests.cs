using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Core.Rubrics.Files;
using Danchu.Tests.Rubrics.Files;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rubrics;

/// <summary>A secretariat writes its own rubrics; nobody else does, and what a round asks for stays as it was.</summary>
public sealed class WriteRubricTests(RubricWorld world) : IClassFixture<RubricWorld>
{
    private static readonly RubricHead Head = new()
    {
        Name = "Bảng của huyện",
        ForKinds = [OrganisationKind.Commune],
        ValidFrom = new DateOnly(2023, 1, 1),
        Total = "100",
        Classes = "Tốt: 90\nYếu: 0",
    };

    [Fact]
    public async Task Copy_OfTheCatalogue_IsTheUnitsOwnWithTheSameLines()
    {
        var copy = await world.ReadAsync(await world.CopyAsync("co-quan-qcdc"));

        copy.OwnerId.ShouldBe(world.District);
        copy.Version.ShouldBe(1);
        copy.Key.ShouldStartWith("don-vi-");
        copy.Source.ShouldStartWith("Sao từ “Tiêu chí đánh giá, xếp loại thực hiện dân chủ");
        copy.Walk().Select(l => l.Criterion.Key).ShouldBe(SameContent.Real("co-quan-qcdc").Walk().Select(l => l.Criterion.Key));
        (await world.LastLineAsync(copy.Id)).ShouldStartWith("CopyRubric");
    }

    [Fact]
    public async Task Create_ThenAddLines_GivesATree()
    {
        var id = Value(await world.DoAsync((CreateRubric c) => c.ExecuteAsync(world.Secretary, new(world.District, Head), Cancel)));
        var first = Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Add(null, Inside: false))).Key!;
        var second = Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Add(first, Inside: true), (first, "100"))).Key!;
        Value(await world.SaveAsync(
            id, second, draft => draft with { Number = "1.1", Text = "Họp đúng kỳ", Points = "12,5", Kind = CriterionKind.YesNo, Evidence = true }));

        var rubric = await world.ReadAsync(id);

        rubric.Title.ShouldBe("Bảng của huyện năm {nam}");
        rubric.Walk().Select(l => (l.Depth, l.Criterion.Kind, l.Criterion.Points)).ShouldBe([(1, CriterionKind.Group, 100m), (2, CriterionKind.YesNo, 12.5m)]);
        RubricSums.Of(rubric).ShouldBe(new RubricSums(100, 12.5m, 0));
    }

    [Fact]
    public async Task Move_UpDownInOut_KeepsEveryLine()
    {
        var id = await world.CopyAsync();
        var before = (await world.ReadAsync(id)).Walk().Select(l => l.Criterion.Key).Order(StringComparer.Ordinal).ToList();

        Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Move("quy-che", TreeMove.Up)));
        Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Move("phan-cong", TreeMove.Inward)));
        Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Move("hop", TreeMove.Outward)));
        Value(await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Move("tham-muu", TreeMove.Down)));

        var rubric = await world.ReadAsync(id);
        rubric.Criteria.Select(l => l.Key).Take(4).ShouldBe(["to-chuc", "hop", "kiem-tra", "tham-muu"]);
        rubric.Criteria[0].Children.Select(l => l.Key).ShouldBe(["quy-che", "quyet-dinh", "ke-hoach"]);
        rubric.Find("quyet-dinh")!.Kind.ShouldBe(CriterionKind.Group);
        rubric.Walk().Select(l => l.Criterion.Key).Order(StringComparer.Ordinal).ShouldBe(before);
        (await world.LastLineAsync(id)).ShouldContain("xuống dưới");
    }

    [Fact]
    public async Task Move_IntoALineWithBands_IsRefused() =>
        (await world.ArrangeAsync(world.Secretary, await world.CopyAsync(), new ArrangeCriteria.Move("ket-luan", TreeMove.Inward)))
            .ShouldBeRefused("đang chấm theo khung tỷ lệ");

    [Fact]
    public async Task Points_NotANumber_AreRefusedAtTheirFieldAndNothingMoves()
    {
        var id = await world.CopyAsync();
        var before = await world.ReadAsync(id);

        (await world.ArrangeAsync(world.Secretary, id, new ArrangeCriteria.Move("quy-che", TreeMove.Up), ("quyet-dinh", "2,125"), ("quy-che", "2")))
            .ShouldBeRefused("“2,125” không phải số từ 0 đến 1000", "Points.quyet-dinh");

        (await world.ReadAsync(id)).RowVersion.ShouldBe(before.RowVersion);
    }

    [Fact]
    public async Task Change_OfAVersionInUse_MakesTheNextAndLeavesTheRoundItsOwn()
    {
        var id = await world.CopyAsync();
        var round = await world.ChooseAsync(id);

        var changed = Value(await world.EditAsync(id, head => head with { Classes = "Tốt: 95\nKhá: 70\nTrung bình: 50\nYếu: 0" }));

        (changed.IsNewVersion, changed.Version).ShouldBe((true, 2));
        (await world.ReadAsync(id)).Classes[0].From.ShouldBe(90);
        (await world.ReadAsync(changed.Id)).Classes[0].From.ShouldBe(95);
        (await world.DoAsync((DanchuDatabase d) => d.RoundRubrics.Where(r => r.RoundId == round).Select(r => r.RubricId).SingleAsync(Cancel))).ShouldBe(id);
        (await world.EditAsync(id, head => head with { Name = "Tên khác" })).ShouldBeRefused("đã có phiên bản 2");
        Value(await world.SaveAsync(changed.Id, "hop", draft => draft with { Points = "3" })).IsNewVersion.ShouldBeFalse();
    }

    [Fact]
    public async Task Columns_OfSeveralReviews_AreKeptInOrder_AndFaultyOnesRefused()
    {
        var id = await world.CopyAsync();

        Value(await world.EditAsync(
            id, head => head with { EarlierHeadings = " Tổ KT, đánh giá chấm\n\nPhòng Nội vụ chấm ", ReviewHeading = "Điểm BCĐ tỉnh chấm" }));

        (await world.ReadAsync(id)).Headings.Skip(1).ShouldBe(["Tổ KT, đánh giá chấm", "Phòng Nội vụ chấm", "Điểm BCĐ tỉnh chấm"]);
        (await world.LastLineAsync(id)).ShouldContain("Phòng Nội vụ chấm");
        (await world.EditAsync(id, head => head with { EarlierHeadings = "Một\nHai\nBa" })).ShouldBeRefused("tối đa 2", nameof(RubricHead.EarlierHeadings));
        (await world.EditAsync(id, head => head with { EarlierHeadings = new string('a', 101) }))
            .ShouldBeRefused("dài 101 ký tự, tối đa 100", nameof(RubricHead.EarlierHeadings));
        (await world.EditAsync(id, head => head with { EarlierHeadings = "Điểm BCĐ tỉnh chấm" }))
            .ShouldBeRefused("Hai cột điểm cùng tên", nameof(RubricHead.EarlierHeadings));
        (await world.ReadAsync(id)).EarlierHeadings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Change_FromAStaleForm_IsRefused()
    {
        var id = await world.CopyAsync();
        var seen = (await world.ReadAsync(id)).RowVersion;
        Value(await world.SaveAsync(id, "hop", draft => draft with { Points = "3" }));

        (await world.DoAsync((RemoveCriterion r) => r.ExecuteAsync(world.Secretary, new(id, seen, "hop"), Cancel)))
            .ShouldBeRefused("Người khác vừa sửa bảng tiêu chí này");
        (await world.ReadAsync(id)).Find("hop")!.Points.ShouldBe(3);
    }

    [Fact]
    public async Task Change_ByOthers_IsNotTheirs()
    {
        var (id, catalogue) = (await world.CopyAsync(), await world.CatalogueAsync("bcd-huyen"));

        (await world.ArrangeAsync(world.Clerk, id, null)).ShouldBeOfType<Outcome<ArrangeCriteria.Arranged>.Forbidden>();
        (await world.ArrangeAsync(world.Below, id, null)).ShouldBeOfType<Outcome<ArrangeCriteria.Arranged>.Forbidden>();
        (await world.ArrangeAsync(world.Elsewhere, id, null)).ShouldBeOfType<Outcome<ArrangeCriteria.Arranged>.Absent>();
        (await world.ArrangeAsync(world.Secretary, catalogue, null)).ShouldBeOfType<Outcome<ArrangeCriteria.Arranged>.Forbidden>();
        (await world.DoAsync((CopyRubric c) => c.ExecuteAsync(world.Clerk, new(catalogue, world.District), Cancel)))
            .ShouldBeOfType<Outcome<RubricId>.Forbidden>();
        (await world.DoAsync((CopyRubric c) => c.ExecuteAsync(world.Below, new(catalogue, world.District), Cancel)))
            .ShouldBeRefused("nơi bạn là thư ký", "OwnerId");
    }

    [Fact]
    public async Task Save_WholeLine_KeepsKeysOfDeductionsWithTheSameWords()
    {
        var id = await world.CopyAsync();
        Value(await world.SaveAsync(
            id, "an-ninh", draft => draft with { Deductions = draft.Deductions + "\nTrừ 1 điểm mỗi lần có đơn vượt cấp", Proposal = null }));

        (await world.ReadAsync(id)).Find("an-ninh")!.Deductions.Select(d => d.Key).ShouldBe(["vuot-cap-dong-nguoi", "diem-nong", "co-don-vuot-cap"]);
    }

    [Theory]
    [InlineData("Bands", "abc", "Nhập các khung tỷ lệ")]
    [InlineData("Bands", "Trên 20% được 5 điểm", "không hiểu khung tỷ lệ")]
    [InlineData("Points", "", "Nhập điểm tối đa")]
    [InlineData("Points", "1,234", "không phải số từ 0 đến 1000")]
    [InlineData("Text", " ", "Nhập nội dung tiêu chí")]
    [InlineData("Floor", "99", "lớn hơn điểm tối đa")]
    [InlineData("Numerator", "khong-co", "Không có chỉ tiêu “khong-co”")]
    public async Task Save_FieldWrong_IsRefusedAtIt(string field, string typed, string said)
    {
        var outcome = await world.SaveAsync(await world.CopyAsync(), "ty-le-kiem-tra", draft => field switch
        {
            "Bands" => draft with { Bands = typed },
            "Points" => draft with { Points = typed },
            "Text" => draft with { Text = typed },
            "Floor" => draft with { Floor = typed },
            _ => draft with { Numerator = typed },
        });

        Refusals(outcome).ShouldContain(r => r.Field == field && r.Message.Contains(said));
    }

    [Theory]
    [InlineData("Name", "", "Nhập tên bảng")]
    [InlineData("Title", "Bảng {thang}", "không phải chỗ điền")]
    [InlineData("Total", "x", "không phải số")]
    [InlineData("Cap", "90", "nhỏ hơn tổng điểm")]
    [InlineData("Classes", "Tốt 90", "phải có dấu hai chấm")]
    [InlineData("Classes", "Tốt: 90\nTốt: 80", "bị lặp lại")]
    [InlineData("Vetoes", "Có khiếu kiện: Giỏi", "không có mức xếp loại “Giỏi”")]
    [InlineData("Quotas", "Tốt: 120%", "không quá 100%")]
    public async Task Edit_HeadWrong_IsRefusedAtItsField(string field, string typed, string said)
    {
        var outcome = await world.EditAsync(await world.CopyAsync(), head => field switch
        {
            "Name" => head with { Name = typed },
            "Title" => head with { Title = typed },
            "Total" => head with { Total = typed },
            "Cap" => head with { Cap = typed },
            "Classes" => head with { Classes = typed },
            "Vetoes" => head with { Vetoes = typed },
            _ => head with { Quotas = typed },
        });

        Refusals(outcome).ShouldContain(r => r.Field == field && r.Message.Contains(said));
    }

    [Fact]
    public async Task Edit_VetoesAndQuotas_ComeBackAsTyped()
    {
        var id = await world.CopyAsync();
        Value(await world.EditAsync(
            id, head => head with { Vetoes = "Có khiếu kiện đông người: Khá\nNgười đứng đầu bị kỷ luật: không xếp loại", Quotas = "Tốt: 20% số Khá" }));

        var rubric = await world.ReadAsync(id);
        rubric.Vetoes.Select(v => v.Cap).ShouldBe(["Khá", null]);
        rubric.Quotas.ShouldBe([new Quota("Tốt", 20, "Khá")]);
        RubricHead.Of(rubric).Vetoes.ShouldEndWith("Người đứng đầu bị kỷ luật: không xếp loại");
    }

    [Fact]
    public async Task List_ForEachPlace_HasTheCatalogueAndWhatIsAbove()
    {
        var id = await world.CopyAsync();
        var names = async (Actor actor) => (await world.DoAsync((ListRubrics l) => l.ReadAsync(actor, new(), Cancel))).Rows;

        (await names(world.Below)).ShouldContain(row => row.Id == id && row.Owner == "Ủy ban nhân dân huyện Phong Thổ");
        (await names(world.Elsewhere)).ShouldAllBe(row => row.Owner == null);
        (await names(world.Elsewhere))
            .Single(row => row.Name.StartsWith("Tiêu chí đánh giá, xếp loại thực hiện", StringComparison.Ordinal))
            .ShouldSatisfyAllConditions(row => row.Total.ShouldBe(100), row => row.Criteria.ShouldBe(50), row => row.Errors.ShouldBe(2));
        (await world.DoAsync((ListRubrics l) => l.ReadAsync(world.Elsewhere, new("dan van"), Cancel))).Rows
            .ShouldHaveSingleItem().Name
            .ShouldContain("dân vận");
    }

    [Fact]
    public async Task Import_OfAnExport_IntoTheSameRubric_ChangesWhatWasChangedInTheFile()
    {
        var id = await world.CopyAsync();
        var rubric = await world.ReadAsync(id);
        rubric.Criteria[0] = rubric.Criteria[0] with { Points = 11 };
        var bytes = WriteRubricSheet.Of(rubric);

        var changed = Value(await world.DoAsync((ImportRubric i) => i.ExecuteAsync(
            world.Secretary, new(null, id, rubric.RowVersion, "bang.xlsx", bytes, new()), Cancel)));

        changed.Id.ShouldBe(id);
        (await world.ReadAsync(id)).Criteria[0].Points.ShouldBe(11);
        (await world.LastLineAsync(id)).ShouldContain("bang.xlsx");
    }

    [Fact]
    public async Task Import_OfAFaultyFile_NamesFaultsAndChangesNothing()
    {
        var before = await world.DoAsync((DanchuDatabase d) => d.Rubrics.CountAsync(Cancel));
        var bytes = OfficeFile.Xlsx(["TT", "Nội dung", "Điểm"], ["1", "Một", 1.125], ["2", null, 2]);

        Refusals(await world.DoAsync((ImportRubric i) => i.ExecuteAsync(world.Secretary, new(world.District, null, 0, "bang.xlsx", bytes, Head), Cancel)))
            .Select(r => r.Message)
            .ShouldBe(["Ô C2: “1,125” không phải số điểm từ 0 đến 1000 với tối đa 2 chữ số thập phân.", "Ô B3: thiếu nội dung tiêu chí."]);

        (await world.DoAsync((DanchuDatabase d) => d.Rubrics.CountAsync(Cancel))).ShouldBe(before);
    }
}
