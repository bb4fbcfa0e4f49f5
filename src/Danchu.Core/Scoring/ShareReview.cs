using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>
/// Names the team of each review of a round, and who reviews which group of criteria. A named group is open to its reviewer, and to whoever closes the
/// points, alone; a group without a name is open to the whole team, or, where there is none, to every secretary. Points given before stay.
/// </summary>
[Named("Phân công thẩm định")]
public sealed class ShareReview(DanchuDatabase database, FindRound findRound, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="PersonId">Null: everybody who reviews at the stage.</param>
    public sealed record Item(RubricId RubricId, string Criterion, Guid? PersonId, ScoreStage Stage = ScoreStage.Review);

    /// <summary>All members of the team of one review; nobody: its secretaries review.</summary>
    public sealed record Team(RubricId RubricId, ScoreStage Stage, IReadOnlyList<Guid> Members);

    /// <param name="Teams">Teams that are not named stay.</param>
    public sealed record Input(RoundId RoundId, IReadOnlyList<Item> Items, IReadOnlyList<Team>? Teams = null);

    /// <returns>How many groups changed hands and people came to a team or left it.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ReadAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => ShareAsync(change, actor, round, input, cancellationToken)),
        cancellationToken);

    public static string FieldOf(RubricId rubric, ScoreStage stage, string criterion) => $"{rubric}.{stage}.{criterion}";

    public static string TeamFieldOf(RubricId rubric, ScoreStage stage) => $"{rubric}.{stage}";

    private async Task<Outcome<int>> ShareAsync(Change change, Actor actor, RoundHead round, Input input, CancellationToken cancellationToken)
    {
        if (!ShowShares.MayShare(actor, round))
        {
            return Denial.Forbidden;
        }

        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM rounds WHERE id = {input.RoundId.Value} FOR UPDATE", cancellationToken);
        var plan = await SharePlan.LoadAsync(database, round, input, clock.Today(), cancellationToken);
        if (plan.Refusals() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var (groups, came, left) = (plan.ChangedGroups(), plan.NewMembers(), plan.LeavingMembers());
        groups.ForEach(item => Apply(input.RoundId, item, plan.ShareOf(item)));
        database.ReviewMembers.AddRange(came);
        database.ReviewMembers.RemoveRange(left);
        if (groups.Count + came.Count + left.Count > 0)
        {
            change.Record(
                round.IssuerId, ("round", input.RoundId.Value), null,
                new
                {
                    Shares = groups.Select(g => new { Stage = plan.HeadingOf(g.RubricId, g.Stage), g.Criterion, Person = plan.NameOf(g.PersonId) }),
                    Members = came.Concat(left).GroupBy(m => (m.RubricId, m.Stage)).Select(team => new
                    {
                        Stage = plan.HeadingOf(team.Key.RubricId, team.Key.Stage),
                        Added = team.Where(came.Contains).Select(m => plan.NameOf(m.PersonId)),
                        Removed = team.Where(left.Contains).Select(m => plan.NameOf(m.PersonId)),
                    }),
                });
        }

        return groups.Count + came.Count + left.Count;
    }

    private void Apply(RoundId round, Item item, ReviewShare? kept)
    {
        if (item.PersonId is not { } person)
        {
            database.ReviewShares.Remove(kept!);
        }
        else if (kept is null)
        {
            database.ReviewShares.Add(new ReviewShare
            {
                RoundId = round, RubricId = item.RubricId, Stage = item.Stage, Criterion = item.Criterion, PersonId = person,
            });
        }
        else
        {
            kept.PersonId = person;
        }
    }
}
