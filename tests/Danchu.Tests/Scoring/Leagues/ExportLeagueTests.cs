using Danchu.Core.Access;
using Danchu.Core.Documents;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Danchu.Documents;
using Danchu.Documents.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

public sealed class ExportLeagueTests(LeagueWorld world) : IClassFixture<LeagueWorld>
{
    [Fact]
    public async Task Spreadsheet_OfTheLeague_HasEveryUnitWithFormulasThatGiveWhatIsKept()
    {
        var (columns, rows) = await RowsAsync(new());

        rows.Count.ShouldBe(65);
        columns.Single(c => c.Heading.StartsWith("A. ", StringComparison.Ordinal)).Under.ShouldBe(50m);
        var closed = rows.Single(r => r[2] is "Phòng Nội vụ");
        closed[7].ShouldBe(new ExportFormula($"SUM(I{Row(closed)}:J{Row(closed)})", 32.5m));
        closed.OfType<ExportFormula>().Select(f => f.Value).ShouldBe([32.5m, 82.5m, -17.5m]);

        var cells = await world.DoAsync(async (ExportLeague e) =>
            await Recalculate.FormulasAsync(Value(await e.ReadAsync(world.Reviewer, new(world.Seed.Round, new()), Cancel))));
        cells.Where(c => c.Kept != c.Anew).ShouldBeEmpty();
    }

    [Fact]
    public async Task Spreadsheet_OfAScorecardThatWasNotSent_ShowsNothing()
    {
        var (_, rows) = await RowsAsync(new() { Points = ScoreStage.Self });

        rows.Single(r => r[2] is "Ủy ban nhân dân xã Nậm Tăm")[5..].ShouldAllBe(cell => cell == null);
    }

    [Fact]
    public async Task Spreadsheet_OfTheLeague_IsAValidWorkbook()
    {
        using var stream = new MemoryStream();
        await world.DoAsync(async (ExportLeague e) =>
        {
            await WriteSpreadsheet.ToAsync(Value(await e.ReadAsync(world.Reviewer, new(world.Seed.Round, new()), Cancel)), stream, Cancel);
            return stream.Position = 0;
        });

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document, Cancel).Select(e => e.Description).ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_OfTheLeague_HasTheTableOnLandscapePagesUnderThreeHeaderRows()
    {
        var file = Value(await world.DoAsync((ExportLeague e) => e.ReadDocumentAsync(world.Reviewer, new(world.Seed.Round, new()), Cancel)));

        using var word = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        new OpenXmlValidator().Validate(word, Cancel).Select(e => e.Description).ShouldBeEmpty();
        var annex = DocxReader.Read(new MemoryStream(file.Content)).ShouldBeOfType<DocxRead>().Document.Annexes.ShouldHaveSingleItem();
        annex.Landscape.ShouldBeTrue();
        var table = annex.Body.OfType<Table>().ShouldHaveSingleItem();
        table.ShouldSatisfyAllConditions(t => t.HeaderRows.ShouldBe(3), t => t.Rows.Count.ShouldBe(68));
    }

    [Fact]
    public async Task Export_ByAUnit_IsNotThere()
    {
        var unit = As(world.Rounds.Seed.Communes[0], Role.Signer);

        (await world.DoAsync((ExportLeague e) => e.ReadAsync(unit, new(world.Seed.Round, new()), Cancel))).ShouldBeOfType<Outcome<ExportTable>.Absent>();
        (await world.DoAsync((ExportLeague e) => e.ReadDocumentAsync(unit, new(world.Seed.Round, new()), Cancel))).ShouldBeOfType<Outcome<WordFile>.Absent>();
    }

    // The two header rows stand above.
    private static int Row(object?[] row) => (int)row[0]! + 2;

    private async Task<(IReadOnlyList<ExportColumn> Columns, List<object?[]> Rows)> RowsAsync(LeagueFilter filter) =>
        await world.DoAsync(async (ExportLeague e) =>
        {
            var table = Value(await e.ReadAsync(world.Reviewer, new(world.Seed.Round, filter), Cancel));
            return (table.Columns, await table.Rows.ToListAsync(Cancel));
        });
}
