using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// Figures by the name of their indicator: the value of the newest period, of one's own units or of the units that the other words name
/// ("hộ nghèo bản bo"). Rights and values are those of the totals (<see cref="ShowTotals"/>).
/// </summary>
internal static class FindFigures
{
    private const int Units = 3;

    public static async Task<List<FoundRow>> ReadAsync(
        DanchuDatabase database, ShowTotals showTotals, Actor actor, SearchRequest request, CancellationToken cancellationToken)
    {
        var words = request.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var indicators = await database.IndicatorsOf(actor.Organisations, request.Today).AsNoTracking().ToListAsync(cancellationToken);
        var matches = indicators.ConvertAll(i => (Indicator: i, Left: LeftOver(i, words)));
        var fewest = matches.Min(m => (int?)m.Left.Length) ?? words.Length;
        if (fewest == words.Length)
        {
            return [];
        }

        var best = matches.FindAll(m => m.Left.Length == fewest);
        var units = await UnitsAsync(database, best[0].Left, request, cancellationToken);
        var keys = best.Where(m => m.Left.SequenceEqual(best[0].Left, StringComparer.Ordinal)).Select(m => m.Indicator.Key).ToHashSet(StringComparer.Ordinal);
        List<FoundRow> found = [];
        foreach (var unit in units)
        {
            var shown = await showTotals.ReadAsync(actor, new(new OrganisationId(unit)), cancellationToken);
            found.AddRange(shown is Outcome<TotalsTable>.Done({ Period: not null } table) ? Rows(table, keys) : []);
        }

        return [.. found.Take(SearchEverything.Most)];
    }

    private static async Task<IEnumerable<Guid>> UnitsAsync(
        DanchuDatabase database, string[] named, SearchRequest request, CancellationToken cancellationToken)
    {
        if (named.Length == 0)
        {
            return request.Own.Take(Units);
        }

        var found = await database.UnitsMatchingAsync([.. SearchPattern.Words(string.Join(' ', named))], request, cancellationToken);
        return found.Where(u => !u.IsVillage).Take(Units).Select(u => u.Id);
    }

    private static string[] LeftOver(Indicator indicator, string[] words)
    {
        var name = SearchText.Of($"{indicator.Name} {indicator.Unit}").Split([' ', ',', '.', '(', ')', '/', ';'], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(w => !name.Contains(w, StringComparer.Ordinal))];
    }

    private static IEnumerable<FoundRow> Rows(TotalsTable table, HashSet<string> keys) =>
        from row in table.Rows
        where keys.Contains(row.Indicator.Key)
        let figure = row.Now.Figure ?? row.Own
        select new FoundRow(
            $"{row.Indicator.Name}: {(figure is null ? "chưa có tổng" : Value(row.Indicator, figure))}",
            $"{table.OrganisationName} · {table.Period!.Name}" + (row.Now.Coverage is { } of ? $" · {of.Given}/{of.Asked} đơn vị có số liệu" : ""),
            Address.Totals.Open(table.Organisation, table.Line, table.Period.Id, row.Indicator.Key));

    private static string Value(Indicator indicator, Figure figure) =>
        figure is { State: FigureState.Value, Text: null } && indicator.Unit.Length > 0
            ? $"{WriteFigure.InText(indicator, figure)} {indicator.Unit}"
            : WriteFigure.InText(indicator, figure);
}
