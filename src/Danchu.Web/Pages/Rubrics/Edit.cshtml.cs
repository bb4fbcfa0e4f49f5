using Danchu.Core.Addresses;
using Danchu.Core.Operations;
using Danchu.Core.Rubrics;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>The tree: one form with number and points of every line; each button saves them all and does one step more.</summary>
public sealed class EditModel(ShowRubric showRubric, ArrangeCriteria arrange) : RubricPage(showRubric)
{
    private const string NumberField = "Number.";
    private const string PointsField = "Points.";

    /// <summary>"up key", "down key", "in key", "out key", "after key", "end" or "save".</summary>
    [BindProperty]
    public string Do { get; set; } = "";

    public IReadOnlyList<TreeRow> Rows => TreeRow.Of(View.Rubric.Criteria);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowRubricAsync(_ => true, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = StepOf(Do);
        return await AnswerAsync(
            await arrange.ExecuteAsync(CurrentActor, new(Id, RowVersion, TypedLines(), step), cancellationToken),
            done => step is ArrangeCriteria.Add
                ? Saved(done.Changed, id => Address.Rubrics.Criterion(id, done.Key!), "Đã thêm một tiêu chí. Hãy nhập nội dung.")
                : Saved(done.Changed, id => Address.Rubrics.Edit(id, done.Key), step is null ? "Đã lưu bảng tiêu chí." : "Đã chuyển tiêu chí."),
            () => ShowRubricAsync(_ => true, cancellationToken));
    }

    public string Typed(string field, string key, string stored) =>
        Request.HasFormContentType && Request.Form.TryGetValue(field + "." + key, out var typed) ? typed.ToString() : stored;

    public bool IsWrong(string field, string key) => ModelState.TryGetValue($"Input.{field}.{key}", out var entry) && entry.Errors.Count > 0;

    private static ArrangeCriteria.Step? StepOf(string typed) => typed.Split(' ', 2) switch
    {
        ["up", var key] => new ArrangeCriteria.Move(key, TreeMove.Up),
        ["down", var key] => new ArrangeCriteria.Move(key, TreeMove.Down),
        ["in", var key] => new ArrangeCriteria.Move(key, TreeMove.Inward),
        ["out", var key] => new ArrangeCriteria.Move(key, TreeMove.Outward),
        ["after", var key] => new ArrangeCriteria.Add(key, Inside: false),
        ["into", var key] => new ArrangeCriteria.Add(key, Inside: true),
        ["end"] => new ArrangeCriteria.Add(null, Inside: false),
        _ => null,
    };

    private List<ArrangeCriteria.Typed> TypedLines() =>
    [
        .. Request.Form.Keys.Where(name => name.StartsWith(PointsField, StringComparison.Ordinal)).Select(name => name[PointsField.Length..])
            .Select(key => new ArrangeCriteria.Typed(key, Request.Form[NumberField + key].ToString(), Request.Form[PointsField + key].ToString())),
    ];
}
