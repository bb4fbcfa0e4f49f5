using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>An opinion that is looked at or answered by who writes the unit's books, within the change.</summary>
internal static class OpenOpinion
{
    /// <summary>Opinions of a publication are numbered and changed one after another.</summary>
    public static Task LockOpinionsAsync(this DanchuDatabase database, PublicationId publication, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"opinions {publication}"}, 0))", cancellationToken);

    /// <param name="revision">Of the opinion as it was read.</param>
    public static async Task<Outcome<(Opinion Opinion, Publication Publication, PublicPage Page)>> OpenOpinionAsync(
        this DanchuDatabase database, Actor actor, Guid id, int revision, DateOnly today, CancellationToken cancellationToken)
    {
        var of = await database.Opinions.Where(o => o.Id == id).Select(o => (PublicationId?)o.PublicationId).FirstOrDefaultAsync(cancellationToken);
        if (of is not { } publicationId)
        {
            return Denial.Absent;
        }

        var opened = await database.OpenPublicationAsync(actor, publicationId, today, cancellationToken, toWrite: true);
        if (opened is not Outcome<Publication>.Done(var publication))
        {
            return opened.NotDoneAs<(Opinion, Publication, PublicPage)>();
        }

        var page = await database.LockPublicPageAsync(publication.OrganisationId, cancellationToken);
        await database.LockOpinionsAsync(publicationId, cancellationToken);
        var opinion = await database.Opinions.FirstAsync(o => o.Id == id, cancellationToken);
        return opinion.Revision == revision && page is not null
            ? (opinion, publication, page)
            : new Refusal("Trong lúc bạn xem, người khác đã xem xét ý kiến này. Hãy xem lại.");
    }
}
