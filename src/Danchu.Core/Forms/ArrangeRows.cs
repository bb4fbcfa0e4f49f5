using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;

namespace Danchu.Core.Forms;

/// <summary>
/// The groups and rows of a form as one page: all that was typed, and at most one step more: a move, a new row or group, a line that goes. All of it or
/// nothing, so that a step never loses what was typed before it. New rows begin with an indicator, so that none asks nothing.
/// </summary>
[Named("Sửa các dòng của biểu số liệu")]
public sealed class ArrangeRows(DanchuDatabase database, ChangeForm changeForm, ListIndicators listIndicators)
{
    /// <summary>A change to the lines.</summary>
    public abstract record Step;

    public sealed record Move(string Key, bool Up) : Step;

    public sealed record AddGroup : Step;

    /// <summary>A row, or a group with its rows.</summary>
    public sealed record Remove(string Key) : Step;

    /// <summary>A row that a group gets at its end.</summary>
    /// <param name="Group">Key of the group.</param>
    /// <param name="Indicator">What it asks, by name or key; empty: nothing is added.</param>
    public sealed record NewRow(string Group, string Indicator);

    public sealed record Input(FormId Id, uint RowVersion, IReadOnlyList<FormLineDraft> Lines, Step? Step = null)
    {
        public IReadOnlyList<NewRow> Added { get; init; } = [];
    }

    public async Task<Outcome<ChangeForm.Changed>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var indicators = await listIndicators.ReadAsync(await database.OwnerAsync(input.Id, cancellationToken), cancellationToken);
        return await changeForm.ExecuteAsync(this, actor, input.Id, input.RowVersion, Change, cancellationToken);

        Outcome<ChangeForm.Recorded> Change(StatisticalForm draft)
        {
            var before = FormContent.Lines(draft);
            var parse = new ParseFormLine(indicators);
            var typed = input.Lines.ToDictionary(line => line.Key, StringComparer.Ordinal);
            var lines = FormLine.Of(draft.Groups).ConvertAll(group => Typed(parse, typed, group).Over(
                group.Children.ConvertAll(row => Typed(parse, typed, row))));
            foreach (var added in input.Added.Where(added => !string.IsNullOrWhiteSpace(added.Indicator)))
            {
                lines = FormTree.AddRow(lines, added.Group, parse.New(added));
            }

            if (parse.Refusals.Count > 0)
            {
                return parse.Refusals.ToList();
            }

            draft.Groups = FormLine.Groups(Stepped(lines, input.Step));
            var after = FormContent.Lines(draft);
            return new ChangeForm.Recorded(
                new { Lines = before.Except(after, StringComparer.Ordinal) }, new { Lines = after.Except(before, StringComparer.Ordinal) });
        }
    }

    private static FormLine Typed(ParseFormLine parse, Dictionary<string, FormLineDraft> typed, FormLine line) =>
        typed.TryGetValue(line.Key, out var draft) ? parse.From(draft, line) : line;

    private static List<FormLine> Stepped(List<FormLine> lines, Step? step) => step switch
    {
        Move move => FormTree.Move(lines, move.Key, move.Up),
        AddGroup => FormTree.AddGroup(lines),
        Remove remove => ArrangeTree.Remove(lines, remove.Key),
        _ => lines,
    };
}
