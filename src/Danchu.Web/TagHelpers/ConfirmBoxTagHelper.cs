using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Danchu.Web.TagHelpers;

/// <summary>
/// Asks before something that cannot be undone, without scripts: a box that opens, with the question and the real form inside.
/// <code>
/// &lt;confirm-box label="Kết thúc đơn vị" question="Sau ngày này đơn vị không nhận đợt báo cáo mới. Bạn chắc chắn?"&gt;
///     &lt;form method="post" asp-page-handler="End"&gt; … &lt;button class="button danger"&gt;Kết thúc đơn vị&lt;/button&gt;&lt;/form&gt;
/// &lt;/confirm-box&gt;
/// </code>
/// <c>open</c> shows it opened, for a form that came back with errors.
/// </summary>
[HtmlTargetElement("confirm-box", Attributes = "label,question")]
public sealed class ConfirmBoxTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required string Question { get; set; }

    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "confirm");
        if (Open)
        {
            output.Attributes.SetAttribute("open", "open");
        }

        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(Label);
        var question = new TagBuilder("p");
        question.InnerHtml.Append(Question);
        output.PreContent.AppendHtml(summary).AppendHtml(question);
    }
}
