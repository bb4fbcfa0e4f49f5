using System.Net;
using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

/// <summary>The district of the demonstration, whose totals of 2023 are those of a real report, when one of its communes is taken out again.</summary>
public sealed partial class RealTotalsTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Days = "ngay-cong";

    // The commune of the same name since then is another one.
    private static readonly DateOnly Merged = new(2025, 7, 1);

    [Fact]
    public async Task Totals_WithACommuneTakenOut_SayTwelveOfThirteenAndCompareTheTwelveOnly()
    {
        var whole = await RowAsync();
        whole.Coverages[0].ShouldBe(new Coverage(Given: 13, Asked: 13));
        (whole.Levels[0].Value, whole.LeavesOut).ShouldBe((11_036m, false));

        await TakeOutAsync("Xã Bản Bo");

        // 11.036 and 8.393 ngày công without the 1.350 and 1.087 of Xã Bản Bo.
        var lacking = await RowAsync();
        lacking.Coverages[0].ShouldBe(new Coverage(Given: 12, Asked: 13));
        lacking.Same.ShouldBe(new SameUnits(12, Figure.Of(9_686), Figure.Of(7_306)));
        (lacking.Before?.Value, lacking.Difference, lacking.LeavesOut).ShouldBe((8_393m, 2_380m, true));
    }

    [Fact]
    public async Task Total_OfTheDistrict_OpensIntoItsCommunesAndTheirEntries()
    {
        using var above = await site.SignedInAsync("thuky.tamduong");
        using var beside = await site.SignedInAsync("vanthu.banbo");
        var table = await above.GetAsync("/totals?line=Party");
        var total = WebUtility.HtmlDecode(OpenLink().Match(table.Html).Groups["href"].Value);
        var units = await above.GetAsync(total);
        var row = units.Html.Split("</tr>").Last(one => one.Contains("theo sổ", StringComparison.Ordinal) && !one.Contains("Bản Bo", StringComparison.Ordinal));
        var entries = WebUtility.HtmlDecode(EntriesLink().Match(row).Groups["href"].Value);

        var behind = await above.GetAsync(entries);

        units.Html.ShouldContain("theo sổ");
        behind.Html.ShouldContain("Các mục mà số liệu <strong>");
        behind.Html.ShouldContain("href=\"/entries/");
        (await beside.GetAsync(total)).Status.ShouldBe(404, "A commune reads no total of its district,");
        (await beside.GetAsync(entries)).Status.ShouldBe(404, "nor the book of another.");
    }

    [GeneratedRegex("href=\"(?<href>/totals/open[^\"]*indicator=ngay-cong[^\"]*level=Commune)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex OpenLink();

    [GeneratedRegex("href=\"(?<href>/registers/[a-z-]+[?]unit=[^\"]*indicator=ngay-cong[^\"]*)\"", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex EntriesLink();

    private Task<TotalsRow> RowAsync() => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var person = await database.Users.SingleAsync(p => p.UserName == "thuky.tamduong", TestContext.Current.CancellationToken);
        var actor = await services.GetRequiredService<Permissions>().FindActorAsync(person.Id, TestContext.Current.CancellationToken);
        var table = await services.GetRequiredService<ShowTotals>().ReadAsync(
            actor!, new(Line: ReportingLine.Party), TestContext.Current.CancellationToken);
        return table.ShouldBeDone().Rows.Single(r => r.Indicator.Key is Days);
    });

    private Task<int> TakeOutAsync(string name) => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var unit = await database.Organisations.SingleAsync(o => o.Name == name && o.From < Merged, TestContext.Current.CancellationToken);
        var period = await database.Periods.SingleAsync(
            p => p.Calendar == "duong-lich" && p.Kind == PeriodKind.Year && p.Year == 2023, TestContext.Current.CancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await services.GetRequiredService<TakeFromTotals>().ExecuteAsync(
            new PackedFactsKey(period.Id, ReportingLine.Party, unit.Id), TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return 0;
    });
}
