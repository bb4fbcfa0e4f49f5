using Danchu.Core.Organisations;
using Danchu.Core.Totals;
using Danchu.Tests.FollowUp.Totals;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Totals;

/// <summary>Every planted damage is found, named, and put right by adding up anew where that can put it right.</summary>
public sealed class VerifyFactsTests(TotalsSite site) : IAsyncLifetime, IClassFixture<TotalsSite>
{
    public async ValueTask InitializeAsync()
    {
        await site.SqlAsync($"CREATE TABLE IF NOT EXISTS kept_totals AS TABLE totals");
        await site.SqlAsync($"CREATE TABLE IF NOT EXISTS kept_sheets AS TABLE fact_sheets");
    }

    public async ValueTask DisposeAsync()
    {
        await site.SqlAsync($"TRUNCATE totals, fact_sheets");
        await site.SqlAsync($"INSERT INTO totals SELECT * FROM kept_totals");
        await site.SqlAsync($"INSERT INTO fact_sheets SELECT * FROM kept_sheets");
        await site.SqlAsync($"UPDATE reports SET state = 'Accepted' WHERE id = {site.AcceptedReport.Value}");
    }

    [Fact]
    public async Task Verify_WhatAcceptanceMade_FindsNothing() => (await site.VerifyAsync()).ShouldBeEmpty();

    [Fact]
    public async Task Verify_ATotalChangedByHand_NamesWhoseAndWhichIndicator()
    {
        await site.SqlAsync($"UPDATE totals SET data = set_byte(data, length(data) - 1, get_byte(data, length(data) - 1) + 2) WHERE organisation_id = {site.Units.District.Value} AND period_id = {site.Year.Id.Value}");

        var difference = (await site.VerifyAsync()).ShouldHaveSingleItem();

        (difference.Kind, difference.OrganisationId, difference.Level).ShouldBe((FactDifferenceKind.Total, site.Units.District, Level.Commune));
        difference.What.ShouldContain("chỉ tiêu khác nhau: " + TotalsSite.Documents);
        (await RecomputeAsync()).ShouldBe(1);
        (await site.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_ATotalOfWrongUnitsAndAMissingOne_FindsBothAndPutsThemRight()
    {
        await site.SqlAsync($"UPDATE totals SET units = units + 1 WHERE organisation_id = {site.Units.Province.Value} AND period_id = {site.Year.Id.Value}");
        await site.SqlAsync($"DELETE FROM totals WHERE organisation_id = {site.Units.District.Value} AND period_id = {site.Year.Id.Value}");

        (await site.VerifyAsync()).Select(d => d.Kind).ShouldBe([FactDifferenceKind.Total, FactDifferenceKind.Total]);
        (await RecomputeAsync()).ShouldBe(2);
        (await site.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_ASheetChangedByHand_IsFoundThereAndInEverySuperiorsTotal()
    {
        await site.SqlAsync($"UPDATE fact_sheets SET data = set_byte(data, 2, get_byte(data, 2) + 2) WHERE report_id = {site.AcceptedReport.Value}");

        var differences = await site.VerifyAsync();

        differences.Where(d => d.Kind == FactDifferenceKind.Sheet).ShouldHaveSingleItem().OrganisationId.ShouldBe(site.Units.Commune);
        differences.Where(d => d.Kind == FactDifferenceKind.Total)
            .Select(d => d.OrganisationId)
            .ShouldBe([site.Units.District, site.Units.Province], ignoreOrder: true);
    }

    [Fact]
    public async Task Verify_ASheetWhoseReportIsNotAccepted_IsFound()
    {
        await site.SqlAsync($"UPDATE reports SET state = 'Sent' WHERE id = {site.AcceptedReport.Value}");

        (await site.VerifyAsync()).ShouldHaveSingleItem().Kind.ShouldBe(FactDifferenceKind.Sheet);
    }

    [Fact]
    public async Task Verify_AnAcceptedReportThatWasNeverCounted_IsFound()
    {
        await site.SqlAsync($"DELETE FROM fact_sheets WHERE report_id = {site.AcceptedReport.Value}");
        await RecomputeAsync();

        var difference = (await site.VerifyAsync()).ShouldHaveSingleItem();

        (difference.Kind, difference.OrganisationId).ShouldBe((FactDifferenceKind.Uncounted, site.Units.Commune));
    }

    private Task<int> RecomputeAsync() =>
        site.Site.InScopeAsync(services => services.GetRequiredService<RecomputeTotals>()
            .ExecuteAsync(cancellationToken: TestContext.Current.CancellationToken));
}
