using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Documents;
using Danchu.Tests.Documents;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

public sealed class ShowTotalsTests(TotalsSite site) : IClassFixture<TotalsSite>
{
    [Fact]
    public async Task Show_WithNothingChosen_ShowsTheLatestPeriodBesideTheOneBefore()
    {
        var table = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone();

        (table.OrganisationName, table.Line, table.Period?.Name, table.Previous?.Name).ShouldBe(
            ("Huyện Đầu Nguồn", ReportingLine.State, "Năm 2023", "Năm 2022"));
        table.Periods.Select(p => p.Name).ShouldBe(["Năm 2023", "Năm 2022"]);
        table.Levels.ShouldBe([new TotalsLevel(Level.Commune, Units: 3, Asked: 4, Same: 1)]);
        var rows = table.Groups.ShouldHaveSingleItem().Rows.ToDictionary(r => r.Indicator.Key, StringComparer.Ordinal);
        var documents = rows[TotalsSite.Documents];
        (documents.Own?.Value, documents.Levels[0].Value, documents.Whole.Value).ShouldBe((3, 12, 15));
        documents.Coverages.ShouldBe([new Coverage(Given: 3, Asked: 4)]);
        rows[TotalsSite.Rate].Now.Figure.ShouldBe(Figure.OfRatio(43, 49));
        rows[TotalsSite.Rate].Difference.ShouldBeNull();
        (rows[TotalsSite.Forms].Whole.Adds, rows[TotalsSite.Forms].Now.Figure, rows[TotalsSite.Forms].Difference).ShouldBe((false, null, null));
    }

    [Fact]
    public async Task Show_BesideTheYearBefore_ComparesTheSameUnitsOnly()
    {
        var documents = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone().Rows.First();

        // The district and two communes have no figure of 2022: 15 against 10 would say that 5 came, though only 2 did.
        (documents.Now.Figure?.Value, documents.Before?.Value, documents.LeavesOut).ShouldBe((15, 10, true));
        documents.Same.ShouldBe(new SameUnits(1, Figure.Of(12), Figure.Of(10)));
        (documents.Difference, documents.Percent).ShouldBe((2, 20));
        documents.Now.Coverage.ShouldBe(new Coverage(3, 4));
    }

    [Fact]
    public async Task Show_TheYears_StandBesideEachOtherTheOldestFirst()
    {
        var table = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone();

        table.Years.Select(y => y.Period.Name).ShouldBe(["Năm 2022", "Năm 2023"]);
        table.Rows.First().Years.ShouldBe(
            [new CoveredFigure(Figure.Of(10), new Coverage(1, 1)), new CoveredFigure(Figure.Of(15), new Coverage(3, 4))]);
    }

    [Fact]
    public async Task Export_OfAStranger_IsAbsentLikeTheTotalsThemselves()
    {
        var district = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone();
        var input = new ShowTotals.Input(district.Organisation, district.Line, district.Period!.Id);

        var own = await site.AsAsync("huyen-secretariat", (s, actor) => s.GetRequiredService<ExportTotals>().ReadAsync(actor, input));
        var stranger = await site.AsAsync("xa-secretariat", (s, actor) => s.GetRequiredService<ExportTotals>().ReadAsync(actor, input));

        own.ShouldBeDone().More.Count.ShouldBeGreaterThanOrEqualTo(2);
        stranger.ShouldBeAbsent();
    }

    [Fact]
    public async Task Export_AsADocument_IsATableOfItsOwnKindWithoutANumberOfTheBook()
    {
        var district = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone();
        var input = new ShowTotals.Input(district.Organisation, district.Line, district.Period!.Id);

        var file = (await site.AsAsync("huyen-secretariat", (s, actor) => s.GetRequiredService<ExportTotals>().ReadDocumentAsync(actor, input))).ShouldBeDone();

        var paragraphs = file.Content.Paragraphs();
        paragraphs.ShouldContain("BẢNG TỔNG HỢP");
        paragraphs.ShouldNotContain(text => text.StartsWith("Số:", StringComparison.Ordinal) || text.StartsWith("V/v", StringComparison.Ordinal));
        paragraphs.ShouldContain(text => text.StartsWith("(Kèm theo Bảng tổng hợp của ", StringComparison.Ordinal));
        var table = ReadDocxTests.Read(file.Content).Document.Annexes.ShouldHaveSingleItem().Body.OfType<Table>().ShouldHaveSingleItem();
        table.Rows.Skip(1).Where(row => row.Cells.Count > 1).ShouldAllBe(row => !row.Cells[0].Content.IsEmpty, "the column of numbers is filled");
        file.Content.Faults().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("van ban", 1)]
    [InlineData("VỤ VIỆC hoà giải", 1)]
    [InlineData("chi dao", 3)]
    [InlineData("không có ở đâu", 0)]
    public async Task Show_WithASearch_FindsIndicatorsWithAndWithoutDiacritics(string search, int found) =>
        (await ShowAsync("huyen-secretariat", new(Search: search))).ShouldBeDone().Rows.Count().ShouldBe(found);

    [Fact]
    public async Task Show_FilledOnly_LeavesOutWhatHasNoValue()
    {
        var all = (await ShowAsync("xa-secretariat", new(site.Units.Commune))).ShouldBeDone();
        var filled = (await ShowAsync("huyen-secretariat", new(Filled: true))).ShouldBeDone();

        all.Rows.ShouldBeEmpty();
        filled.Rows.ShouldAllBe(r => r.Whole.UnitsWithValue > 0);
    }

    [Fact]
    public async Task Show_ABodyBelow_ShowsOnlyWhatWasAcceptedOfIt()
    {
        var table = (await ShowAsync("tinh-reader", new(site.Units.District))).ShouldBeDone();

        table.Organisations.Select(o => o.Name).ShouldBe(["Tỉnh Mẫu"]);
        var documents = table.Groups[0].Rows[0];
        (documents.Own, documents.Whole.Value).ShouldBe((null, 12));
    }

    [Fact]
    public async Task Show_AForeignBody_IsNotThere()
    {
        (await ShowAsync("xa-secretariat", new(site.Units.District))).ShouldBeOfType<Outcome<TotalsTable>.Absent>();
        (await ShowAsync("huyen-secretariat", new(site.Units.OtherDistrict))).ShouldBeOfType<Outcome<TotalsTable>.Absent>();
        (await ShowAsync("huyen-secretariat", new(Period: PeriodId.New()))).ShouldBeOfType<Outcome<TotalsTable>.Absent>();
    }

    private Task<Outcome<TotalsTable>> ShowAsync(string userName, ShowTotals.Input input) => site.AsAsync(
        userName, (services, actor) => services.GetRequiredService<ShowTotals>().ReadAsync(actor, input, TestContext.Current.CancellationToken));
}
