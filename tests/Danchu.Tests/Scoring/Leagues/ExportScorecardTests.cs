using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring.Leagues;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Documents;
using Danchu.Tests.Reports;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class ExportScorecardTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    [Fact]
    public async Task Table_OfAReviewedSheet_HasGroupsAndTotalsAsFormulasAndTheReasonsAsNotes()
    {
        var card = await world.ReviewedAsync();

        var (columns, rows) = await TableAsync(card);

        columns.Select(c => c.Heading).ShouldBe(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú"]);
        rows[0].ShouldBe(["1", "Tiêu chí mot", 50m, 45m, 43m, "Thẩm định: Thiếu kế hoạch"]);
        rows[1][3].ShouldBe(new ExportFormula("SUM(D4:D5)", 40));
        rows[^2][4].ShouldBe(new ExportFormula("ROUND(SUM(E2:E3),2)", 83));
        rows[^1].ShouldBe(["", "Xếp loại", null, "Khá", "Khá", ""]);

        (await world.DoAsync(async (ExportScorecard e) => await Recalculate.FormulasAsync(Value(await e.ReadAsync(world.Reviewer, card, Cancel)))))
            .ShouldAllBe(c => c.Kept == c.Anew);
    }

    [Fact]
    public async Task Table_ForTheUnitBeforeTheReviewIsClosed_HasNoReviewPoints() =>
        (await world.DoAsync(async (ExportScorecard e) => Value(await e.ReadAsync(world.Clerk, await world.SentAsync(), Cancel)).Columns
            .Select(c => c.Heading)
            .ToList()))
            .ShouldBe(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Ghi chú"]);

    [Fact]
    public async Task Document_OfASheet_HasTheColumnsOfThePrintedOne()
    {
        var card = await world.ReviewedAsync();

        var file = Value(await world.DoAsync((ExportScorecard e) => e.ReadDocumentAsync(world.Reviewer, card, Cancel)));

        var table = DocxReader.Read(new MemoryStream(file.Content)).ShouldBeOfType<DocxRead>().Document.Body.OfType<Table>().ShouldHaveSingleItem();
        table.HeaderRows.ShouldBe(1);
        table.Rows[0].Cells.Select(c => string.Concat(c.Content.OfType<Run>().Select(r => r.Text)))
            .ShouldBe(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú"]);

        // It is no report and takes no number of the book; its last rows go with the signature.
        file.Content.Paragraphs().ShouldNotContain(text => text.StartsWith("Số:", StringComparison.Ordinal));
        var rows = file.Content.Part("word/document.xml").Descendants(CatalogueForms.W + "tr")
            .Where(row => row.Elements(CatalogueForms.W + "tc").Count() == 6);
        rows.Last().Descendants(CatalogueForms.W + "keepNext").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Export_ByAStranger_IsNotThere() => (await world.DoAsync(async (ExportScorecard e) =>
        await e.ReadAsync(ReportWorld.Clerk(world.Reports.Seed.Communes[1]), await world.SentAsync(), Cancel))).ShouldBeOfType<Outcome<ExportTable>.Absent>();

    private async Task<(IReadOnlyList<ExportColumn> Columns, List<object?[]> Rows)> TableAsync(ScorecardId card) =>
        await world.DoAsync(async (ExportScorecard e) =>
        {
            var table = Value(await e.ReadAsync(world.Reviewer, card, Cancel));
            return (table.Columns, await table.Rows.ToListAsync(Cancel));
        });
}
