using System.Xml.Linq;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Scoring;
using Danchu.Core.Totals;
using Danchu.Demonstration;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Reading;
using Danchu.Tests.Documents;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Tests.Demonstration;

/// <summary>
/// The district's draft of 2023 reproduces Báo cáo 496-BC/BCĐ (Tam Đường, 25/12/2023) and its annex from what the units reported, through the same
/// operations people use.
/// </summary>
public sealed class LoadDemonstrationTests(LoadedDemonstration demonstration) : IClassFixture<LoadedDemonstration>
{
    [Fact]
    public async Task DistrictDraft_Annex_IsThatOfTheSeed()
    {
        var composed = (await demonstration.DistrictDraftAsync()).Composed;

        composed.Problems.ShouldBeEmpty();
        composed.Document.Annexes.Skip(1)
            .Select(a => a.Landscape)
            .ShouldBe([false, true, true], "its own sheet and the tables of communes and agencies follow");
        var table = composed.Document.Annexes[0].Body.OfType<Table>().ShouldHaveSingleItem();
        var figures = table.Rows.Skip(table.HeaderRows).Where(r => r.Cells.Count > 3 && r.Cells[3].Content.OfType<BoundFigure>().Any())
            .Select(r => r.Cells[3].Content.OfType<BoundFigure>().Single())
            .Where(f => !f.Tag.StartsWith("doi-tuong", StringComparison.Ordinal))
            .Select(f => f.Text);
        figures.ShouldBe(
            [
                "01", "02", "19", "01", "05", "01", "01", "02", "01", "01", "03", "190", "02", "11", "294.000.000", "11.943",
                "02", "01", "0", "02", "0", "14", "71", "13",
            ]);
    }

    /// <summary>
    /// Of its 24 figures none was typed: the district's own are of its books and of those of the Front and the mass organisations, the others of the communes'
    /// books. The 25th row is a text, which a list of the book tells.
    /// </summary>
    [Fact]
    public async Task DistrictDraft_Annex_IsCountedFromEntriesAlone()
    {
        var form = await demonstration.DoAsync((DanchuDatabase d) => d.Forms.SingleAsync(f => f.Key == "phu-luc-huyen-2023", RoundWorld.Cancel));
        var rows = form.Rows.Where(row => row.Indicator is not "doi-tuong-tap-huan").ToList();
        var facts = await demonstration.DoAsync((DanchuDatabase d) => d.Facts
            .Where(f => d.Periods.Any(p => p.Id == f.PeriodId && p.From == new DateOnly(2023, 1, 1) && p.To == new DateOnly(2023, 12, 31)) && f.Value != null)
            .Join(d.Organisations, f => f.OrganisationId, o => o.Id, (f, o) => new { Fact = f, o.Code, o.Level }).ToListAsync(RoundWorld.Cancel));

        rows.Count.ShouldBe(24);
        foreach (var row in rows)
        {
            var behind = facts.FindAll(f => string.Equals(f.Fact.Indicator, row.Indicator, StringComparison.Ordinal)
                && (row.Scope == Scope.Own ? f.Code is "TAM.DUONG" : f.Level == Level.Commune));
            behind.ShouldNotBeEmpty(row.Indicator);
            behind.FindAll(f => !f.Fact.Counted && f.Fact.Value != 0).ShouldBeEmpty(row.Indicator);
        }
    }

    /// <summary>02 of the district's, 20 of the communes': what the Mặt trận of the district reports itself is the first once more.</summary>
    [Fact]
    public async Task DistrictDraft_SupervisionsOfTheFront_CountOnce()
    {
        var figures = (await demonstration.DistrictDraftAsync()).Composed.Figures;

        figures.Now("giam-sat-mttq", Scope.OfLevel(Level.Unit)).ShouldBe(Figure.Of(2));
        figures.Now("giam-sat-mttq", Scope.Subtree).ShouldBe(Figure.Of(22));
    }

    [Theory]
    [InlineData("ngay-cong@xa", "11.036")]
    [InlineData("hoa-giai-thanh@xa", "43/49")]
    [InlineData("quy-uoc@xa", "126/126")]
    [InlineData("dat-hien@toan-bo", "11.943")]
    [InlineData("tien-dong-gop@toan-bo", "294.000.000")]
    [InlineData("hoi-nghi-tap-huan", "03")]
    [InlineData("dai-bieu-tap-huan", "190")]
    [InlineData("doan-kiem-tra", "02")]
    [InlineData("don-vi-duoc-kiem-tra", "11")]
    public async Task DistrictDraft_InItsWordFile_SaysEachFigureOneWay(string tag, string written)
    {
        var figures = FiguresOf((await demonstration.DistrictDraftAsync()).Composed.ToDocx());

        figures[tag].Distinct(StringComparer.Ordinal).ShouldBe([written]);
    }

