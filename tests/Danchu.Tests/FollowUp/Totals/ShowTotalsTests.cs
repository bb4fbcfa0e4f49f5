using Danchu.Core.Access;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

public sealed class ShowTotalsTests(TotalsSite site) : IClassFixture<TotalsSite>
{
    [Fact]
    public async Task Show_WithNothingChosen_ShowsTheLatestPeriodBesideTheOneBefore()
    {
        var table = (await ShowAsync("huyen-secretariat", new())).ShouldBeDone();

        (table.OrganisationName, table.Line, table.Period?.Name, table.PreviousName).ShouldBe(("Huyện Đầu Nguồn", ReportingLine.State, "Năm 2023", "Năm 2022"));
        table.Periods.Select(p => p.Name).ShouldBe(["Năm 2023", "Năm 2022"]);
        table.Levels.ShouldBe([(Level.Commune, 3)]);
        var rows = table.Groups.ShouldHaveSingleItem().Rows.ToDictionary(r => r.Indicator.Key, StringComparer.Ordinal);
        var documents = rows[TotalsSite.Documents];
        (documents.Own?.Value, documents.Levels[0].Value, documents.Subtree.Value).ShouldBe((3, 12, 15));
        (documents.Before?.Value, documents.Difference, documents.Percent).ShouldBe((10, 5, 50));
        rows[TotalsSite.Rate].Now.ShouldBe(Figure.OfRatio(43, 49));
        rows[TotalsSite.Rate].Difference.ShouldBeNull();
        (rows[TotalsSite.Forms].Subtree.Adds, rows[TotalsSite.Forms].Now, rows[TotalsSite.Forms].Difference).ShouldBe((false, null, null));
    }

    [Fact]
    public async Task Show_ABodyBelow_ShowsOnlyWhatWasAcceptedOfIt()
    {
        var table = (await ShowAsync("tinh-reader", new(site.Units.District))).ShouldBeDone();

        table.Organisations.Select(o => o.Name).ShouldBe(["Tỉnh Mẫu"]);
        var documents = table.Groups[0].Rows[0];
        (documents.Own, documents.Subtree.Value).ShouldBe((null, 12));
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
