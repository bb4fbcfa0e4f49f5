using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;

namespace Danchu.Core.Forms;

/// <summary>Changes the head of a form: name, title, kinds of unit, validity.</summary>
[Named("Sửa thông tin chung của biểu số liệu")]
public sealed class EditForm(ChangeForm changeForm)
{
    public sealed record Input(FormId Id, uint RowVersion, FormHead Head);

    public Task<Outcome<ChangeForm.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        changeForm.ExecuteAsync(this, actor, input.Id, input.RowVersion, draft => Change(draft, input.Head), cancellationToken);

    private static Outcome<ChangeForm.Recorded> Change(StatisticalForm draft, FormHead head)
    {
        var before = Summary(draft);
        var refusals = ParseFormHead.Into(draft, head);
        return refusals.Count > 0 ? refusals : new ChangeForm.Recorded(before, Summary(draft));
    }

    private static object Summary(StatisticalForm form) => new
    {
        form.Name,
        form.Title,
        ForKinds = string.Join("; ", form.ForKinds.Select(kind => kind.Label())),
        Validity = $"{form.ValidFrom:yyyy-MM-dd} – {form.ValidTo:yyyy-MM-dd}",
        form.Source,
    };
}
