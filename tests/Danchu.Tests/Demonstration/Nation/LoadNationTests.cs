using Danchu.Core;
using Danchu.Core.Areas;
using Danchu.Core.Catalogue;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.History;
using Danchu.Core.Organisations;
using Danchu.Core.Reports;
using Danchu.Core.Totals;
using Danchu.Core.Verification.Documents;
using Danchu.Demonstration.Nation;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Tests.Demonstration.Nation;

/// <summary>A nation of one province, Lai Châu: what 34 of them are made by.</summary>
public sealed class LoadNationTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private readonly DatabaseCopy copy = new();
    private readonly CatalogueFolder catalogue = new(RepositoryFolder.Catalogue);
    private ServiceProvider? services;

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        services = new ServiceCollection().AddSingleton<TimeProvider>(new TestClock(new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero)))
            .AddLogging().AddSingleton(catalogue).AddDanchuCore(copy.ConnectionString).BuildServiceProvider();
        (await DoAsync((LoadCatalogue l) => l.ExecuteAsync(catalogue, RoundWorld.Cancel))).ShouldBeDone();
    }

    public async ValueTask DisposeAsync()
    {
        await services!.DisposeAsync();
        await copy.DisposeAsync();
    }

    [Fact]
    public void Nation_HasTheRealShape()
    {
        var units = NationUnits.Of(AreaRegister.From(catalogue), []).ToList();

        units.Count(u => u.Reports).ShouldBe(NationUnits.ReportingUnits);
        units.Count(u => u.Level == Level.Province).ShouldBe(34);
        units.Count(u => u.Level == Level.Commune).ShouldBe(3_321);
        units.Select(u => u.Code).ShouldBeUnique();
        units.Select(u => u.Superior).Distinct(StringComparer.Ordinal).Except(units.Select(u => u.Code), StringComparer.Ordinal).ShouldBe([""]);
    }

    [Fact]
    public async Task Load_OneProvince_AddsUpIsVerifiedAndKeepsItsHistory()
    {
        (await LoadAsync()).ShouldBeTrue();

        var accepted = await DoAsync((DanchuDatabase d) => d.Reports.AsNoTracking().Where(r => r.State == ReportState.Accepted).ToListAsync(RoundWorld.Cancel));
        accepted.Count.ShouldBe(38 * 18);
        accepted.ShouldAllBe(r => r.FrozenFigures.Count == NationRounds.Indicators);
        (await DoAsync((VerifyFacts v) => v.ExecuteAsync(cancellationToken: RoundWorld.Cancel))).ShouldBeEmpty();
        (await DoAsync((RecomputeTotals r) => r.ExecuteAsync(cancellationToken: RoundWorld.Cancel))).ShouldBe(0);
        (await DoAsync((VerifyDocuments v) => v.ExecuteAsync(cancellationToken: RoundWorld.Cancel))).Found.ShouldBeEmpty();
        (await DoAsync((VerifyHistory v) => v.ExecuteAsync(cancellationToken: RoundWorld.Cancel))).Holds.ShouldBeTrue();
        (await DoAsync((DanchuDatabase d) => d.Assignments.CountAsync(a => a.FirstSentAt == null, RoundWorld.Cancel))).ShouldBe(38, "this year's round");
        (await LoadAsync()).ShouldBeFalse("somebody's data are there");
    }

    [Theory]
    [InlineData("UPDATE reports SET frozen_figures = jsonb_set(frozen_figures, '{0,Figure,State}', '\"NotAvailable\"')", "số liệu đã bị sửa sau khi nạp.")]
    [InlineData("UPDATE reports SET signer_name = 'Người khác'", "ngày ký hoặc người ký khác lịch sử.")]
    [InlineData("UPDATE reports SET symbol = '01/BC-X'", "số, ký hiệu đang giữ “01/BC-X”")]
    public async Task Verify_ALoadedReportThatWasChanged_NamesIt(string sql, string fault)
    {
        (await LoadAsync()).ShouldBeTrue();
        await using (var source = NpgsqlDataSource.Create(copy.SuperuserConnectionString))
        await using (var command = source.CreateCommand(sql + " WHERE id = (SELECT id FROM reports WHERE state = 'Accepted' ORDER BY id LIMIT 1)"))
        {
            (await command.ExecuteNonQueryAsync(RoundWorld.Cancel)).ShouldBe(1);
        }

        var found = await DoAsync((VerifyDocuments v) => v.ExecuteAsync(cancellationToken: RoundWorld.Cancel));

        found.Found.ShouldHaveSingleItem().ShouldContain(fault);
    }

    private Task<bool> LoadAsync() => LoadNation.ExecuteAsync(copy.ConnectionString, catalogue, _ => { }, Today, ["12"], RoundWorld.Cancel);

    private async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services!.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
