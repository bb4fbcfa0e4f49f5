using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Danchu.Web.TagHelpers;

/// <summary>
/// A field with its label, hint and error; what was typed stays after an error.
/// <code>
/// &lt;field for="Input.Name" label="Tên đơn vị" hint="Như trên quyết định thành lập" maxlength="200" /&gt;
/// &lt;field for="Input.From" label="Từ ngày" type="date" /&gt;     (written and read as 01/07/2025 in every browser; a calendar is the script's comfort)
/// &lt;field for="Input.Letter" label="Nội dung" rows="12" /&gt;
/// &lt;field for="Input.Kind" label="Loại" options="Choices.Kinds" /&gt;     (a select; an empty first choice is part of the options)
/// &lt;field for="Input.Confirmed" label="Tôi đã đọc" type="checkbox" /&gt;
/// &lt;field for="Input.Code" label="Mã xác thực" type="one-time-code" /&gt;     (of an authenticator app: digits, filled in by the phone)
/// </code>
/// Any other attribute (autocomplete, inputmode, list …) goes to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    private const string OneTimeCode = "one-time-code";
    private const string Day = "date";

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>More than one makes it a text area.</summary>
    public int Rows { get; set; } = 1;

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>A file field has no value; a password or a code is never written back.</summary>
    private bool KeepsValue => Type is not ("file" or "password" or OneTimeCode);

    private bool IsCheckBox => Type is "checkbox";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var control = Control(errors.Count > 0);
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value is IHtmlContent ? attribute.Value.ToString() : Text(attribute.Value), replaceExisting: true);
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", (errors.Count > 0 ? "field wrong" : "field") + (IsCheckBox ? " check" : ""));
        var label = new TagBuilder("label");
        label.MergeAttribute("for", Id);
        label.InnerHtml.Append(Label);
        if (IsCheckBox)
        {
            output.Content.AppendHtml(control);
        }

        output.Content.AppendHtml(label);
        AppendNote(output, "hint", Hint is null ? [] : [Hint]);
        AppendNote(output, "error", errors);
        if (!IsCheckBox)
        {
            output.Content.AppendHtml(control);
        }
    }

    private TagBuilder Control(bool wrong)
    {
        var value = KeepsValue ? Value() : "";
        var control = Options is not null ? Select(value) : Rows > 1 ? TextArea(value) : Input(value);
        control.MergeAttribute("id", Id);
        control.MergeAttribute("name", Name);
        var notes = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", wrong ? $"{Id}-error" : null }.OfType<string>());
        if (notes.Length > 0)
        {
            control.MergeAttribute("aria-describedby", notes);
        }

        if (wrong)
        {
            control.MergeAttribute("aria-invalid", "true");
        }

        return control;
    }

    private TagBuilder Input(string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", Type is OneTimeCode or Day ? "text" : Type);
        if (Type is Day)
        {
            input.MergeAttribute("inputmode", "numeric");
            input.MergeAttribute("autocomplete", "off");
            input.MergeAttribute("maxlength", "10");
            input.MergeAttribute("placeholder", "dd/mm/yyyy");
            input.MergeAttribute("class", "day");
        }
        else if (Type is OneTimeCode)
        {
            input.MergeAttribute("inputmode", "numeric");
            input.MergeAttribute("autocomplete", "one-time-code");
            input.MergeAttribute("maxlength", "24");
            input.MergeAttribute("class", "code");
        }

        if (IsCheckBox)
        {
            input.MergeAttribute("value", "true");
            if (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
            {
                input.MergeAttribute("checked", "checked");
            }
        }
        else if (KeepsValue)
        {
            input.MergeAttribute("value", value);
        }

        return input;
    }

    private TagBuilder TextArea(string value)
    {
        var area = new TagBuilder("textarea");
        area.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));

        // HTML drops the first line end of a text area: one of our own keeps the user's.
        area.InnerHtml.Append("\n").Append(value);
        return area;
    }

    private TagBuilder Select(string value)
    {
        var select = new TagBuilder("select");
        foreach (var item in Options!)
        {
            var option = new TagBuilder("option");
            option.MergeAttribute("value", item.Value);
            if (string.Equals(item.Value, value, StringComparison.Ordinal))
            {
                option.MergeAttribute("selected", "selected");
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private string Value() =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed ? typed : Text(For.Model);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        IEnumerable<string> lines => string.Join('\n', lines),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private void AppendNote(TagHelperOutput output, string kind, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var note = new TagBuilder("p");
        note.AddCssClass(kind);
        note.MergeAttribute("id", $"{Id}-{kind}");
        note.InnerHtml.Append(string.Join(' ', lines));
        output.Content.AppendHtml(note);
    }
}