    [Fact]
    public async Task DistrictDraft_BodyAndAnnex_Agree()
    {
        var docx = (await demonstration.DistrictDraftAsync()).Composed.ToDocx();

        docx.Faults().ShouldBeEmpty();
        var figures = FiguresOf(docx);
        figures.ShouldAllBe(f => f.Distinct(StringComparer.Ordinal).Count() == 1);
        figures.Count(f => f.Count() > 1).ShouldBeGreaterThan(10);
        var text = string.Join('\n', docx.Paragraphs());
        text.ShouldContain("11.036 ngày công");
        text.ShouldContain("126/126 bản");
        text.ShouldNotContain("[?");
        text.ShouldNotContain("{{");
    }

    [Fact]
    public async Task SignedReports_ReadFromTheirBytes_AreWhatWasComposed()
    {
        var forms = await demonstration.DoAsync((DocumentForms f) => Task.FromResult(f));
        var signed = await demonstration.DoAsync((DanchuDatabase d) => d.ReportDocuments.Join(
            d.Reports, f => f.ReportId, r => r.Id, (f, r) => new { f.Content, r.Symbol, r.SignedOn, r.Assignment!.Round!.Line })
            .ToListAsync(RoundWorld.Cancel));

        signed.Count.ShouldBeGreaterThan(50);
        foreach (var report in signed)
        {
            var read = DocxReader.Read(new MemoryStream(report.Content)).ShouldBeOfType<DocxRead>();
            read.PassedOver.ShouldBeEmpty(report.Symbol);
            var again = read.Document.Docx(forms.Choose(report.Line == ReportingLine.Party ? IssuerForm.Party : IssuerForm.State, report.SignedOn!.Value));
            again.Paragraphs().ShouldBe(report.Content.Paragraphs(), report.Symbol);
            FiguresOf(again)
                .SelectMany(f => f, (f, text) => $"{f.Key} {text}")
                .ShouldBe(FiguresOf(report.Content).SelectMany(f => f, (f, text) => $"{f.Key} {text}"), report.Symbol);
        }
    }

    [Fact]
    public async Task Reports_OfTheDemonstration_HaveNoUnansweredError()
    {
        var ids = await demonstration.DoAsync((DanchuDatabase d) => d.Reports.Where(r => r.Current).Select(r => r.Id).ToListAsync(RoundWorld.Cancel));
        var (open, answered, oddities) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var id in ids)
        {
            var view = (await demonstration.DoAsync((ShowFindings r) => r.ReadAsync(Actor.System, id, RoundWorld.Cancel))).ShouldBeDone();
            oddities.AddRange(view.Findings.All.Where(IsOddity).Select(f => $"{view.File.Organisation.Code}, {view.File.Period.Name}: {f.Message}"));
            open.AddRange(view.Findings.All.Where(f => f.Answer is null && !IsOddity(f))
                .Select(f => $"{view.File.Organisation.Name}, {view.File.Period.Name}: {f.Place.Words}: {f.Message}"));
            answered.AddRange(view.Findings.Answered.Select(f => $"{view.File.Organisation.Code}: {f.Finding.Code}"));
        }

