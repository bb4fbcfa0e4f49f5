using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Forms;

/// <summary>A secretariat creates a form of its own, still without rows unless a file brings them.</summary>
[Named("Soạn biểu số liệu")]
public sealed class CreateForm(DanchuDatabase database, MakeChange makeChange)
{
    public sealed record Input(OrganisationId? OwnerId, FormHead Head)
    {
        /// <summary>With what it begins, where it was read from a file.</summary>
        internal List<FormGroup> Groups { get; init; } = [];
    }

    public async Task<Outcome<FormId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var form = FormContent.Empty(NewKey.OfAUnit(), 1, input.OwnerId);
        form.Groups = input.Groups;
        var refusals = ParseFormHead.Into(form, input.Head);
        refusals.AddRange(FormContent.Check(form));
        if (input.OwnerId is not { } owner || !actor.Has(Role.Secretariat, owner))
        {
            refusals.Insert(0, new Refusal("Chọn đơn vị soạn biểu số liệu, nơi bạn là thư ký.", nameof(input.OwnerId)));
            return refusals;
        }

        return refusals.Count > 0
            ? refusals
            : await makeChange.ExecuteAsync(this, actor, change => Create(change, form, owner), cancellationToken);
    }

    private Outcome<FormId> Create(Change change, StatisticalForm form, OrganisationId owner)
    {
        form.ContentHash = FormContent.HashOf(form);
        database.Forms.Add(form);
        change.Record(owner, ("form", form.Id.Value), null, new { form.Name, form.Version, Lines = FormContent.Lines(form) });
        return form.Id;
    }
}
