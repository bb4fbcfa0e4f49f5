using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>What the form of a draft begins with: the draft itself, what was published last, or the entry without what is personal.</summary>
public sealed class ShowPublicationForm(DanchuDatabase database, TimeProvider clock)
{
    private const string UsualPlaces = "Trụ sở Ủy ban nhân dân xã\nNhà văn hóa, điểm sinh hoạt cộng đồng các thôn, tổ dân phố";

    /// <param name="Id">What stands of the entry already; null before the first draft.</param>
    /// <param name="Start">What the fields hold: nobody has saved it here.</param>
    /// <param name="PageIsOn">It can be published: the page is on, or it is for the unit's people, who need no page.</param>
    /// <param name="IsCorrection">Something was published already: the draft is the next version.</param>
    public sealed record View(
        EntryId Entry, string EntryTitle, PublicationId? Id, int Revision, PublicationKind Kind, PublicationVersion Start, bool PageIsOn, bool IsCorrection,
        IReadOnlyList<RegisterChoice> Items, IReadOnlyList<EntryFileRow> Files)
    {
        public OrganisationId Unit { get; init; }
    }

    /// <summary>For a first draft.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, EntryId id, CancellationToken cancellationToken = default)
    {
        var entry = await EntryAsync(id, cancellationToken);
        if (entry is null || PublicationKinds.Of(entry.RegisterKey) is not { } kind)
        {
            return Denial.Absent;
        }

        var page = await database.PageOfAsync(entry.OrganisationId, kind, clock.Today(), cancellationToken);
        var rights = await database.BookRightsAsync(actor, entry.OrganisationId, clock.Today(), cancellationToken);
        if (page is not { } unit || !rights.IsInside)
        {
            return Denial.Absent;
        }

        if (!(await database.BookRightsAsync(actor, unit, clock.Today(), cancellationToken)).MayWrite)
        {
            return Denial.Forbidden;
        }

        var known = await database.Publications.Where(p => p.EntryId == id && p.TakenDownAt == null).Select(p => (PublicationId?)p.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var view = await ViewAsync(entry, unit, kind, publication: null, await StartAsync(entry, kind, cancellationToken), cancellationToken);
        return view with { Id = known };
    }

    /// <summary>For a draft that is changed, or a correction of what was published.</summary>
    public async Task<Outcome<View>> ReadAsync(Actor actor, PublicationId id, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenPublicationAsync(actor, id, clock.Today(), cancellationToken);
        if (opened is not Outcome<Publication>.Done(var publication))
        {
            return opened.NotDoneAs<View>();
        }

        if (!(await database.BookRightsAsync(actor, publication.OrganisationId, clock.Today(), cancellationToken)).MayWrite)
        {
            return Denial.Forbidden;
        }

        if (publication.TakenDownAt is not null)
        {
            return Denial.Absent;
        }

        var entry = (await EntryAsync(publication.EntryId, cancellationToken))!;
        var start = publication.Draft ?? publication.Published[0];
        return await ViewAsync(entry, publication.OrganisationId, publication.Kind, publication, start, cancellationToken);
    }

    private Task<Entry?> EntryAsync(EntryId id, CancellationToken cancellationToken) =>
        database.Entries.AsNoTracking().Include(e => e.Register).FirstOrDefaultAsync(e => e.Id == id && e.StruckAt == null, cancellationToken);

    private async Task<View> ViewAsync(
        Entry entry, OrganisationId unit, PublicationKind kind, Publication? publication, PublicationVersion start, CancellationToken cancellationToken) => new(
            entry.Id, entry.Title, publication?.Id, publication?.Revision ?? 0, kind, start,
            PublicationKinds.AudienceOf(kind) == PublicationAudience.Unit
                || await database.PublicPages.AnyAsync(p => p.OrganisationId == unit && p.IsOn, cancellationToken),
            publication?.Number is not null,
            await database.PublicItemsAsync(kind, entry.RegisterKey, clock.Today(), cancellationToken),
            [.. (await database.FilesOfAsync(entry.Id, isInside: true, cancellationToken)).Where(f => f.WithdrawnAt is null)])
        {
            Unit = unit,
        };

    private async Task<PublicationVersion> StartAsync(Entry entry, PublicationKind kind, CancellationToken cancellationToken)
    {
        var register = await database.WithOwnColumnsAsync(entry.Register!, entry.OrganisationId, clock.Today(), entry.Fields.Keys, cancellationToken);
        var titles = await database.TitlesAsync(EntryTitles.NamedBy(register.Columns, entry), cancellationToken);
        var isInside = kind == PublicationKind.InternalDisclosure;
        var item = (isInside || kind == PublicationKind.Disclosure) && entry[PublicationKinds.ItemColumn] is { Length: > 0 } named
            ? named : PublicationKinds.UsualItem(kind);
        var today = clock.Today();
        return new PublicationVersion
        {
            PublicationId = default, Number = 1, DraftedBy = default, DraftedAt = default,
            Title = PublicationText.TitleOf(kind, register, entry),
            Text = PublicationText.Of(register, entry, titles) is { Length: > 0 } text ? text : entry.Title,
            Item = item,
            Forms = [PublicationForm.Posting, isInside ? PublicationForm.InternalSystem : PublicationForm.Website],
            Places = isInside ? "" : UsualPlaces,
            PostedFrom = today,
            PostedUntil = (CheckDraft.LeastDays(kind), PublicationKinds.IsAlways(kind, item)) is (> 0 and var days, false) ? today.AddDays(days) : null,
        };
    }
}
