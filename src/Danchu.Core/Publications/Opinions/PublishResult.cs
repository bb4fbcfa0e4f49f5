using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications.Opinions;

/// <summary>
/// Công khai kết quả lấy ý kiến: numbers and explanation after the last day of the consultation. The entry in the unit's book gets the same numbers and the
/// day, so that figures and page cannot disagree.
/// </summary>
[Named("Công khai kết quả lấy ý kiến")]
public sealed class PublishResult(DanchuDatabase database, MakeChange makeChange, NoteInBook noteInBook, TimeProvider clock)
{
    /// <param name="Revision">Of the publication as it was read.</param>
    /// <param name="Opinions">All that came, on the page and in other ways.</param>
    public sealed record Input(PublicationId Id, int Revision, int? Opinions, int? TakenUp, int? Explained, string? Text);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenPublicationAsync(actor, input.Id, clock.Today(), cancellationToken, toWrite: true)
            .ThenAsync(publication => PublishAsync(change, actor, publication, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Done>> PublishAsync(
        Change change, Actor actor, Publication publication, Input input, CancellationToken cancellationToken)
    {
        var page = await database.LockPublicPageAsync(publication.OrganisationId, cancellationToken);
        if (publication is not { Kind: PublicationKind.Consultation, Number: not null, TakenDownAt: null } || page is not { IsOn: true })
        {
            return Denial.Absent;
        }

        await database.LockOpinionsAsync(publication.Id, cancellationToken);
        var refusals = await RefuseAsync(publication, input, cancellationToken);
        var text = EnteredText.Lines(refusals, input.Text, "Nội dung tiếp thu, giải trình", ConsultationResult.TextLimit, nameof(Input.Text));
        if (text.Length == 0)
        {
            refusals.Add(new Refusal("Chưa nhập nội dung tiếp thu, giải trình.", nameof(Input.Text)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var number = await database.ConsultationResults.CountAsync(r => r.PublicationId == publication.Id, cancellationToken) + 1;
        var result = new ConsultationResult
        {
            PublicationId = publication.Id, Number = number, Opinions = input.Opinions!.Value, TakenUp = input.TakenUp!.Value,
            Explained = input.Explained!.Value, Text = text, PublishedBy = actor.PersonId, PublishedAt = clock.GetUtcNow(),
        };
        database.ConsultationResults.Add(result);
        (publication.Revision, page.Revision) = (publication.Revision + 1, page.Revision + 1);
        change.Record(
            publication.OrganisationId, ("publication", publication.Id.Value), null,
            new { publication.Number, Result = number, result.Opinions, result.TakenUp, result.Explained });
        await change.SaveAsync(cancellationToken);
        var noted = await NoteInBookAsync(actor, publication, result, cancellationToken);
        return noted is Outcome<EntryId>.Done ? default(Done) : noted.NotDoneAs<Done>();
    }

    private async Task<List<Refusal>> RefuseAsync(Publication publication, Input input, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        if (publication.Revision != input.Revision)
        {
            refusals.Add(new Refusal("Trong lúc bạn soạn, bản công khai này đã đổi. Hãy xem lại."));
        }

        if (!(publication.Published[0].PostedUntil < clock.Today()))
        {
            refusals.Add(new Refusal("Chưa hết thời hạn lấy ý kiến nên chưa công khai kết quả được."));
        }

        if (await database.Opinions.AnyAsync(o => o.PublicationId == publication.Id && o.State == OpinionState.Waiting, cancellationToken))
        {
            refusals.Add(new Refusal("Còn ý kiến chưa xem xét."));
        }

        if (input is not { Opinions: >= 0, TakenUp: >= 0, Explained: >= 0 })
        {
            refusals.Add(new Refusal("Nhập đủ ba số, là số nguyên không âm.", nameof(Input.Opinions)));
        }
        else if (input.TakenUp + input.Explained > input.Opinions)
        {
            refusals.Add(new Refusal("Số tiếp thu và số giải trình cộng lại nhiều hơn tổng số ý kiến.", nameof(Input.TakenUp)));
        }
        else if (await database.Opinions.CountAsync(o => o.PublicationId == publication.Id, cancellationToken) is var sent && sent > input.Opinions)
        {
            refusals.Add(new Refusal($"Riêng trên trang này đã có {sent} ý kiến; tổng số không ít hơn.", nameof(Input.Opinions)));
        }

        return refusals;
    }

    private Task<Outcome<EntryId>> NoteInBookAsync(
        Actor actor, Publication publication, ConsultationResult result, CancellationToken cancellationToken) => noteInBook.StepAsync(
        actor,
        publication.EntryId,
        [
            ("so-y-kien", Typed(result.Opinions)), ("so-tiep-thu", Typed(result.TakenUp)), ("so-giai-trinh", Typed(result.Explained)),
            ("ngay-giai-trinh", clock.Today().Short()),
        ],
        cancellationToken);

    private static string Typed(int number) => number.ToString(CultureInfo.InvariantCulture);
}
