using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>One village: its commune, what was last written of it and of its conventions, who keeps its books.</summary>
public sealed class ShowVillage(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    private const string Conventions = "quy-uoc";

    /// <param name="Convention">The newest entry of the book of conventions, in words.</param>
    /// <param name="MayKeep">Whether the reader corrects and ends it.</param>
    /// <param name="MayStaff">Whether the reader gives roles in it.</param>
    public sealed record View(
        Organisation Village, BookOf Commune, VillageState? State, (EntryId Id, DateOnly On, string Title)? Convention, IReadOnlyList<Member> Members,
        bool MaySeeCommune, bool MayWrite, bool MayKeep, bool MayStaff);

    public sealed record Member(Guid Id, string FullName, string UserName, Role Role);

    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId id, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var village = await database.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Id == id && o.Kind == OrganisationKind.Village, cancellationToken);
        if (village is null || !await permissions.MaySeeAsync(actor, id, cancellationToken)
            || await database.CommuneOfAsync(id, today, cancellationToken) is not { } commune)
        {
            return Denial.Absent;
        }

        var newest = await VillageState.NewestAsync(database, commune, [village], cancellationToken);
        return new View(
            village, await database.Organisations.Where(o => o.Id == commune).Select(o => new BookOf(o.Id, o.Name)).FirstAsync(cancellationToken),
            newest.TryGetValue(id, out var entry) ? VillageState.Of(entry) : null, await ConventionAsync(village, commune, cancellationToken),
            await MembersAsync(id, cancellationToken), await permissions.MaySeeAsync(actor, commune, cancellationToken),
            (await database.BookRightsAsync(actor, id, today, cancellationToken)).MayWrite,
            await database.KeepsVillagesAsync(permissions, actor, commune, today, cancellationToken),
            await permissions.MayAdministerAsync(actor, id, cancellationToken));
    }

    private async Task<(EntryId, DateOnly, string)?> ConventionAsync(Organisation village, OrganisationId commune, CancellationToken cancellationToken)
    {
        var found = await database.Entries.AsNoTracking()
            .Where(e => e.RegisterKey == Conventions && e.StruckAt == null && (e.OrganisationId == village.Id || e.OrganisationId == commune))
            .OrderByDescending(e => e.Date).ThenByDescending(e => e.Number).ToListAsync(cancellationToken);
        var newest = found.Find(e =>
            e.OrganisationId == village.Id || string.Equals(e[VillageState.NameColumn], village.Name, StringComparison.OrdinalIgnoreCase));
        return newest is null ? null : (newest.Id, newest.Date, newest.Title);
    }

    private Task<List<Member>> MembersAsync(OrganisationId id, CancellationToken cancellationToken) => (
        from membership in database.Memberships
        join person in database.Users on membership.PersonId equals person.Id
        where membership.OrganisationId == id && !person.Disabled
        orderby EF.Functions.Collate(person.FullName, "vi-x-icu")
        select new Member(person.Id, person.FullName, person.UserName!, membership.Role)).ToListAsync(cancellationToken);
}
