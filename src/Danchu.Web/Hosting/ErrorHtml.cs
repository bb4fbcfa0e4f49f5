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

    /// <param name="token">For a form of somebody who is not signed in.</param>
    public static string Of(HttpRequest request, int status, IFormCollection? posted, string token)
    {
        var (title, text) = request.HttpContext.Features.Get<ErrorWords>() is { } words ? (words.Title, words.Text) : Texts(status);
        return Of(title, text, html => AppendPosted(html, status, KeptForm.Of(request, posted), token));
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
        401 => ("Phiên làm việc đã hết", $"Hãy <a href=\"{Address.SignIn.Index()}\">đăng nhập lại</a> rồi làm tiếp."),
        403 => ("Không thuộc quyền của bạn", "Vai trò của bạn ở đơn vị này không làm được việc đó. Nếu cần, hãy liên hệ người quản trị của đơn vị."),
        404 => ("Không tìm thấy", "Địa chỉ này không có, hoặc nội dung không thuộc phạm vi bạn được xem."),
        405 => ("Không nhận cách gửi này", "Địa chỉ này không nhận yêu cầu gửi theo cách đó. Hãy mở lại trang rồi làm lại."),
        413 => ("Nội dung gửi lên quá lớn", "Mỗi lần chỉ gửi được tối đa 25 MB. Hãy giảm kích thước tệp rồi gửi lại."),
        429 => ("Thử quá nhiều lần", "Máy chủ nhận quá nhiều yêu cầu từ bạn. Hãy đợi một phút rồi thử lại."),
        503 => ("Cơ sở dữ liệu tạm thời không truy cập được", "Nội dung đã lưu trước đó vẫn còn. Hãy đợi ít phút rồi thử lại."),
        507 => (
            "Máy chủ hết chỗ đĩa",
            "Chưa có gì được ghi. Nội dung đã lưu trước đó vẫn còn. Hãy chép lại phần vừa nhập và báo người quản trị máy chủ."),
        >= 500 => ("Có lỗi trong chương trình", "Việc vừa làm chưa được ghi nhận. Nội dung đã lưu trước đó vẫn còn. Lỗi đã được ghi vào nhật ký của máy chủ."),
        _ => ("Không thực hiện được", "Máy chủ không nhận yêu cầu này."),
    };

    private static void AppendPosted(StringBuilder html, int status, KeptForm? kept, string token)
    {
        if (kept?.Typed.Any() is not true)
        {
            return;
        }

        html.Append("<h2>Nội dung bạn vừa nhập</h2>\n<p>Nội dung này <strong>chưa được lưu</strong> và chưa mất. Bạn có thể chép lại từ đây.</p>\n");
        foreach (var value in kept.Typed)
        {
            html.Append("<textarea class=\"kept\" readonly rows=\"4\" aria-label=\"Nội dung đã nhập\">\n")
                .Append(Encoder.Encode(value))
                .Append("</textarea>\n");
        }

        // The same form with the same token: it passes only for the person and browser it was made for. A refused form (400) is not offered again, unless
        // what was refused is only the signing in that carried it.
        if (kept.CanBeSent && status is 401)
        {
            AppendSignIn(html, kept, token);
        }
        else if (kept.CanBeSent && (status is 429 or 500 or 503 or 507 || kept.IsCarried))
        {
            AppendResend(html, kept);
        }
    }

    // Signs in on this very page: the text goes with it and comes back.
    private static void AppendSignIn(StringBuilder html, KeptForm kept, string token)
    {
        html.Append(CultureInfo.InvariantCulture, $"""
            <h2>Đăng nhập để gửi tiếp</h2>
            <form method="post" action="{Address.SignIn.Index()}">
            <input type="hidden" name="__token" value="{Encoder.Encode(token)}">
            <div class="field"><label for="Input_UserName">Tên đăng nhập</label>
            <input id="Input_UserName" name="Input.UserName" autocomplete="username" autocapitalize="none" spellcheck="false"></div>
            <div class="field"><label for="Input_Password">Mật khẩu</label>
            <input id="Input_Password" name="Input.Password" type="password" autocomplete="current-password"></div>

            """);
        AppendFields(html, kept.Carried);
        html.Append("<div class=\"actions\"><button class=\"button\">Đăng nhập</button></div>\n</form>\n<p>Đã đăng nhập ở một thẻ khác?</p>\n");
        AppendResend(html, kept);
    }

    private static void AppendResend(StringBuilder html, KeptForm kept)
    {
        html.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{Encoder.Encode(kept.Path)}\">\n");
        AppendFields(html, kept.Fields);
        html.Append("<button class=\"button second\">Gửi lại</button>\n</form>\n");
    }

    private static void AppendFields(StringBuilder html, IEnumerable<KeptField> fields)
    {
        foreach (var field in fields)
        {
            html.Append(CultureInfo.InvariantCulture, $"<textarea hidden name=\"{Encoder.Encode(field.Name)}\">\n{Encoder.Encode(field.Value)}</textarea>\n");
        }
    }
}
