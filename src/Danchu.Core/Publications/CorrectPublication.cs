using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications;

/// <summary>Đính chính: publishes the draft of the next version under the same address. The version before stays to be read, each with its day.</summary>
[Named("Đính chính nội dung công khai")]
public sealed class CorrectPublication(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Revision">Of the publication as it was looked over.</param>
    public sealed record Input(PublicationId Id, int Revision);

    public Task<Outcome<PublicationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenPublicationAsync(actor, input.Id, clock.Today(), cancellationToken, toWrite: true)
            .ThenAsync(publication => CorrectAsync(change, actor, publication, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<PublicationId>> CorrectAsync(
        Change change, Actor actor, Publication publication, Input input, CancellationToken cancellationToken)
    {
        var page = await database.LockPublicPageAsync(publication.OrganisationId, cancellationToken);
        var before = publication.Published.Select(v => RecordedPublication.Of(publication, v)).FirstOrDefault();
        var draft = await PublishDraft.CheckAsync(database, publication, page, input.Revision, clock.Today(), cancellationToken);
        if (draft is not Outcome<PublicationVersion>.Done(var version))
        {
            return draft.NotDoneAs<PublicationId>();
        }

        if (publication.Number is null)
        {
            return new Refusal("Nội dung này chưa công khai lần nào nên chưa có gì để đính chính.");
        }

        if (version.PostedFrom > clock.Today() && publication.Published[0].PostedFrom <= clock.Today())
        {
            return new Refusal("Bản đính chính bắt đầu từ ngày chưa tới sẽ làm nội dung đang công khai biến mất; hãy giữ ngày bắt đầu.");
        }

        PublishDraft.Do(publication, version, page, actor, clock.GetUtcNow());
        change.Record(publication.OrganisationId, ("publication", publication.Id.Value), before, RecordedPublication.Of(publication, version));
        return publication.Id;
    }
}
