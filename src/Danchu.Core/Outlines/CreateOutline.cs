using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Outlines;

/// <summary>A secretariat creates an outline of its own, still without sections unless a text brings them.</summary>
[Named("Soạn đề cương báo cáo")]
public sealed class CreateOutline(DanchuDatabase database, MakeChange makeChange)
{
    public sealed record Input(OrganisationId? OwnerId, OutlineHead Head)
    {
        /// <summary>With what it begins, where it was read from a text.</summary>
        internal List<OutlineSection> Sections { get; init; } = [];
    }

    public async Task<Outcome<OutlineId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.OrganisationsAs(Role.Secretariat).Any())
        {
            return Denial.Forbidden;
        }

        var outline = OutlineContent.Empty(NewKey.OfAUnit(), 1, input.OwnerId);
        outline.Sections = input.Sections;
        var refusals = ParseOutlineHead.Into(outline, input.Head);
        refusals.AddRange(OutlineContent.Check(outline));
        if (input.OwnerId is not { } owner || !actor.Has(Role.Secretariat, owner))
        {
            refusals.Insert(0, new Refusal("Chọn đơn vị soạn đề cương, nơi bạn là thư ký.", nameof(input.OwnerId)));
            return refusals;
        }

        return refusals.Count > 0
            ? refusals
            : await makeChange.ExecuteAsync(this, actor, change => Create(change, outline, owner), cancellationToken);
    }

    private Outcome<OutlineId> Create(Change change, Outline outline, OrganisationId owner)
    {
        outline.ContentHash = OutlineContent.HashOf(outline);
        database.Outlines.Add(outline);
        change.Record(owner, ("outline", outline.Id.Value), null, new { outline.Name, outline.Version, Lines = OutlineContent.Lines(outline) });
        return outline.Id;
    }
}
