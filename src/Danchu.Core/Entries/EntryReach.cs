using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>
/// Who may do what in a unit's books: its clerks and secretaries write, whoever belongs to it reads all, those above it read what is not personal. The books
/// of a village are its commune's as well.
/// </summary>
internal static class EntryReach
{
    /// <param name="IsInside">Reads personal columns too.</param>
    public sealed record BookRights(bool IsInside, bool MayWrite)
    {
        public Denial Denied => IsInside ? Denial.Forbidden : Denial.Absent;
    }

    public static async Task<BookRights> BookRightsAsync(
        this DanchuDatabase database, Actor actor, OrganisationId unit, DateOnly today, CancellationToken cancellationToken)
    {
        var own = new BookRights(actor.IsIn(unit), actor.Writes(unit));
        if (own.MayWrite)
        {
            return own;
        }

        return await database.CommuneOfAsync(unit, today, cancellationToken) is { } commune
            ? new BookRights(own.IsInside || actor.Organisations.Contains(commune), actor.Writes(commune))
            : own;
    }

    /// <summary>The commune a village belongs to, of one that ended the last; null for every other unit.</summary>
    public static Task<OrganisationId?> CommuneOfAsync(
        this DanchuDatabase database, OrganisationId village, DateOnly today, CancellationToken cancellationToken) =>
        database.VillagePlaces.Where(p => p.VillageId == village && p.From <= today).OrderByDescending(p => p.From)
            .Select(p => (OrganisationId?)p.CommuneId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The villages of a commune by name, as they are today; of a commune that ended, as they were on its last day.</summary>
    public static async Task<List<Organisation>> VillagesOfAsync(
        this DanchuDatabase database, OrganisationId commune, DateOnly today, CancellationToken cancellationToken)
    {
        var last = await database.Organisations.Where(o => o.Id == commune).Select(o => o.To).FirstOrDefaultAsync(cancellationToken);
        var day = last < today ? last.Value : today;
        return await (
            from place in database.VillagePlaces
            join village in database.Organisations on place.VillageId equals village.Id
            where place.CommuneId == commune && place.From <= day && (place.To == null || place.To >= day)
            orderby village.Name, village.Code
            select village).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Villages to choose from by name; two of one name by their codes too.</summary>
    public static List<BookOf> AsBooks(this List<Organisation> villages)
    {
        var names = villages.ToLookup(village => village.Name, StringComparer.OrdinalIgnoreCase);
        return villages.ConvertAll(v => new BookOf(v.Id, names[v.Name].Skip(1).Any() ? $"{v.Name}, {v.Code}" : v.Name));
    }

    /// <summary>Clerk or secretariat of the unit itself.</summary>
    public static bool Writes(this Actor actor, OrganisationId unit) =>
        actor.IsSystem || actor.Has(Role.Clerk, unit) || actor.Has(Role.Secretariat, unit);

    /// <summary>Whose books a person opens who names none: of their units of today one where they write, else any.</summary>
    public static async Task<OrganisationId?> OwnBooksAsync(this DanchuDatabase database, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var own = actor.Organisations.ToList();
        var units = await database.Organisations.Where(o => own.Contains(o.Id)).OrderBy(o => o.Name)
            .Select(o => new { o.Id, IsToday = o.From <= today && (o.To == null || o.To >= today) }).ToListAsync(cancellationToken);
        return units.OrderByDescending(o => o.IsToday).ThenByDescending(o => actor.Writes(o.Id)).Select(o => (OrganisationId?)o.Id).FirstOrDefault();
    }

    /// <summary>The books an actor asks for, of that unit or of their own; null where there are none they may read.</summary>
    public static async Task<BookOf?> OpenBooksAsync(
        this DanchuDatabase database, Permissions permissions, Actor actor, OrganisationId? of, DateOnly today, CancellationToken cancellationToken)
    {
        if ((of ?? await database.OwnBooksAsync(actor, today, cancellationToken)) is not { } unit
            || !await permissions.MaySeeAsync(actor, unit, cancellationToken))
        {
            return null;
        }

        return await database.Organisations.Where(o => o.Id == unit).Select(o => new BookOf(o.Id, o.Name)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Units of the actor, to choose from: those of today before those that ended, which say when: a commune before the reform is called as after it.
    /// </summary>
    public static async Task<List<BookOf>> OwnUnitsAsync(
        this DanchuDatabase database, Actor actor, DateOnly today, CancellationToken cancellationToken, bool withVillages = true)
    {
        var own = actor.Organisations.ToList();
        var units = await database.Organisations
            .Where(o => own.Contains(o.Id) && (withVillages || o.Kind != OrganisationKind.Village)).OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name, o.From, o.To }).ToListAsync(cancellationToken);
        return
        [
            .. units.OrderByDescending(o => o.From <= today && (o.To == null || o.To >= today)).ThenByDescending(o => o.To ?? DateOnly.MaxValue)
                .Select(o => new BookOf(o.Id, o.To is { } end && end < today ? $"{o.Name} (đến {end.Short()})" : o.Name)),
        ];
    }

    /// <summary>Registers that the unit keeps, of one key the version that holds on the day, else the newest before it.</summary>
    public static async Task<List<Register>> RegistersOfAsync(
        this DanchuDatabase database, OrganisationId unit, DateOnly on, CancellationToken cancellationToken, string? key = null)
    {
        var all = await database.Registers.AsNoTracking().Where(r => r.ValidFrom <= on && (key == null || r.Key == key)).ToListAsync(cancellationToken);
        var keeps = await database.KeepsAsync(unit, on, cancellationToken);
        return
        [
            .. all.GroupBy(r => r.Key, StringComparer.Ordinal).Select(versions => versions.MaxBy(r => r.ValidFrom)!).Where(keeps)
                .OrderBy(r => Register.PlaceOf(r.Number)).ThenBy(r => r.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>Which registers the unit keeps on a day, by its kind and lines.</summary>
    public static async Task<Func<Register, bool>> KeepsAsync(
        this DanchuDatabase database, OrganisationId unit, DateOnly on, CancellationToken cancellationToken)
    {
        var kind = await database.Organisations.Where(o => o.Id == unit).Select(o => o.Kind).FirstOrDefaultAsync(cancellationToken);
        var lines = await database.Subordinations.Where(s => (s.SubordinateId == unit || s.SuperiorId == unit) && s.From <= on && (s.To == null || s.To >= on))
            .Select(s => s.Line).Distinct().ToListAsync(cancellationToken);
        return register => register.IsKeptBy(kind) && (register.ForLines.Count == 0 || register.ForLines.Exists(lines.Contains));
    }

    /// <summary>One of them as the unit fills it in, with its own columns; null where the unit keeps no such.</summary>
    public static async Task<Register?> RegisterOfAsync(
        this DanchuDatabase database, OrganisationId unit, string key, DateOnly on, CancellationToken cancellationToken) =>
        (await database.RegistersOfAsync(unit, on, cancellationToken, key)).FirstOrDefault() is { } register
            ? await database.WithOwnColumnsAsync(register, unit, on, held: null, cancellationToken)
            : null;
}
