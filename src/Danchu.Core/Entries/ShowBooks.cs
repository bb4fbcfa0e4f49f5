using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>The books of a unit: every register it keeps or may keep, with what stands in it.</summary>
public sealed class ShowBooks(DanchuDatabase database, Permissions permissions, RegisterGroups groups, TimeProvider clock)
{
    /// <param name="Units">Units of the actor, to choose from.</param>
    public sealed record View(OrganisationId Unit, string UnitName, int Year, IReadOnlyList<Row> Rows, IReadOnlyList<BookOf> Units, bool MayWrite);

    /// <param name="Entries">Of the year, struck ones left out.</param>
    /// <param name="Open">Open today, of any year.</param>
    /// <param name="Group">The head under which it stands among others; empty where the catalogue has none.</param>
    public sealed record Row(string Key, string Number, string Name, string Group, string EntryName, int Entries, DateOnly? Last, int Open, int Late);

    private sealed record Tally(string Key, int Entries, DateOnly? Last, int Open, int Late);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId? unit = null, int? year = null, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await database.OpenBooksAsync(permissions, actor, unit, today, cancellationToken) is not ({ } of, { } name))
        {
            return Denial.Absent;
        }

        var shown = year ?? today.Year;
        var villages = await database.VillagesOfAsync(of, today, cancellationToken);
        var tallies = (await TalliesAsync(villages.Select(village => village.Id).Prepend(of), shown, today, cancellationToken))
            .ToDictionary(t => t.Key, StringComparer.Ordinal);
        var registers = await database.RegistersOfAsync(of, today, cancellationToken);
        return new View(
            of, name, shown,
            [
                .. registers.Select(r => (Register: r, Tally: tallies.GetValueOrDefault(r.Key)))
                    .Select(one => new Row(
                        one.Register.Key, one.Register.Number, one.Register.Name, groups.Of(one.Register.Number), one.Register.EntryName,
                        one.Tally?.Entries ?? 0, one.Tally?.Last, one.Tally?.Open ?? 0, one.Tally?.Late ?? 0)),
            ],
            await database.OwnUnitsAsync(actor, today, cancellationToken), (await database.BookRightsAsync(actor, of, today, cancellationToken)).MayWrite);
    }

    private Task<List<Tally>> TalliesAsync(IEnumerable<OrganisationId> units, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = units.Select(unit => unit.Value).ToArray();
        return database.Database.SqlQuery<Tally>($"""
            SELECT register_key AS "Key", count(*) FILTER (WHERE year = {year})::int AS "Entries", max(date) AS "Last",
                count(*) FILTER (WHERE opened_on IS NOT NULL AND closed_on IS NULL)::int AS "Open",
                count(*) FILTER (WHERE opened_on IS NOT NULL AND closed_on IS NULL AND due_on < {today})::int AS "Late"
            FROM entries WHERE organisation_id = ANY ({ids}) AND struck_at IS NULL GROUP BY register_key
            """).ToListAsync(cancellationToken);
    }
}
