using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>The opinions on a draft as its unit looks at them, those that wait first; and what was published of them.</summary>
public sealed class ListOpinions(DanchuDatabase database, TimeProvider clock)
{
    public const int PageSize = 30;

    public sealed record View(
        Publication Publication, bool MayWrite, IReadOnlyList<Opinion> Opinions, Tally Tally, IReadOnlyList<ConsultationResult> Results);

    /// <summary>Of all opinions sent on the page.</summary>
    public sealed record Tally(int All, int Waiting, int TakenUp, int Explained);

    /// <param name="page">From 1.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, PublicationId id, int page = 1, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenPublicationAsync(actor, id, clock.Today(), cancellationToken);
        if (opened is not Outcome<Publication>.Done(var publication))
        {
            return opened.NotDoneAs<View>();
        }

        if (publication is not { Kind: PublicationKind.Consultation, Number: not null })
        {
            return Denial.Absent;
        }

        var opinions = database.Opinions.AsNoTracking().Where(o => o.PublicationId == id);
        return new View(
            publication,
            (await database.BookRightsAsync(actor, publication.OrganisationId, clock.Today(), cancellationToken)).MayWrite,
            await opinions.OrderBy(o => o.State != OpinionState.Waiting).ThenBy(o => o.Outcome != OpinionOutcome.Open).ThenBy(o => o.Number)
                .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            new Tally(
                await opinions.CountAsync(cancellationToken),
                await opinions.CountAsync(o => o.State == OpinionState.Waiting, cancellationToken),
                await opinions.CountAsync(o => o.Outcome == OpinionOutcome.TakenUp, cancellationToken),
                await opinions.CountAsync(o => o.Outcome == OpinionOutcome.Explained, cancellationToken)),
            await database.ConsultationResults.AsNoTracking().Where(r => r.PublicationId == id).OrderByDescending(r => r.Number)
                .ToListAsync(cancellationToken));
    }
}
