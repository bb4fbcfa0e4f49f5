using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// What an agency or enterprise tells its own people (Luật 10/2022/QH15 Điều 46-48, 64-66): read by whoever belongs to the unit, in whatever role, and by
/// nobody else, not by those above it.
/// </summary>
public sealed class ShowUnitPublished(DanchuDatabase database, TimeProvider clock)
{
    public const int PageSize = 40;

    /// <param name="Now">Posted today, the newest first.</param>
    /// <param name="Past">Ended, taken down or with nothing personal any more; one page of them.</param>
    public sealed record View(
        OrganisationId Unit, string UnitName, IReadOnlyList<PublicItem> Now, IReadOnlyList<PublicItem> Past, int PastTotal, bool MayWrite);

    /// <param name="Versions">The newest first; none of what was taken down.</param>
    public sealed record ItemView(
        OrganisationId Unit, string UnitName, int Number, PublicationState State, DateTimeOffset? TakenDownAt, IReadOnlyList<PublicVersion> Versions);

    /// <param name="page">Of what is past, from 1.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, OrganisationId unit, int page = 1, CancellationToken cancellationToken = default)
    {
        if (await NameAsync(actor, unit, cancellationToken) is not { } name)
        {
            return Denial.Absent;
        }

        var today = clock.Today();
        var items = await PublicReach.ItemsAsync(database.UnitOf(unit, today), today, cancellationToken);
        var past = items.FindAll(item => item.State != PublicationState.Posted);
        return new View(
            unit, name, items.FindAll(item => item.State == PublicationState.Posted), [.. past.Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)],
            past.Count, (await database.BookRightsAsync(actor, unit, today, cancellationToken)).MayWrite);
    }

    public async Task<Outcome<ItemView>> ReadItemAsync(Actor actor, OrganisationId unit, int number, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        if (await NameAsync(actor, unit, cancellationToken) is not { } name
            || await database.UnitOf(unit, today).Include(p => p.Versions).ThenInclude(v => v.Files)
                .FirstOrDefaultAsync(p => p.Number == number, cancellationToken) is not { } publication)
        {
            return Denial.Absent;
        }

        var withdrawn = await database.WithdrawnAsync([publication], cancellationToken);
        return new ItemView(
            unit, name, number, publication.StateOn(today), publication.TakenDownAt, PublicVersion.AllOf(publication, today, withdrawn));
    }

    private async Task<string?> NameAsync(Actor actor, OrganisationId unit, CancellationToken cancellationToken) =>
        actor.IsIn(unit)
            ? await database.Organisations.Where(o => o.Id == unit).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
}
