using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Rubrics;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rubrics;

/// <summary>A rubric as it is read and taken away, and what its writer chooses from.</summary>
public sealed class ShowRubricTests(RubricWorld world) : IClassFixture<RubricWorld>
{
    [Fact]
    public async Task Open_OwnCopy_IsEditedByTheSecretaryAndReadBelow()
    {
        var id = await world.CopyAsync();

        var own = (await OpenAsync(world.Secretary, id)).ShouldBeDone();
        var below = (await OpenAsync(world.Below, id)).ShouldBeDone();

        (own.Owner, own.MayEdit, own.MayCopy, own.Rounds).ShouldBe(("Ủy ban nhân dân huyện Phong Thổ", true, true, 0));
        (below.MayEdit, below.MayCopy).ShouldBe((false, true));
        (await OpenAsync(world.Clerk, id)).ShouldBeDone().ShouldSatisfyAllConditions(v => v.MayEdit.ShouldBeFalse(), v => v.MayCopy.ShouldBeFalse());
        (await OpenAsync(world.Elsewhere, id)).ShouldBeAbsent();

        await world.ChooseAsync(id);
        (await OpenAsync(world.Secretary, id)).ShouldBeDone().Rounds.ShouldBe(1);
    }

    [Fact]
    public async Task Open_OneOfTheCatalogue_IsEverybodysToReadAndNobodysToEdit()
    {
        var view = (await OpenAsync(world.Elsewhere, await world.CatalogueAsync("co-quan-qcdc"))).ShouldBeDone();

        (view.Owner, view.MayEdit, view.Newest.Version).ShouldBe((null, false, 1));
        view.Findings.Select(f => f.ToString())
            .ShouldContain(f => f.Contains("L801") && f.EndsWith("điểm chuẩn ghi 10, các tiêu chí con cộng lại được 9.", StringComparison.Ordinal));
        view.FindingsAt(view.Findings[0].Key).ShouldContain(view.Findings[0]);
    }

    [Fact]
    public async Task Export_AsASpreadsheetOrADocument_IsAFileOfThatKindWithItsCriteria()
    {
        var id = await world.CatalogueAsync("bcd-huyen");
        var first = (await world.ReadAsync(id)).Criteria[0].Text;

        var sheet = (await ExportAsync(world.Clerk, id, RubricFileKind.Xlsx)).ShouldBeDone();
        sheet.Name.ShouldMatch(@"^bang-tieu-chi-[a-z0-9-]+-v1\.xlsx$");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(sheet.Bytes), isEditable: false);
        workbook.WorkbookPart!.WorksheetParts.ShouldContain(part => part.Worksheet.InnerText.Contains(first));

        var document = (await ExportAsync(world.Clerk, id, RubricFileKind.Docx)).ShouldBeDone();
        document.Name.ShouldBe(Path.ChangeExtension(sheet.Name, ".docx"));
        using var word = WordprocessingDocument.Open(new MemoryStream(document.Bytes), isEditable: false);
        word.MainDocumentPart!.Document.InnerText.AsTyped().ShouldContain(first);
    }

    [Fact]
    public async Task Export_OfAnotherDistricts_IsAbsent() =>
        (await ExportAsync(world.Elsewhere, await world.CopyAsync(), RubricFileKind.Xlsx)).ShouldBeAbsent();

    [Fact]
    public async Task Owners_AreWhereSomebodyIsSecretary()
    {
        (await OwnersAsync(world.Secretary)).ShouldBe([new(world.District, "Ủy ban nhân dân huyện Phong Thổ")]);
        (await OwnersAsync(world.Clerk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Indicators_ToScoreFrom_AreThoseOfTheCatalogueByName()
    {
        var rows = await world.DoAsync((ListIndicators l) => l.ReadAsync(null, Cancel));

        rows.Select(r => (r.Key, r.Name, r.Kind, r.Unit, r.Adds)).ShouldBe((await world.DoAsync((DanchuDatabase d) =>
            d.Indicators.AsNoTracking().Where(i => !EF.Functions.Like(i.Key, "%.%")).OrderBy(i => i.Name).ToListAsync(Cancel)))
            .Select(i => (i.Key, i.Name, i.Kind, i.Unit, i.Aggregation == Aggregation.Sum)));
        rows.ShouldContain(r => r.Key == "van-ban" && r.Name == "Số văn bản");
    }

    private Task<Outcome<ShowRubric.View>> OpenAsync(Actor actor, RubricId id) => world.DoAsync((ShowRubric o) => o.ReadAsync(actor, id, Cancel));

    private Task<Outcome<ExportRubric.FileOut>> ExportAsync(Actor actor, RubricId id, RubricFileKind kind) =>
        world.DoAsync((ExportRubric e) => e.ReadAsync(actor, id, kind, Cancel));

    private Task<List<ListOwners.Owner>> OwnersAsync(Actor actor) => world.DoAsync((ListOwners l) => l.ReadAsync(actor, Cancel));
}
