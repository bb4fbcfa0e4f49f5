using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;

namespace Danchu.Core.Rubrics;

/// <summary>
/// The tree as one form: numbers and points of all lines, and at most one step more, a move or a new line. All of it or nothing, so that a step never
/// loses what was typed before it.
/// </summary>
[Named("Sửa điểm, thứ tự các tiêu chí")]
public sealed class ArrangeCriteria(ChangeRubric changeRubric)
{
    /// <summary>Number and points of one line as typed.</summary>
    public sealed record Typed(string Key, string Number, string Points);

    /// <summary>A change to the tree: a move or a new line.</summary>
    public abstract record Step;

    public sealed record Move(string Key, TreeMove Direction) : Step;

    /// <param name="Anchor">The line it follows, or goes into; null: at the end.</param>
    /// <param name="Inside">As the last child of that line instead.</param>
    public sealed record Add(string? Anchor, bool Inside) : Step;

    public sealed record Input(RubricId Id, uint RowVersion, IReadOnlyList<Typed> Lines, Step? Step = null);

    /// <param name="Key">The line that was moved or added.</param>
    public sealed record Arranged(ChangeRubric.Changed Changed, string? Key);

    public async Task<Outcome<Arranged>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var key = (input.Step as Move)?.Key;
        var outcome = await changeRubric.ExecuteAsync(this, actor, input.Id, input.RowVersion, Change, cancellationToken);
        return outcome is Outcome<ChangeRubric.Changed>.Done(var changed) ? new Arranged(changed, key) : outcome.NotDoneAs<Arranged>();

        Outcome<ChangeRubric.Recorded> Change(Rubric draft)
        {
            var before = RubricContent.Outline(draft);
            var refusals = TakeTyped(draft, input.Lines);
            if (refusals.Count == 0 && input.Step is Move move)
            {
                refusals.AddRange(Moved(draft, move));
            }
            else if (refusals.Count == 0 && input.Step is Add add)
            {
                key = Added(draft, add, refusals);
            }

            var after = RubricContent.Outline(draft);
            return refusals.Count > 0 ? refusals : new ChangeRubric.Recorded(
                new { Lines = before.Except(after, StringComparer.Ordinal) }, Describe(draft, input.Step, after.Except(before, StringComparer.Ordinal)));
        }
    }

    private static object Describe(Rubric draft, Step? step, IEnumerable<string> lines) => step is Move move && draft.Find(move.Key) is { } line
        ? new { Lines = lines, Move = $"{LintWords.Where(line)} {WordOf(move.Direction)}" }
        : new { Lines = lines };

    private static string WordOf(TreeMove direction) => direction switch
    {
        TreeMove.Up => "lên trên",
        TreeMove.Down => "xuống dưới",
        TreeMove.Inward => "vào trong",
        _ => "ra ngoài",
    };

    private static List<Refusal> TakeTyped(Rubric draft, IReadOnlyList<Typed> lines)
    {
        var refusals = new List<Refusal>();
        foreach (var typed in lines)
        {
            if (draft.Find(typed.Key) is not { } line)
            {
                continue;
            }

            var number = EnteredText.Line(refusals, typed.Number, "Số thứ tự", Rubric.NumberLimit, $"Number.{typed.Key}");
            var points = ParseHead.Number(typed.Points, $"Điểm của {LintWords.Where(line)}", $"Points.{typed.Key}", refusals);
            if (points is null && string.IsNullOrWhiteSpace(typed.Points))
            {
                refusals.Add(new Refusal($"Nhập điểm của {LintWords.Where(line)}.", $"Points.{typed.Key}"));
            }
            else if (points < line.Floor)
            {
                refusals.Add(new Refusal(
                    $"Điểm của {LintWords.Where(line)} không được dưới điểm thấp nhất {LintWords.Show(line.Floor)}.", $"Points.{typed.Key}"));
            }

            draft.Criteria = RubricTree.Replace(draft.Criteria, typed.Key, line with { Number = number, Points = points ?? line.Points });
        }

        return refusals;
    }

    private static IEnumerable<Refusal> Moved(Rubric draft, Move move)
    {
        if (RubricTree.NewGroup(draft.Criteria, move.Key, move.Direction) is { } group && IsScored(group))
        {
            return [new Refusal(ScoredItself(group))];
        }

        draft.Criteria = RubricTree.Move(draft.Criteria, move.Key, move.Direction);
        return [];
    }

    private static string Added(Rubric draft, Add add, List<Refusal> refusals)
    {
        var anchor = add.Anchor is null ? null : draft.Find(add.Anchor);
        if (add.Inside && anchor is { IsGroup: false } && IsScored(anchor))
        {
            refusals.Add(new Refusal(ScoredItself(anchor)));
        }

        var key = NewKey.Of("tieu chi moi", draft.Walk().Select(line => line.Criterion.Key));
        var line = new Criterion(
            key, "", "Tiêu chí mới", CriterionKind.Manual, 0, 1, 0, Bonus: false, NotApplicableRule.Never, [], "", Evidence: false, "", [], [], null, []);
        draft.Criteria = anchor is not null && add.Inside
            ? RubricTree.AddInto(draft.Criteria, anchor.Key, line)
            : RubricTree.AddAfter(draft.Criteria, anchor?.Key, line);
        return key;
    }

    private static bool IsScored(Criterion line) => line.Bands.Count > 0 || line.Deductions.Count > 0;

    private static string ScoredItself(Criterion line) =>
        $"{LintWords.Where(line)} đang chấm theo khung tỷ lệ hoặc mức trừ nên không thể có tiêu chí con; hãy đổi cách chấm của tiêu chí đó trước.";
}
