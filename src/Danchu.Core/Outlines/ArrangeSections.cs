using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Outlines;

/// <summary>
/// The sections as one form: all that was typed, and at most one step more: a move, a new section, one that goes, numbers again. All of it or nothing, so
/// that a step never loses what was typed before it.
/// </summary>
[Named("Sửa các mục của đề cương")]
public sealed class ArrangeSections(DanchuDatabase database, ChangeOutline changeOutline, ListIndicators listIndicators)
{
    /// <summary>A change to the tree.</summary>
    public abstract record Step;

    public sealed record Move(string Key, TreeMove Direction) : Step;

    /// <param name="After">The section it follows; null: at the end.</param>
    public sealed record Add(string? After) : Step;

    /// <summary>A section with all below it.</summary>
    public sealed record Remove(string Key) : Step;

    public sealed record Number : Step;

    public sealed record Input(OutlineId Id, uint RowVersion, IReadOnlyList<SectionDraft> Sections, Step? Step = null);

    /// <param name="Key">The section that was moved or added.</param>
    public sealed record Arranged(ChangeOutline.Changed Changed, string? Key);

    public async Task<Outcome<Arranged>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var owner = await database.Outlines.Where(o => o.Id == input.Id).Select(o => o.OwnerId).FirstOrDefaultAsync(cancellationToken);
        var indicators = new IndicatorLines(await listIndicators.ReadAsync(owner, cancellationToken));
        var key = (input.Step as Move)?.Key;
        var outcome = await changeOutline.ExecuteAsync(this, actor, input.Id, input.RowVersion, Change, cancellationToken);
        return outcome is Outcome<ChangeOutline.Changed>.Done(var changed) ? new Arranged(changed, key) : outcome.NotDoneAs<Arranged>();

        Outcome<ChangeOutline.Recorded> Change(Outline draft)
        {
            var before = OutlineContent.Lines(draft);
            var parse = new ParseSection(indicators);
            foreach (var typed in input.Sections)
            {
                if (draft.Find(typed.Key) is { } section)
                {
                    draft.Sections = ArrangeTree.Replace(draft.Sections, typed.Key, parse.From(typed, section));
                }
            }

            if (parse.Refusals.Count > 0)
            {
                return parse.Refusals.ToList();
            }

            key = Stepped(draft, input.Step) ?? key;
            var after = OutlineContent.Lines(draft);
            return new ChangeOutline.Recorded(
                new { Lines = before.Except(after, StringComparer.Ordinal) }, new { Lines = after.Except(before, StringComparer.Ordinal) });
        }
    }

    /// <returns>The key of a section that was added.</returns>
    private static string? Stepped(Outline draft, Step? step)
    {
        var added = step is Add ? NewKey.Of(SectionTree.NewHeading, draft.Walk().Select(entry => entry.Section.Key)) : null;
        draft.Sections = step switch
        {
            Move move => SectionTree.Move(draft.Sections, move.Key, move.Direction),
            Add add => SectionTree.Add(draft.Sections, add.After, added!),
            Remove remove => SectionTree.Remove(draft.Sections, remove.Key),
            Number => SectionTree.Numbered(draft.Sections),
            _ => draft.Sections,
        };
        return added;
    }
}
