using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines.Files;

namespace Danchu.Core.Outlines;

/// <summary>
/// Takes an outline written as text: as a new one of the unit, or in place of the sections of one it has, where a section of the same heading keeps its
/// guidance and figures. A text with any fault changes nothing; every fault is named by its line.
/// </summary>
[Named("Nạp đề cương từ văn bản")]
public sealed class LoadOutline(CreateOutline createOutline, ChangeOutline changeOutline)
{
    /// <param name="Into">The outline that takes the sections; null: a new one with this head.</param>
    public sealed record Input(OrganisationId? OwnerId, OutlineId? Into, uint RowVersion, OutlineHead Head, string Text);

    public Task<Outcome<ChangeOutline.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => input.Into is { } into
        ? changeOutline.ExecuteAsync(this, actor, into, input.RowVersion, draft => Replace(draft, input.Text), cancellationToken)
        : CreateAsync(actor, input, cancellationToken);

    private static Outcome<ChangeOutline.Recorded> Replace(Outline draft, string text)
    {
        var before = OutlineContent.Lines(draft);
        var parse = new ParseOutlineText();
        var sections = parse.From(text, draft.Walk().Select(entry => entry.Section));
        if (parse.Refusals.Count > 0)
        {
            return parse.Refusals;
        }

        draft.Sections = sections;
        var after = OutlineContent.Lines(draft);
        return new ChangeOutline.Recorded(
            new { Lines = before.Except(after, StringComparer.Ordinal) }, new { Lines = after.Except(before, StringComparer.Ordinal) });
    }

    private async Task<Outcome<ChangeOutline.Changed>> CreateAsync(Actor actor, Input input, CancellationToken cancellationToken)
    {
        var parse = new ParseOutlineText();
        var sections = parse.From(input.Text, []);
        if (parse.Refusals.Count > 0)
        {
            return parse.Refusals;
        }

        var created = await createOutline.ExecuteAsync(actor, new(input.OwnerId, input.Head) { Sections = sections }, cancellationToken);
        return created is Outcome<OutlineId>.Done(var id) ? new ChangeOutline.Changed(id, 1, IsNewVersion: false) : created.NotDoneAs<ChangeOutline.Changed>();
    }
}
