using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rubrics;

/// <summary>Changes the head of a rubric: name, validity, basis, total, classes, vetoes, quotas.</summary>
[Named("Sửa thông tin chung của bảng tiêu chí")]
public sealed class EditRubric(ChangeRubric changeRubric)
{
    public sealed record Input(RubricId Id, uint RowVersion, RubricHead Head);

    public Task<Outcome<ChangeRubric.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        changeRubric.ExecuteAsync(this, actor, input.Id, input.RowVersion, draft => Change(draft, input.Head), cancellationToken);

    private static Outcome<ChangeRubric.Recorded> Change(Rubric draft, RubricHead head)
    {
        var before = Summary(draft);
        var refusals = ParseHead.Into(draft, head);
        return refusals.Count > 0 ? refusals : new ChangeRubric.Recorded(before, Summary(draft));
    }

    private static object Summary(Rubric rubric)
    {
        var head = RubricHead.Of(rubric);
        return new
        {
            head.Name, Validity = $"{head.ValidFrom:yyyy-MM-dd} – {head.ValidTo:yyyy-MM-dd}", head.Total, head.Classes, head.Vetoes, head.Quotas,
            rubric.Headings,
        };
    }
}
