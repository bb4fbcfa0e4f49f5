using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// Names who reviews which group of criteria of a round's scorecards. A named group is open to its reviewer, and to whoever closes the points, alone; a group
/// without a name is everybody's. Points given before stay.
/// </summary>
[Named("Phân công thẩm định")]
public sealed class ShareReview(DanchuDatabase database, FindRound findRound, MakeChange makeChange)
{
    /// <param name="PersonId">Null: everybody.</param>
    public sealed record Item(RubricId RubricId, string Criterion, Guid? PersonId);

    public sealed record Input(RoundId RoundId, IReadOnlyList<Item> Items);

    /// <returns>How many groups changed hands.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ReadAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => ShareAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> ShareAsync(Change change, Actor actor, RoundHead round, Input input, CancellationToken cancellationToken)
    {
        if (!ShowShares.MayShare(actor, round))
        {
            return Denial.Forbidden;
        }

        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {input.RoundId.Value} FOR UPDATE", cancellationToken);
        var reviewers = await ShowShares.ReviewersAsync(database, round, cancellationToken);
        if (await RefuseAsync(input, reviewers, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var kept = await database.ReviewShares.Where(s => s.RoundId == input.RoundId).ToListAsync(cancellationToken);
        var changes = input.Items.DistinctBy(i => (i.RubricId, i.Criterion)).Where(item => Of(kept, item)?.PersonId != item.PersonId).ToList();
        if (changes.Count > 0)
        {
            changes.ForEach(c => Apply(input.RoundId, c, Of(kept, c)));
            change.Record(
                round.IssuerId, ("round", input.RoundId.Value),
                null, new { Shares = changes.Select(c => new { c.Criterion, Person = reviewers.Find(r => r.PersonId == c.PersonId)?.Name ?? "" }) });
        }

        return changes.Count;
    }

    private static ReviewShare? Of(List<ReviewShare> kept, Item item) =>
        kept.Find(s => s.RubricId == item.RubricId && string.Equals(s.Criterion, item.Criterion, StringComparison.Ordinal));

    private async Task<Refusal?> RefuseAsync(Input input, List<ShowShares.Reviewer> reviewers, CancellationToken cancellationToken)
    {
        if (input.Items.FirstOrDefault(i => i.PersonId is { } person && !reviewers.Exists(r => r.PersonId == person)) is { } stranger)
        {
            return new Refusal("Chỉ phân công được cho thư ký của đơn vị ra yêu cầu.", FieldOf(stranger.RubricId, stranger.Criterion));
        }

        var rubrics = await database.Rubrics.AsNoTracking()
            .Where(r => database.RoundRubrics.Any(u => u.RoundId == input.RoundId && u.RubricId == r.Id))
            .ToListAsync(cancellationToken);
        return input.Items.All(i => rubrics.Exists(r => r.Id == i.RubricId
            && r.Criteria.Exists(c => string.Equals(c.Key, i.Criterion, StringComparison.Ordinal))))
            ? null
            : new Refusal("Đợt này không có nhóm tiêu chí đó; hãy tải lại trang.");
    }

    public static string FieldOf(RubricId rubric, string criterion) => $"{rubric}.{criterion}";

    private void Apply(RoundId round, Item item, ReviewShare? kept)
    {
        if (item.PersonId is not { } person)
        {
            database.ReviewShares.Remove(kept!);
        }
        else if (kept is null)
        {
            database.ReviewShares.Add(new ReviewShare { RoundId = round, RubricId = item.RubricId, Criterion = item.Criterion, PersonId = person });
        }
        else
        {
            kept.PersonId = person;
        }
    }
}
