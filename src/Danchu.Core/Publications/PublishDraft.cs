using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>A draft becomes what the public reads: the step that publishing and correcting share.</summary>
internal static class PublishDraft
{
    public static async Task<Outcome<PublicationVersion>> CheckAsync(
        DanchuDatabase database, Publication publication, PublicPage? page, int revision, DateOnly today, CancellationToken cancellationToken)
    {
        if (publication.Audience == PublicationAudience.Everybody && page is not { IsOn: true })
        {
            return new Refusal("Trang công khai của đơn vị chưa bật; người quản trị của đơn vị bật trước đã.");
        }

        if (publication.Revision != revision || publication.TakenDownAt is not null)
        {
            return new Refusal("Trong lúc bạn xem, bản công khai này đã đổi. Hãy xem lại rồi công khai.");
        }

        if (publication.Draft is not { } draft)
        {
            return new Refusal("Không có bản thảo nào để công khai; có thể người khác vừa công khai rồi.");
        }

        // The day of publishing may be later than that of drafting.
        if (CheckDraft.Refuse(publication.Kind, draft, today).Select(refusal => new Refusal(refusal.Message)).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        return await database.Entries.AnyAsync(e => e.Id == publication.EntryId && e.StruckAt != null, cancellationToken)
            ? new Refusal("Mục ghi sổ đã gạch bỏ nên không công khai được.")
            : draft;
    }

    public static void Do(Publication publication, PublicationVersion draft, PublicPage? page, Actor actor, DateTimeOffset now)
    {
        (draft.PublishedBy, draft.PublishedAt) = (actor.PersonId, now);
        publication.Revision++;
        if (page is not null && publication.Audience == PublicationAudience.Everybody)
        {
            page.Revision++;
        }
    }
}
