using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Reports;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Danchu.Documents;
using Danchu.Documents.Reading;
using Danchu.Tests.Reports;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Scoring.Leagues;

/// <summary>Points in a report of one's own: how many units hold which class inside a sentence, scorecards and league tables as annexes.</summary>
public sealed class ScoreFiguresTests(ScoreWorld world) : IClassFixture<ScoreWorld>
{
    private const string Sentence = "Có {{xep-loai.thu.kha@toan-bo}} xã xếp loại Khá, đạt {{xep-loai.thu.kha@toan-bo|%}}.";

    private ReportWorld Reports => world.Reports;

    [Fact]
    public async Task Report_OfTheSuperior_CountsClassesInItsSentencesAndCarriesTheTable()
    {
        var own = await AskedAsync();
        var clerk = ReportWorld.Clerk(Reports.Seed.District);
        var section = (await Reports.ViewAsync(clerk, own)).File.WrittenSections.First().Key;
        Value(await Reports.SaveAsync(clerk, own, section, Sentence));

        var view = await Reports.ViewAsync(clerk, own);

        view.Composed.Problems.ShouldBeEmpty();
        TextOf(view.Composed.Document).ShouldContain("Có 01/01 xã xếp loại Khá, đạt 100%.");
        var table = view.Composed.Document.Annexes.Last();
        table.ShouldSatisfyAllConditions(a => a.Landscape.ShouldBeTrue(), a => a.Title.ShouldBe("Bảng tiêu chí thử năm 2023"));
        (await Reports.SectionAsync(own, section)).Figures.ShouldContain(f => f.Token == "{{xep-loai.thu.kha@toan-bo|%}}" && f.Shown == "100%");
    }

    [Fact]
    public async Task Report_Signed_KeepsTheCountsOfThatDay()
    {
        var own = await AskedAsync();
        var clerk = ReportWorld.Clerk(Reports.Seed.District);
        foreach (var section in (await Reports.ViewAsync(clerk, own)).File.WrittenSections.ToList())
        {
            Value(await Reports.SaveAsync(clerk, own, section.Key, Sentence));
        }

        var report = await Reports.SendAsync(own);
        await world.DoAsync((DanchuDatabase d) => d.Scorecards.ExecuteUpdateAsync(s => s.SetProperty(c => c.FinalClass, "Yếu"), Cancel));

        report.FrozenFigures.ShouldContain(f => f.Indicator == "xep-loai.thu.kha" && f.Figure!.Value == 1 && f.Figure.Denominator == 1);
        var bytes = await world.DoAsync((DanchuDatabase d) => d.ReportDocuments.Where(r => r.ReportId == report.Id).Select(r => r.Content).SingleAsync(Cancel));
        TextOf(DocxReader.Read(new MemoryStream(bytes)).ShouldBeOfType<DocxRead>().Document).ShouldContain("Có 01/01 xã xếp loại Khá");
        Value(await world.DoAsync((AcceptReport a) => a.ExecuteAsync(As(Reports.Seed.Province, Role.Secretariat), new(report.Id), Cancel)));
    }

