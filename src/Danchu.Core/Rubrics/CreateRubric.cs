using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>A secretariat creates a rubric of its own, still without criteria.</summary>
[Named("Soạn bảng tiêu chí chấm điểm")]
public sealed class CreateRubric(DanchuDatabase database, MakeChange makeChange)
{
    public sealed record Input(OrganisationId? OwnerId, RubricHead Head);

    public async Task<Outcome<RubricId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var rubric = Rubric.Empty(NewKey.OfAUnit(), 1, input.OwnerId);
        var refusals = ParseHead.Into(rubric, input.Head);
        if (input.OwnerId is not { } owner || !actor.Has(Role.Secretariat, owner))
        {
            refusals.Insert(0, new Refusal("Chọn đơn vị soạn bảng tiêu chí, nơi bạn là thư ký.", nameof(input.OwnerId)));
            return refusals;
        }

        refusals.AddRange(RubricContent.Check(rubric));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        return await makeChange.ExecuteAsync(this, actor, change => Create(change, rubric, owner), cancellationToken);
    }

    private Outcome<RubricId> Create(Change change, Rubric rubric, OrganisationId owner)
    {
        rubric.ContentHash = RubricContent.HashOf(rubric);
        database.Rubrics.Add(rubric);
        change.Record(owner, ("rubric", rubric.Id.Value), null, new { rubric.Name, rubric.Version, rubric.Total });
        return rubric.Id;
    }
}
