using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Publications.Opinions;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>One publication at its lasting address, for everybody: all its versions with their days, or when it was taken down.</summary>
public sealed class ShowPublication(DanchuDatabase database, AreaRegister areas, TimeProvider clock)
{
    /// <param name="Versions">The newest first; none of what was taken down.</param>
    public sealed record View(
        OpenPage Page, int Number, PublicationKind Kind, PublicationState State, DateTimeOffset? TakenDownAt, IReadOnlyList<PublicVersion> Versions)
    {
        /// <summary>Of a draft on which people were asked; null of everything else, and of what is down.</summary>
        public PublicConsultation? Consultation { get; init; }

        /// <summary>Of a decision what was published of what people gave for it; null where nothing was.</summary>
        public PublicContributions? Contributions { get; init; }
    }

    public async Task<Outcome<View>> ReadAsync(string area, string commune, int number, CancellationToken cancellationToken = default)
    {
        if (await database.OpenPageAsync(areas, area, commune, cancellationToken) is not { } open)
        {
            return Denial.Absent;
        }

        var publication = await database.PublicOf(open.Unit, clock.Today()).Include(p => p.Versions).ThenInclude(v => v.Files)
            .FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        if (publication is null)
        {
            return Denial.Absent;
        }

        var view = (await database.ShownAsync(open, [publication], clock.Today(), cancellationToken))[0];
        return publication.Kind == PublicationKind.Consultation && view.State is (PublicationState.Posted or PublicationState.Ended)
            ? view with
            {
                Consultation = await PublicConsultation.ReadAsync(
                    database, publication.Id, view.State == PublicationState.Posted, cancellationToken),
            }
            : view;
    }
}

/// <summary>Publications as everybody reads them, for a page, the feed and the data alike.</summary>
internal static class ShowPublicText
{
    public static async Task<List<ShowPublication.View>> ShownAsync(
        this DanchuDatabase database, OpenPage page, List<Publication> publications, DateOnly today, CancellationToken cancellationToken)
    {
        var withdrawn = await database.WithdrawnAsync(publications, cancellationToken);
        var decisions = publications.Where(p => p is { Kind: PublicationKind.Decision, TakenDownAt: null }).Select(p => p.EntryId).Distinct().ToList();
        var following = await PublicContributions.ReadAsync(database, page.Unit, decisions, today, cancellationToken);
        return publications.ConvertAll(publication => new ShowPublication.View(
            page, publication.Number!.Value, publication.Kind, publication.StateOn(today), publication.TakenDownAt,
            PublicVersion.AllOf(publication, today, withdrawn))
        {
            Contributions = publication.TakenDownAt is not null ? null : following.GetValueOrDefault(publication.EntryId),
        });
    }
}
