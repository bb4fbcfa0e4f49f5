using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Demonstration;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Demonstration;

/// <summary>
/// Tam Đường's year of 2023 as entries in the books of the units whose work it is: what they count is what these units reported, figure by figure, and what
/// the district's own report says of the whole.
/// </summary>
public sealed class LoadBooksTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Books_OfTheYear_CountWhatTheUnitsReported()
    {
        var (equal, other, totals) = await site.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<DanchuDatabase>();
            var known = await new LoadBooks(database).KnownAsync(Cancel);
            (await database.Entries.CountAsync(Cancel)).ShouldBe(3074);
            return await CompareAsync(services, database, known);
        });

        other.ShouldBeEmpty();
        equal.ShouldBeGreaterThan(1250);

        // Báo cáo 496-BC/BCĐ: annex, footnote 10, II.2.
        totals["ngay-cong"].ShouldBe(Figure.Of(11_036));
        totals["dat-hien"].ShouldBe(Figure.Of(11_943));
        totals["tien-dong-gop"].ShouldBe(Figure.Of(294_000_000));
        totals["hoa-giai-thanh"].ShouldBe(Figure.OfRatio(43, 49));
        totals["quy-uoc"].ShouldBe(Figure.OfRatio(126, 126));
        totals["ban-ttnd"].ShouldBe(Figure.Of(13));
        totals["thanh-vien-ttnd"].ShouldBe(Figure.Of(125));
    }

    private static async Task<(int Equal, List<string> Other, Dictionary<string, Figure> Communes)> CompareAsync(
        IServiceProvider services, DanchuDatabase database, LoadBooks.Known known)
    {
        var count = services.GetRequiredService<CountEntries>();
        var (from, to) = (new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));
        var period = await database.Periods.Where(p => p.From == from && p.To == to).Select(p => p.Id).ToListAsync(Cancel);
        var (equal, other, communes) = (0, new List<string>(), new Dictionary<string, Figure>());
        foreach (var unit in Directory.GetDirectories(Path.Combine(RepositoryFolder.Sample("tam-duong-2023"), "registers")).Select(Path.GetFileName))
        {
            var id = known.Units[unit!];
            var counted = await count.ReadAsync(id, from, to, Cancel);
            var facts = await database.Facts.AsNoTracking().Where(f => f.OrganisationId == id && period.Contains(f.PeriodId)).ToListAsync(Cancel);
            foreach (var fact in facts.Where(f => counted.ContainsKey(f.Indicator)))
            {
                var figure = counted[fact.Indicator].Figure;
                if (Same(fact.Figure, figure))
                {
                    equal++;
                }
                else
                {
                    other.Add($"{unit}: {fact.Indicator} {fact.Figure} / {figure}");
                }
            }

            if (!unit!.StartsWith("td-", StringComparison.Ordinal) && unit is not "tam-duong")
            {
                counted.Values.ToList().ForEach(one => communes[one.Count.Indicator] = Added(communes.GetValueOrDefault(one.Count.Indicator), one.Figure));
            }
        }

        return (equal, other, communes);
    }

    // What did not arise is nought in a book.
    private static bool Same(Figure fact, Figure counted) => fact == counted
        || (fact.State == FigureState.NotArisen && counted.Value is null or 0) || (counted.State == FigureState.NotArisen && fact.Value is 0);

    private static Figure Added(Figure? one, Figure other) => (one, other) switch
    {
        (null, _) => other,
        ({ State: not FigureState.Value }, _) => other,
        (_, { State: not FigureState.Value }) => one,
        ({ Denominator: { } a }, { Denominator: { } b }) => Figure.OfRatio(one.Value!.Value + other.Value!.Value, a + b),
        _ => Figure.Of((one.Value ?? 0) + (other.Value ?? 0)),
    };
}
