using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>The versions of a register, the newest first: a prescribed book changes with its instrument, and an entry follows the one of its date.</summary>
internal sealed record BookVersions(IReadOnlyList<Register> All)
{
    public Register Newest => All[0];

    /// <summary>Of all versions, each key once, as the newest has it.</summary>
    public List<RegisterColumn> Columns => [.. All.SelectMany(r => r.Columns).DistinctBy(c => c.Key, StringComparer.Ordinal)];

    /// <returns>Null where the unit keeps no such register.</returns>
    public static async Task<BookVersions?> LoadAsync(
        DanchuDatabase database, OrganisationId unit, string key, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await database.Registers.AsNoTracking().Where(r => r.Key == key && r.ValidFrom <= today).OrderByDescending(r => r.ValidFrom)
            .ToListAsync(cancellationToken);
        if (all.Count == 0 || !(await database.KeepsAsync(unit, today, cancellationToken))(all[0]))
        {
            return null;
        }

        // Columns of one's own are of the register, whatever its version.
        var kept = await database.WithOwnColumnsAsync(all[0], unit, today, held: null, cancellationToken);
        all.ForEach(register => register.Own = kept.Own);
        return new BookVersions(all);
    }

    /// <summary>The one that holds on a day; the newest where none does.</summary>
    public Register On(DateOnly day) => All.FirstOrDefault(r => r.HoldsOn(day)) ?? Newest;

    /// <summary>The one that an entry follows, by its date as typed.</summary>
    public Register For(IReadOnlyDictionary<string, string> typed)
    {
        var date = Newest.Content.Date;
        var (read, _) = ParseField.From(Newest.Find(date)!, typed.GetValueOrDefault(date, ""));
        return ShowField.Day(read) is { } day ? On(day) : Newest;
    }
}
