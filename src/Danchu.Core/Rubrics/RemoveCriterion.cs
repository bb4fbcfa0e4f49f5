using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rubrics;

/// <summary>Removes a criterion with all below it; history keeps their content.</summary>
[Named("Bỏ một tiêu chí")]
public sealed class RemoveCriterion(ChangeRubric changeRubric)
{
    public sealed record Input(RubricId Id, uint RowVersion, string Key);

    public Task<Outcome<ChangeRubric.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        changeRubric.ExecuteAsync(this, actor, input.Id, input.RowVersion, draft => Change(draft, input.Key), cancellationToken);

    private static Outcome<ChangeRubric.Recorded> Change(Rubric draft, string key)
    {
        if (draft.Find(key) is not { } line)
        {
            return Denial.Absent;
        }

        draft.Criteria = RubricTree.Remove(draft.Criteria, key);
        return new ChangeRubric.Recorded(new { Lines = line.Walk().Select(below => SaveCriterion.Summary(below.Criterion)) }, null);
    }
}
