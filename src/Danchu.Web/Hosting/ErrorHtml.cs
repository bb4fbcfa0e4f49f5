using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Danchu.Core.Addresses;

namespace Danchu.Web.Hosting;

/// <summary>An error page as text: title, what happened, what can be done, and what was typed.</summary>
internal static class ErrorHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(HttpRequest request, int status, IFormCollection? posted)
    {
        var (title, text) = request.HttpContext.Features.Get<ErrorWords>() is { } words ? (words.Title, words.Text) : Texts(status);
        return Of(title, text, html => AppendPosted(html, request, status, posted));
    }

    public static string Of(string title, string text) => Of(title, text, _ => { });

    private static string Of(string title, string text, Action<StringBuilder> append)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} - Dân chủ cơ sở</title>
            <link rel="stylesheet" href="/site.css">
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            </head>
            <body>
            <header class="top"><div class="wide"><a class="brand" href="{Address.Home()}">Dân chủ cơ sở</a></div></header>
            <main class="wide narrow" id="main">
            <h1>{title}</h1>
            <p>{text}</p>

            """);
        append(html);
        html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Address.Home()}\">Về trang Việc của tôi</a></p>\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static (string Title, string Text) Texts(int status) => status switch
    {
        400 => ("Yêu cầu không hợp lệ", "Trang đã mở quá lâu, phiên làm việc đã đổi, hoặc địa chỉ không đúng. Hãy mở lại trang rồi làm lại."),
        401 => (
            "Phiên làm việc đã hết",
            $"Hãy <a href=\"{Address.SignIn.Index()}\" target=\"_blank\">đăng nhập lại ở một thẻ khác</a>, rồi trở lại đây và bấm “Gửi lại”."),
        403 => ("Không thuộc quyền của bạn", "Vai trò của bạn ở đơn vị này không làm được việc đó. Nếu cần, hãy liên hệ người quản trị của đơn vị."),
        404 => ("Không tìm thấy", "Địa chỉ này không có, hoặc nội dung không thuộc phạm vi bạn được xem."),
        405 => ("Không nhận cách gửi này", "Địa chỉ này không nhận yêu cầu gửi theo cách đó. Hãy mở lại trang rồi làm lại."),
        413 => ("Nội dung gửi lên quá lớn", "Mỗi lần chỉ gửi được tối đa 25 MB. Hãy giảm kích thước tệp rồi gửi lại."),
        429 => ("Thử quá nhiều lần", "Có quá nhiều lần đăng nhập từ địa chỉ của bạn. Hãy đợi một phút rồi thử lại."),
        503 => ("Cơ sở dữ liệu tạm thời không truy cập được", "Nội dung đã lưu trước đó vẫn còn. Hãy đợi ít phút rồi thử lại."),
        507 => (
            "Máy chủ hết chỗ đĩa",
            "Chưa có gì được ghi. Nội dung đã lưu trước đó vẫn còn. Hãy chép lại phần vừa nhập và báo người quản trị máy chủ."),
        >= 500 => ("Có lỗi trong chương trình", "Việc vừa làm chưa được ghi nhận. Nội dung đã lưu trước đó vẫn còn. Lỗi đã được ghi vào nhật ký của máy chủ."),
        _ => ("Không thực hiện được", "Máy chủ không nhận yêu cầu này."),
    };

    private static void AppendPosted(StringBuilder html, HttpRequest request, int status, IFormCollection? posted)
    {
        var fields = posted?.SelectMany(field => field.Value, (field, value) => (field.Key, Value: value ?? "")).ToList() ?? [];
        if (fields.Exists(field => IsSecret(field.Key)) || !fields.Exists(IsTyped))
        {
            return;
        }

        html.Append("<h2>Nội dung bạn vừa nhập</h2>\n<p>Nội dung này <strong>chưa được lưu</strong>. Bạn có thể chép lại từ đây.</p>\n");
        foreach (var (_, value) in fields.Where(IsTyped))
        {
            html.Append("<textarea class=\"kept\" readonly rows=\"4\" aria-label=\"Nội dung đã nhập\">\n")
                .Append(Encoder.Encode(value))
                .Append("</textarea>\n");
        }

        // The same form with the same token: it passes only for the person and browser it was made for. A refused form (400) is not offered again.
        // Nor is what was sent to an address such as //host/x, which a browser would take for another site's.
        if (status is 401 or 429 or 500 or 503 or 507 && posted!.Files.Count == 0 && !LeavesTheSite(request))
        {
            AppendResend(html, request, fields);
        }
    }

    private static void AppendResend(StringBuilder html, HttpRequest request, List<(string Key, string Value)> fields)
    {
        html.Append(
            CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{Encoder.Encode(request.PathBase + request.Path + request.QueryString)}\">\n");
        foreach (var (key, value) in fields)
        {
            html.Append(CultureInfo.InvariantCulture, $"<textarea hidden name=\"{Encoder.Encode(key)}\">\n{Encoder.Encode(value)}</textarea>\n");
        }

        html.Append("<button class=\"button\">Gửi lại</button>\n</form>\n");
    }

    private static bool LeavesTheSite(HttpRequest request) => request.Path.Value?.StartsWith("//", StringComparison.Ordinal) == true;

    private static bool IsSecret(string key) => key.Contains("password", StringComparison.OrdinalIgnoreCase);

    // Ids, versions and tokens are not what a person typed.
    private static bool IsTyped((string Key, string Value) field) =>
        !field.Key.StartsWith("__", StringComparison.Ordinal)
        && !field.Key.EndsWith("Version", StringComparison.Ordinal) && !field.Key.EndsWith("Revision", StringComparison.Ordinal)
        && !string.IsNullOrWhiteSpace(field.Value) && !Guid.TryParse(field.Value, CultureInfo.InvariantCulture, out _);
}