    [Fact]
    public async Task Report_OfAUnitThatScoredItself_CarriesItsSheetWithAColumnLeftOpen()
    {
        var card = await world.AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", ""), ("hai-mot", "20", "")));

        var document = (await Reports.ViewAsync(world.Clerk, (await world.CardAsync(card)).AssignmentId)).Composed.Document;

        var sheet = document.Annexes.Last().Body.OfType<Table>().ShouldHaveSingleItem();
        sheet.Rows[0].Cells.Select(c => Plain(c.Content)).ShouldBe(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú"]);
        sheet.Rows[1].Cells.Select(c => Plain(c.Content)).ShouldBe(["1", "Tiêu chí mot", "50", "45", "", ""]);
    }

    [Fact]
    public async Task OwnWords_OfAUnitThatScoredItself_AreItsReportWithoutTheSheet()
    {
        var card = await world.AskAsync();
        Value(await world.GiveAsync(world.Clerk, card, ("mot", "45", "")));
        var file = (await Reports.ViewAsync(world.Clerk, (await world.CardAsync(card)).AssignmentId)).File;

        var whole = await world.DoAsync((ComposeReport c) => c.ReadAsync(file, Cancel));
        var own = await world.DoAsync((ComposeReport c) => c.ReadOwnWordsAsync(file, Cancel));

        whole.Document.Annexes.ShouldBe([.. own.Document.Annexes, whole.Document.Annexes[^1]]);
        whole.Document.Annexes[^1].Body[0].ShouldBeOfType<Table>().Rows[0].Cells[1].ShouldBe(new TableCell("Nội dung tiêu chí"));
        whole.OwnWords.ShouldBe(own.Document);
        own.OwnWords.ShouldBe(own.Document);
    }

    [Fact]
    public async Task Figures_OfAnIssuersRounds_CountEachClassOfThoseThatAreScored()
    {
        var asked = (await Reports.ViewAsync(ReportWorld.Clerk(Reports.Seed.District), await AskedAsync())).File;

        var figures = await FiguresAsync(asked, Reports.Seed.District);

        figures.Select(f => (f.Indicator.Key, f.Figure.Value, f.Figure.Denominator)).ShouldBe(
            [
                ("xep-loai.thu.co-ket-qua", 1m, 1m), ("xep-loai.thu.tot", 0m, 1m), ("xep-loai.thu.kha", 1m, 1m),
                ("xep-loai.thu.trung-binh", 0m, 1m), ("xep-loai.thu.yeu", 0m, 1m),
            ]);
        (await FiguresAsync(asked, Reports.Seed.OtherDistrict)).ShouldBeEmpty();
        (await world.DoAsync((AddScores a) => a.ReadAsync(asked, Cancel))).Figures.Select(f => f.Indicator.Key).ShouldBe(figures.Select(f => f.Indicator.Key));
    }

    [Fact]
    public async Task Annexes_OfAUnitThatDidNotScoreItself_AreNone_OfItsSuperior_TheTable()
    {
        var (below, above) = ((await Reports.ViewAsync(world.Clerk, (await world.CardAsync(await world.AskAsync())).AssignmentId)).File,
            (await Reports.ViewAsync(ReportWorld.Clerk(Reports.Seed.District), await AskedAsync())).File);

        (await AnnexesAsync(below)).ShouldBeEmpty();
        var table = (await AnnexesAsync(above)).ShouldHaveSingleItem().Body.OfType<Table>().ShouldHaveSingleItem();
        table.Rows[^1].Cells.Select(c => Plain(c.Content)).ShouldContain("Ủy ban nhân dân xã Nậm Tăm");
    }

    private async Task<IReadOnlyList<(Indicator Indicator, Figure Figure)>> FiguresAsync(OpenedReport asked, OrganisationId issuer)
    {
        var leagues = await LeaguesAsync(asked, issuer);
        return await world.DoAsync((ScoreFigures s) => s.ReadAsync(leagues, Cancel));
    }

    private async Task<IReadOnlyList<Annex>> AnnexesAsync(OpenedReport file)
    {
        var leagues = await LeaguesAsync(file, file.Organisation.Id);
        return await world.DoAsync((ComposeScoreAnnexes c) => c.ReadAsync(file, leagues, Cancel));
    }

    private Task<List<League>> LeaguesAsync(OpenedReport file, OrganisationId issuer) =>
        world.DoAsync((DanchuDatabase d) => d.LeaguesOfAsync(issuer, file.Round.Line, file.Period, Cancel));

    // The district asked a commune, which is closed with 83 points; the province asked the district for the same period.
    private async Task<AssignmentId> AskedAsync()
    {
        var period = Reports.NextPeriod();
        var round = await Reports.AskAsync(period, units: Reports.Commune);
        var assignment = await Reports.AssignmentAsync(round, Reports.Commune);
        await world.DoAsync(async (DanchuDatabase database) =>
        {
            database.Scorecards.Add(new Scorecard
            {
                AssignmentId = assignment, RoundId = round, OrganisationId = Reports.Commune, RubricId = world.Rubric, State = ScorecardState.Closed,
                SelfTotal = 85, SelfClass = "Khá", ReviewTotal = 83, ReviewClass = "Khá", FinalTotal = 83, FinalClass = "Khá",
            });
            return await database.SaveChangesAsync(Cancel);
        });
        return await Reports.AssignmentAsync(
            await Reports.AskAsync(period, issuer: Reports.Seed.Province, units: Reports.Seed.District), Reports.Seed.District);
    }

    private static string TextOf(OfficialDocument document) => string.Join('\n', document.Body.OfType<Paragraph>().Select(p => Plain(p.Content)));

    private static string Plain(Sequence<Inline> content) =>
        string.Concat(content.Select(i => i switch { Run run => run.Text, BoundFigure figure => figure.Text, _ => "" }));
}
