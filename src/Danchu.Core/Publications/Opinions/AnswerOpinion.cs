using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;

namespace Danchu.Core.Publications.Opinions;

/// <summary>Tiếp thu hoặc giải trình một ý kiến: what becomes of it, and what the unit says to it. Shown where the opinion is.</summary>
[Named("Trả lời ý kiến trên trang công khai")]
public sealed class AnswerOpinion(DanchuDatabase database, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(Guid Id, int Revision, OpinionOutcome Outcome, string? Answer);

    public Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => database.OpenOpinionAsync(actor, input.Id, input.Revision, clock.Today(), cancellationToken)
            .ThenAsync(opened => Answer(change, actor, opened.Opinion, opened.Publication, opened.Page, input)),
        cancellationToken);

    private Outcome<Done> Answer(Change change, Actor actor, Opinion opinion, Publication publication, PublicPage page, Input input)
    {
        var refusals = new List<Refusal>();
        var answer = EnteredText.Lines(refusals, input.Answer, "Trả lời", Opinion.AnswerLimit, nameof(Input.Answer));
        if (!Enum.IsDefined(input.Outcome) || input.Outcome == OpinionOutcome.Open)
        {
            refusals.Add(new Refusal("Chọn tiếp thu hay không tiếp thu.", nameof(Input.Outcome)));
        }

        if (input.Outcome == OpinionOutcome.Explained && answer.Length == 0)
        {
            refusals.Add(new Refusal("Không tiếp thu thì ghi lý do (Điều 28 Luật 10/2022/QH15).", nameof(Input.Answer)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var before = new { publication.Number, Opinion = opinion.Number, Outcome = opinion.Outcome.Label(), opinion.Answer };
        (opinion.Outcome, opinion.Answer) = (input.Outcome, answer);
        (opinion.ChangedBy, opinion.ChangedAt, opinion.Revision) = (actor.PersonId, clock.GetUtcNow(), opinion.Revision + 1);
        page.Revision++;
        change.Record(
            publication.OrganisationId, ("publication", publication.Id.Value), before,
            new { publication.Number, Opinion = opinion.Number, Outcome = opinion.Outcome.Label(), opinion.Answer });
        return default(Done);
    }
}
