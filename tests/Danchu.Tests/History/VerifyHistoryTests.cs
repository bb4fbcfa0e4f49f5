using Danchu.Core.Access;
using Danchu.Core.History;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.History;

public sealed class VerifyHistoryTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Chain_AsWritten_Holds()
    {
        await AddUnitWithThreeLinesAsync("T1.A");

        var verdict = await VerifyAsync();

        verdict.Lines.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task Line_Changed_IsNamed()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.B");
        await province.SqlAsync($"UPDATE history SET person_name = 'Người khác' WHERE organisation_id = {unit.Value} AND sequence = 2");

        (await BreaksOfAsync(unit)).ShouldBe([new HistoryBreak(unit, 2, HistoryFault.Changed)]);
    }

    [Fact]
    public async Task Line_ChangedWithItsHash_BreaksTheNext()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.C");
        await province.SqlAsync($"UPDATE history SET hash = repeat('0', 64) WHERE organisation_id = {unit.Value} AND sequence = 2");

        (await BreaksOfAsync(unit)).Select(b => (b.Sequence, b.Fault)).ShouldBe([(2, HistoryFault.Changed), (3, HistoryFault.Unchained)]);
    }

    [Fact]
    public async Task Line_Deleted_IsNamed()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.D");
        await province.SqlAsync($"DELETE FROM history WHERE organisation_id = {unit.Value} AND sequence = 2");

        (await BreaksOfAsync(unit)).ShouldBe([new HistoryBreak(unit, 2, HistoryFault.Missing)]);
    }

    [Fact]
    public async Task LastLine_Deleted_IsNamed()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.E");
        await province.SqlAsync($"DELETE FROM history WHERE organisation_id = {unit.Value} AND sequence = 3");

        (await BreaksOfAsync(unit)).ShouldBe([new HistoryBreak(unit, 3, HistoryFault.EndMissing)]);
    }

    [Fact]
    public async Task AllLines_Deleted_IsNamed()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.F");
        await province.SqlAsync($"DELETE FROM history WHERE organisation_id = {unit.Value}");

        (await BreaksOfAsync(unit)).ShouldBe([new HistoryBreak(unit, 3, HistoryFault.EndMissing)]);
    }

    [Fact]
    public async Task Line_Inserted_IsNamed()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.G");
        await province.SqlAsync($"""
            INSERT INTO history SELECT organisation_id, 4, at, person_id, person_name, operation, subject_kind, subject_id, old, new, hash, repeat('a', 64)
            FROM history WHERE organisation_id = {unit.Value} AND sequence = 3
            """);

        (await BreaksOfAsync(unit)).Select(b => (b.Sequence, b.Fault)).ShouldBe([(4, HistoryFault.Changed), (4, HistoryFault.Inserted)]);
    }

    [Fact]
    public async Task Chain_WrittenAnew_IsFoundByTheHeadsKeptElsewhere()
    {
        var unit = await AddUnitWithThreeLinesAsync("T1.I");
        var kept = await province.Site.InScopeAsync(services => services.GetRequiredService<ListHeads>().ReadAsync(TestContext.Current.CancellationToken));
        KeptHead[] own = [.. kept.Heads.Where(h => h.OrganisationId == unit).Select(h => KeptHead.Parse(h.ToString())!)];
        own.ShouldHaveSingleItem().Sequence.ShouldBe(3);
        await province.SqlAsync($"UPDATE history SET hash = repeat('0', 64) WHERE organisation_id = {unit.Value} AND sequence = 3");

        var verdict = await province.Site.InScopeAsync(services =>
            services.GetRequiredService<VerifyHistory>().ExecuteAsync(own, TestContext.Current.CancellationToken));

        verdict.Breaks.ShouldContain(new HistoryBreak(unit, 3, HistoryFault.Rewritten));
    }

    private Task<HistoryVerdict> VerifyAsync() =>
        province.Site.InScopeAsync(services => services.GetRequiredService<VerifyHistory>().ExecuteAsync(TestContext.Current.CancellationToken));

    // Other tests of the class break other chains of the same database.
    private async Task<List<HistoryBreak>> BreaksOfAsync(OrganisationId unit) => [.. (await VerifyAsync()).Breaks.Where(b => b.OrganisationId == unit)];

    private Task<OrganisationId> AddUnitWithThreeLinesAsync(string code) => province.Site.InScopeAsync(async services =>
    {
        var unit = await SmallProvince.AddAsync(services, province.Units.District, code, $"Xã {code}");
        foreach (var symbol in new[] { "UBND", "BCĐ" })
        {
            (await services.GetRequiredService<SaveLetterhead>().ExecuteAsync(
                Actor.System,
                new(unit, ReportingLine.State, BodyName: "ỦY BAN NHÂN DÂN XÃ", Symbol: symbol),
                TestContext.Current.CancellationToken)).ShouldBeDone();
        }

        return unit;
    });
}
