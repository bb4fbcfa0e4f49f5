using Danchu.Core.Access;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

public sealed class BreakDownTotalTests(TotalsSite site) : IClassFixture<TotalsSite>
{
    [Fact]
    public async Task Open_ATotalOfTheCommunes_ShowsWhoReportedWhatAndWhoNothing()
    {
        var opened = (await OpenAsync("huyen-secretariat", input => input with { Level = Level.Commune })).ShouldBeDone();

        opened.Total.ShouldBe(new Total(12, null, 3, 2, 1, 1, 0, Adds: true));
        opened.Own.ShouldBeNull();
        opened.Units.Select(u => (u.Name, u.Answer, u.Figure?.Value, u.Share, u.Bar)).ShouldBe(
        [
            ("Xã Nậm Tăm", UnitAnswer.Value, 12m, 100m, 100),
            ("Xã Ẳng Tở", UnitAnswer.Zero, 0m, 0m, 0),
            ("Xã Bum Tở", UnitAnswer.NotArisen, null, null, 0),
            ("Xã Đèo Gió", UnitAnswer.NotReported, null, null, 0),
        ]);
        opened.Units[0].Report.ShouldBe(site.AcceptedReport);
        opened.Units[3].Report.ShouldBe(site.WaitingReport);
        opened.Units[3].State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public async Task Open_ByNameAndAnswerAndPage_FindsThoseUnitsInTheVietnameseAlphabet()
    {
        var byName = (await OpenAsync("huyen-reader", input => input with { Order = UnitsOrder.Name })).ShouldBeDone();
        byName.Units.Select(u => u.Name).ShouldBe(["Xã Ẳng Tở", "Xã Bum Tở", "Xã Đèo Gió", "Xã Nậm Tăm"]);

        var searched = (await OpenAsync("huyen-reader", input => input with { Search = "TO xa" })).ShouldBeDone();
        searched.Units.Select(u => u.Name).ShouldBe(["Xã Ẳng Tở", "Xã Bum Tở"]);

        var zero = (await OpenAsync("huyen-reader", input => input with { Answer = UnitAnswer.Zero })).ShouldBeDone();
        zero.Units.ShouldHaveSingleItem().Name.ShouldBe("Xã Ẳng Tở");
        zero.Counts.Values.Sum().ShouldBe(4);

        var beyond = (await OpenAsync("huyen-reader", input => input with { Page = 2 })).ShouldBeDone();
        beyond.Units.ShouldBeEmpty();
        beyond.Found.ShouldBe(4);
    }

    [Fact]
    public async Task Open_OwnFiguresNotYetSent_AreSeenInTheUnitAlone()
    {
        var inside = (await OpenAsync("huyen-clerk")).ShouldBeDone();
        (inside.Total.Value, inside.Own?.Value).ShouldBe((15, 3));

        var above = (await OpenAsync("tinh-secretariat")).ShouldBeDone();
        (above.Total.Value, above.Own?.Value).ShouldBe((12, null));
    }

    [Fact]
    public async Task Open_AnIndicatorThatDoesNotAdd_ListsUnitsWithoutASum()
    {
        var opened = (await OpenAsync("huyen-clerk", input => input with { Indicator = TotalsSite.Forms })).ShouldBeDone();

        opened.Total.Value.ShouldBeNull();
        opened.Units.Count(u => u.Figure?.Value == 4).ShouldBe(3);
        opened.Units.ShouldAllBe(u => u.Share == null);
    }

    [Theory]
    [InlineData("xa-secretariat")]
    [InlineData("xa-administrator")]
    public async Task Open_ATotalOfTheSuperior_IsNotThere(string userName) =>
        (await OpenAsync(userName)).ShouldBeOfType<Outcome<TotalBreakdown>.Absent>();

    [Fact]
    public async Task Open_WhatDoesNotExist_IsNotThere()
    {
        (await OpenAsync("huyen-clerk", input => input with { Indicator = "khong-co" })).ShouldBeOfType<Outcome<TotalBreakdown>.Absent>();
        (await OpenAsync("huyen-clerk", input => input with { Organisation = OrganisationId.New() })).ShouldBeOfType<Outcome<TotalBreakdown>.Absent>();
        (await OpenAsync("huyen-clerk", input => input with { Period = PeriodId.New() })).ShouldBeOfType<Outcome<TotalBreakdown>.Absent>();
    }

    private Task<Outcome<TotalBreakdown>> OpenAsync(string userName, Func<BreakDownTotal.Input, BreakDownTotal.Input>? change = null)
    {
        var input = new BreakDownTotal.Input(site.Units.District, ReportingLine.State, site.Year.Id, TotalsSite.Documents);
        return site.AsAsync(userName, (services, actor) =>
            services.GetRequiredService<BreakDownTotal>().ReadAsync(actor, change?.Invoke(input) ?? input, TestContext.Current.CancellationToken));
    }
}
