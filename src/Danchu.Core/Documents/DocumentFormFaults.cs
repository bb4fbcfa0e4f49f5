using Danchu.Documents.Forms;

namespace Danchu.Core.Documents;

/// <summary>Values no document could be written with; everything else is the regulation's business.</summary>
internal static class DocumentFormFaults
{
    public static string? Find(object part) => part switch
    {
        TextForm { Size: < 6 or > 40 } text => $"cỡ chữ {text.Size} không hợp lý (6 đến 40).",
        PageForm page => Find(page),
        HeadForm head => Find(head),
        BodyForm body => Find(body),
        SignatureForm { LeftWidth: < 20 or > 200 } => "leftWidth của phần chữ ký phải từ 20 đến 200 mm.",
        SignatureForm { Room: < 0 or > 300 } => "room phải từ 0 đến 300 pt.",
        SignatureForm { JointColumns: < 1 or > 4 } => "jointColumns phải từ 1 đến 4.",
        DocumentForm form => Find(form),
        _ => null,
    };

    private static string? Find(PageForm page) =>
        page.Width is < 100 or > 500 || page.Height is < 100 or > 500 ? "khổ giấy phải từ 100 đến 500 mm mỗi chiều."
        : page.Left + page.Right > page.Width - 80 || page.Top + page.Bottom > page.Height - 80 ? "lề quá rộng, vùng chữ còn chưa đến 80 mm."
        : new[] { page.Left, page.Right, page.Top, page.Bottom, page.NumberFromTop }.Any(margin => margin < 0) ? "lề không được âm."
        : page.NumberFromTop > page.Top ? "numberFromTop phải nằm trong lề trên (top)."
        : null;

    private static string? Find(HeadForm head) =>
        head.Emblem.Count == 0 ? "emblem phải có ít nhất một dòng (Quốc hiệu, tiêu đề)."
        : head.LeftWidth is < 20 or > 200 ? "leftWidth phải từ 20 đến 200 mm."
        : head.IssuingRule is < 0 or > 1 || head.SubjectRule is < 0 or > 1 ? "đường kẻ là một phần của dòng chữ, từ 0 đến 1."
        : null;

    private static string? Find(BodyForm body) =>
        body.Headings.Count == 0 ? "headings phải có ít nhất một cấp đề mục."
        : body.FirstLine is < 0 or > 50 ? "firstLine phải từ 0 đến 50 mm."
        : body.SpaceAfter is < 0 or > 100 ? "spaceAfter phải từ 0 đến 100 pt."
        : body.LineExactly is < 8 or > 100 ? "lineExactly phải từ 8 đến 100 pt."
        : body.LineMultiple is < 0.5 or > 5 ? "lineMultiple phải từ 0,5 đến 5."
        : null;

    private static string? Find(DocumentForm form) =>
        form.ValidUntil < form.ValidFrom ? "validUntil trước validFrom."
        : form.Head.LeftWidth > form.Page.Width - form.Page.Left - form.Page.Right - 20 ? "leftWidth của phần đầu rộng quá vùng chữ."
        : form.Signature.LeftWidth > form.Page.Width - form.Page.Left - form.Page.Right - 20 ? "leftWidth của phần chữ ký rộng quá vùng chữ."
        : null;
}
