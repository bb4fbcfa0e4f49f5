using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Duties;

/// <summary>Duties of the year that are late or contradicted, of the units where the person writes, for their first page.</summary>
public sealed class ListLateDuties(DanchuDatabase database, JudgeDuties judge, TimeProvider clock)
{
    /// <summary>A person writes for one unit or two; whoever writes for more goes to their boards.</summary>
    private const int MostUnits = 3;

    /// <param name="Late">What presses, the longest late first.</param>
    /// <param name="Soon">How many run out within <see cref="ListDueEntries.SoonDays"/>.</param>
    public sealed record Row(OrganisationId Unit, string UnitName, int Year, IReadOnlyList<JudgedDuty> Late, int Soon);

    public async Task<Outcome<IReadOnlyList<Row>>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var (from, to, soon) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31), today.AddDays(ListDueEntries.SoonDays));
        var written = actor.Organisations.Where(actor.Writes).ToList();
        var units = await database.Organisations.AsNoTracking()
            .Where(o => written.Contains(o.Id) && o.From <= today && (o.To == null || o.To >= today) && database.Books.Any(b => b.OrganisationId == o.Id))
            .OrderBy(o => o.Name).Take(MostUnits).ToListAsync(cancellationToken);
        var rows = new List<Row>();
        foreach (var unit in units)
        {
            var duties = await database.DutiesOfAsync(unit.Kind, from, to, cancellationToken);
            var judged = duties.Count == 0 ? [] : await judge.JudgeAsync(unit, duties, from, to, cancellationToken);
            var row = new Row(
                unit.Id, unit.Name, today.Year, [.. judged.Where(one => one.IsPressing).OrderBy(one => one.On)],
                judged.Count(one => one.State == JudgedState.Open && one.DueOn <= soon));
            if (row.Late.Count + row.Soon > 0)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
