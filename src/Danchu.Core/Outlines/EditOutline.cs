using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Outlines;

/// <summary>Changes the head of an outline: name, subject, line, kinds of unit, validity.</summary>
[Named("Sửa thông tin chung của đề cương")]
public sealed class EditOutline(ChangeOutline changeOutline)
{
    public sealed record Input(OutlineId Id, uint RowVersion, OutlineHead Head);

    public Task<Outcome<ChangeOutline.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        changeOutline.ExecuteAsync(this, actor, input.Id, input.RowVersion, draft => Change(draft, input.Head), cancellationToken);

    private static Outcome<ChangeOutline.Recorded> Change(Outline draft, OutlineHead head)
    {
        var before = Summary(draft);
        var refusals = ParseOutlineHead.Into(draft, head);
        return refusals.Count > 0 ? refusals : new ChangeOutline.Recorded(before, Summary(draft));
    }

    private static object Summary(Outline outline) => new
    {
        outline.Name,
        outline.Subject,
        Line = outline.Line.Label(),
        ForKinds = string.Join("; ", outline.ForKinds.Select(kind => kind.Label())),
        Validity = $"{outline.ValidFrom:yyyy-MM-dd} – {outline.ValidTo:yyyy-MM-dd}",
        outline.Source,
    };
}
