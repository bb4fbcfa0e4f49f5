using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Numbers;
using Danchu.Tests.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Documents.Numbers;

public sealed class TakeNumberTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Theory]
    [InlineData(ReportingLine.State, "BC", "UBND", "", "01/BC-UBND")]
    [InlineData(ReportingLine.State, "CV", "UBND", "NV", "01/UBND-NV")]
    [InlineData(ReportingLine.State, "CV", "UBND", "", "01/UBND")]
    [InlineData(ReportingLine.Party, "BC", "BCĐ", "", "01-BC/BCĐ")]
    [InlineData(ReportingLine.Party, "CV", "BCĐ", "NV", "01-CV/BCĐ")]
    public void Symbol_OfEachLine_IsWrittenAsItsRegulationSays(ReportingLine line, string type, string issuer, string unit, string symbol) =>
        new TakenNumber(1, line, TakeNumber.SymbolOf(line, type, issuer, unit)).ToString().ShouldBe(symbol);

    [Theory]
    [InlineData(ReportingLine.State, "2023-12-31", "2023")]
    [InlineData(ReportingLine.State, "2024-01-01", "2024")]
    [InlineData(ReportingLine.Party, "2020-12-31", "BC/2015-2020")]
    [InlineData(ReportingLine.Party, "2021-01-01", "BC/2020-2025")]
    [InlineData(ReportingLine.Party, "2025-12-31", "BC/2020-2025")]
    [InlineData(ReportingLine.Party, "2026-05-27", "BC/2025-2030")]
    public void Series_OfADay_IsYearOrTerm(ReportingLine line, string day, string series) =>
        TakeNumber.SeriesOf(line, "BC", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(series);

    [Fact]
    public async Task Take_ManyAtOnce_NeitherRepeatsNorLeavesGaps()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => TakeAsync(commit: i % 3 != 0))));

        numbers.Where((_, i) => i % 3 != 0).Order().ShouldBe(Enumerable.Range(1, 8));
    }

    private async Task<int> TakeAsync(bool commit)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        await using var transaction = await database.Database.BeginTransactionAsync(RoundWorld.Cancel);
        var taken = await scope.ServiceProvider.GetRequiredService<TakeNumber>()
            .ExecuteAsync(world.Seed.OtherDistrict, ReportingLine.State, "BC", "UBND", RoundWorld.Today, cancellationToken: RoundWorld.Cancel);
        if (commit)
        {
            await transaction.CommitAsync(RoundWorld.Cancel);
        }

        return taken.Number;
    }
}
