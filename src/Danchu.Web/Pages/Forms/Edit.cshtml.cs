using Danchu.Core.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Forms;

/// <summary>The groups and rows of a form as one page; each button saves all of it and does one step more.</summary>
public sealed class EditModel(ShowForm showForm, ArrangeRows arrange) : FormPage(showForm)
{
    private const string LabelField = "Label.";
    private const string AddField = "Add.";

    /// <summary>"up key", "down key", "remove key", "group" or "save".</summary>
    [BindProperty]
    public string Do { get; set; } = "";

    public IReadOnlyList<FormLineRow> Rows => [.. RowsOf(FormLine.Of(View.Form.Groups), isBelow: false)];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(_ => { }, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var step = StepOf(Do);
        return await AnswerAsync(
            await arrange.ExecuteAsync(CurrentActor, new(Id, RowVersion, TypedLines(), step) { Added = Added() }, cancellationToken),
            changed => Saved(changed, WordOf(step)),
            () => ShowFormAsync(_ => { }, cancellationToken));
    }

    /// <summary>What is wrong with a field, in one line; empty when nothing is.</summary>
    public string Why(string field, string key) =>
        ModelState.TryGetValue($"Input.{field}.{key}", out var entry) ? string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)) : "";

    /// <summary>What was typed into the field for a new row of a group, where it was refused.</summary>
    public string TypedNew(string group) => HttpMethods.IsPost(Request.Method) ? Request.Form[AddField + group].ToString() : "";

    private static ArrangeRows.Step? StepOf(string typed) => typed.Split(' ', 2) switch
    {
        ["up", var key] => new ArrangeRows.Move(key, Up: true),
        ["down", var key] => new ArrangeRows.Move(key, Up: false),
        ["remove", var key] => new ArrangeRows.Remove(key),
        ["group"] => new ArrangeRows.AddGroup(),
        _ => null,
    };

    private static string WordOf(ArrangeRows.Step? step) => step switch
    {
        ArrangeRows.AddGroup => "Đã thêm một nhóm. Hãy đặt tên và thêm các dòng.",
        ArrangeRows.Remove => "Đã bỏ.",
        ArrangeRows.Move => "Đã chuyển chỗ.",
        _ => "Đã lưu biểu số liệu.",
    };

    private IEnumerable<FormLineRow> RowsOf(List<FormLine> lines, bool isBelow) => lines.Index().SelectMany(at => RowsOf(at.Item.Children, isBelow: true)
        .Prepend(new FormLineRow(at.Item, TypedLine(at.Item), !isBelow && at.Index == 0, !isBelow && at.Index == lines.Count - 1)));

    private FormLineDraft TypedLine(FormLine line) => HttpMethods.IsPost(Request.Method) && Request.Form.ContainsKey(LabelField + line.Key)
        ? TypedLine(line.Key)
        : new FormLineDraft(
            line.Key, line.Row.Number, line.Row.Label, line.IsGroup ? "" : SumLine.Write(line.Row, View.Lines), line.Row.Scope.Word, line.Row.Note,
            line.Row.Breakdown ?? "");

    private List<FormLineDraft> TypedLines() =>
        [.. Request.Form.Keys.Where(name => name.StartsWith(LabelField, StringComparison.Ordinal)).Select(name => TypedLine(name[LabelField.Length..]))];

    private FormLineDraft TypedLine(string key)
    {
        return new FormLineDraft(key, Of("Number"), Of("Label"), Of("Indicator"), Of("Scope"), Of("Note"), Of("Breakdown"));

        string Of(string field) => Request.Form[$"{field}.{key}"].ToString();
    }

    private List<ArrangeRows.NewRow> Added() =>
    [
        .. Request.Form.Keys.Where(name => name.StartsWith(AddField, StringComparison.Ordinal))
            .Select(name => new ArrangeRows.NewRow(name[AddField.Length..], Request.Form[name].ToString())),
    ];
}
