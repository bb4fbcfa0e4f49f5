using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>
/// What is open in books and past its date, or soon will be: to be acted upon by who writes there, to be known by who leads the unit. Read from the partial
/// index over open entries alone.
/// </summary>
public sealed class ListDueEntries(DanchuDatabase database, TimeProvider clock)
{
    public const int Shown = 20;

    /// <summary>From this many days before its date an entry is soon due.</summary>
    public const int SoonDays = 7;

    /// <param name="Rows">Of the units where the person writes, the longest late first; <see cref="Shown"/> of them.</param>
    /// <param name="All">How many there are of these.</param>
    /// <param name="Led">Numbers of the units that the person leads.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int All, IReadOnlyList<Tally> Led, DateOnly Today);

    public sealed record Row(EntryId Id, string Title, string RegisterName, OrganisationId Unit, string UnitName, DateOnly DueOn);

    public sealed record Tally(OrganisationId Unit, string UnitName, int Late, int Soon);

    public async Task<Outcome<View>> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var written = actor.Organisations.Where(actor.Writes).ToList();
        var led = actor.OrganisationsAs(Role.Signer).Except(written).ToList();
        var rows = written.Count == 0 ? [] : await RowsAsync(written, today, cancellationToken);
        var all = rows.Count < Shown ? rows.Count : await Due(written, today).CountAsync(cancellationToken);
        return new View(rows, all, led.Count == 0 ? [] : await TalliesAsync(led, today, cancellationToken), today);
    }

    private IQueryable<Entry> Due(List<OrganisationId> units, DateOnly today)
    {
        var until = today.AddDays(SoonDays);
        return database.Entries.Where(
            e => units.Contains(e.OrganisationId) && e.ClosedOn == null && e.OpenedOn != null && e.StruckAt == null && e.DueOn <= until);
    }

    private Task<List<Row>> RowsAsync(List<OrganisationId> units, DateOnly today, CancellationToken cancellationToken) => Due(units, today)
        .OrderBy(e => e.DueOn).ThenBy(e => e.Date).ThenBy(e => e.Id).Take(Shown)
        .Select(e => new Row(
            e.Id, e.Title, e.Register!.Name, e.OrganisationId, database.Organisations.Where(o => o.Id == e.OrganisationId).Select(o => o.Name).First(),
            e.DueOn!.Value))
        .ToListAsync(cancellationToken);

    private async Task<List<Tally>> TalliesAsync(List<OrganisationId> units, DateOnly today, CancellationToken cancellationToken)
    {
        var counts = await Due(units, today).GroupBy(e => e.OrganisationId)
            .Select(g => new { g.Key, Late = g.Count(e => e.DueOn < today), All = g.Count() }).ToListAsync(cancellationToken);
        var names = await database.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return [.. counts.Select(c => new Tally(c.Key, names[c.Key], c.Late, c.All - c.Late)).OrderBy(t => t.UnitName, StringComparer.Ordinal)];
    }
}