        open.ShouldBeEmpty();
        answered.Distinct(StringComparer.Ordinal).ShouldBe(["TD.TRUNG.TAM.VAN.HOA: D501"]);
        oddities.Count.ShouldBe(12, "the invented figures that docs/rules.md names: " + string.Join('\n', oddities));
    }

    // What a rule warns of or notes: figures that may be right, as they were made up.
    private static bool IsOddity(ReportFinding finding) =>
        !finding.Blocks && string.Equals(finding.Finding.Code, CheckRules.Code, StringComparison.Ordinal);

    [Fact]
    public async Task DistrictSheet_OfItself_IsThatOfTheSeed()
    {
        var sheet = await demonstration.DoAsync((DanchuDatabase d) => d.Scorecards.SingleAsync(
            c => d.Rounds.Any(r => r.Id == c.RoundId && r.Period!.Year == 2023) && d.Organisations.Any(o => o.Id == c.OrganisationId && o.Code == "TAM.DUONG"),
            RoundWorld.Cancel));
        var inspected = await demonstration.DoAsync((DanchuDatabase d) => d.ScorePoints.SingleAsync(
            p => p.ScorecardId == sheet.Id && p.Criterion == "ty-le-kiem-tra", RoundWorld.Cancel));

        (sheet.State, sheet.SelfTotal, sheet.SelfClass).ShouldBe((ScorecardState.Self, 94m, "Tốt"));
        (inspected.Points, inspected.Proposed, inspected.Computation, inspected.Reason).ShouldBe(
            (10m, 10m, "Đơn vị cơ sở được kiểm tra, giám sát: 11/51 = 21,57% → 10 điểm (theo sổ)", ""));
    }

    /// <summary>Totals printed in the annex of Báo cáo 496-BC/BCĐ, self and review.</summary>
    [Theory]
    [InlineData("BINH.LU", 98, "Tốt", 97, "Tốt")]
    [InlineData("TA.LENG", 88.3, "Khá", 87.1, "Khá")]
    [InlineData("SON.BINH", 87, "Khá", 86, "Khá")]
    [InlineData("TD.DICH.VU.NONG.NGHIEP", 93.33, "Tốt", 92, "Tốt")]
    [InlineData("TD.THANH.TRA", 84, "Khá", 83, "Khá")]
    public async Task Sheets_OfUnits_AddUpToTheSeed(string unit, double self, string selfClass, double review, string reviewClass)
    {
        var sheet = await demonstration.DoAsync((DanchuDatabase d) => d.Scorecards.SingleAsync(
            c => d.Rounds.Any(r => r.Id == c.RoundId && r.Period!.Year == 2023) && d.Organisations.Any(o => o.Id == c.OrganisationId && o.Code == unit),
            RoundWorld.Cancel));

        (sheet.SelfTotal, sheet.SelfClass, sheet.ReviewTotal, sheet.ReviewClass).ShouldBe(((decimal)self, selfClass, (decimal)review, reviewClass));
    }

    [Fact]
    public async Task Sheets_Of2023_AreThoseOfAllCommunesAndOverTwentyAgencies()
    {
        var scored = await demonstration.DoAsync((DanchuDatabase d) => d.Scorecards
            .Where(c => c.SentAt != null && d.Rounds.Any(r => r.Id == c.RoundId && r.Period!.Year == 2023))
            .Select(c => d.Organisations.Where(o => o.Id == c.OrganisationId).Select(o => o.Kind).First()).ToListAsync(RoundWorld.Cancel));

        scored.Count(kind => kind == OrganisationKind.Commune).ShouldBe(13);
        scored.Count(kind => kind != OrganisationKind.Commune).ShouldBeGreaterThanOrEqualTo(20);
    }

    [Fact]
    public async Task Totals_Recomputed_ShowNoDifference() =>
        (await demonstration.DoAsync((VerifyFacts v) => v.ExecuteAsync(cancellationToken: RoundWorld.Cancel))).ShouldBeEmpty();

    [Fact]
    public async Task History_Verified_Holds()
    {
        var verdict = await demonstration.DoAsync((VerifyHistory v) => v.ExecuteAsync(RoundWorld.Cancel));

        verdict.Breaks.ShouldBeEmpty();
        verdict.Lines.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Load_CutOff_BeganAnew()
    {
        demonstration.Begun.Done.ShouldBeTrue();
        demonstration.Begun.Reports.ShouldBeGreaterThan(50);
        (await demonstration.CountAsync()).Units.ShouldBeGreaterThan(demonstration.Begun.Units);
    }

    [Fact]
    public async Task Load_Again_ChangesNothing()
    {
        var before = await demonstration.CountAsync();

        (await LoadDemonstration.ExecuteAsync(
            demonstration.ConnectionString, demonstration.Catalogue, _ => { }, cancellationToken: RoundWorld.Cancel)).ShouldBeFalse();

        (await demonstration.CountAsync()).ShouldBe(before);
        (await demonstration.DoAsync((DanchuDatabase d) => LoadDemonstration.SignInsAsync(d, RoundWorld.Cancel))).Count.ShouldBe(7);
    }

    /// <summary>What each content control of the body and annex shows, by the fact it names.</summary>
    private static ILookup<string, string> FiguresOf(byte[] docx)
    {
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return docx.Part("word/document.xml").Descendants(w + "sdt").ToLookup(
            sdt => (string)sdt.Element(w + "sdtPr")!.Element(w + "tag")!.Attribute(w + "val")!,
            CatalogueForms.TextOf,
            StringComparer.Ordinal);
    }
}
