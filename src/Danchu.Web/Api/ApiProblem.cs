using System.Text.Json;
using System.Text.Json.Serialization;
using Danchu.Core.Addresses;
using Danchu.Core.Operations;

namespace Danchu.Web.Api;

/// <summary>What went wrong, as other programs read it: application/problem+json (RFC 9457) in Vietnamese.</summary>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Errors">The reasons, each at its field where it has one.</param>
internal sealed record ApiProblem(
    int Status, string Title, string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ApiProblem.Reason>? Errors = null)
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonSerializerOptions Options = MakeOptions();

    public string Type => "about:blank";

    /// <param name="Field">The field at fault; null where it is the whole.</param>
    public sealed record Reason(string Message, string? Field);

    public static ApiProblem Of(int status, IReadOnlyList<Refusal>? refusals = null) => Texts(status) switch
    {
        var (title, detail) => new ApiProblem(
            status, title, refusals is { Count: > 0 } ? string.Join(' ', refusals.Select(r => r.Message)) : detail,
            refusals?.Select(r => new Reason(r.Message, r.Field)).ToList()),
    };

    public IResult ToResult() => Results.Json(this, contentType: ContentType, statusCode: Status);

    /// <summary>Whether a program is answered, and no browser.</summary>
    public static bool Concerns(HttpContext context) => context.Request.Path.StartsWithSegments(Address.Api.V1(), StringComparison.OrdinalIgnoreCase);

    /// <summary>For what was refused before it came to an operation.</summary>
    public static Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(status), Options, ContentType);
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiRegistration.Configure(options);
        return options;
    }

    private static (string Title, string Detail) Texts(int status) => status switch
    {
        400 => ("Yêu cầu không hợp lệ", "Không đọc được tham số hoặc nội dung JSON; hãy đối chiếu với bản mô tả."),
        401 => ("Chưa có khóa hợp lệ", "Gửi đầu mục Authorization: Bearer với một khóa còn dùng được."),
        403 => ("Không có quyền", "Vai trò của khóa đọc được nhưng không làm được việc này."),
        404 => ("Không tìm thấy", "Không có mục này, hoặc khóa không được đọc."),
        405 => ("Không có thao tác này", "Địa chỉ này không nhận phương thức đã gửi."),
        412 => ("Nội dung đã đổi", "Mục này đã được sửa sau lần bạn đọc; hãy đọc lại rồi gửi với ETag mới."),
        413 => ("Nội dung quá lớn", "Mỗi yêu cầu gửi tối đa 1 MB; hãy chia nhỏ."),
        415 => ("Sai kiểu nội dung", "Gửi nội dung kiểu application/json, hoặc kiểu mà bản mô tả nêu."),
        422 => ("Không thực hiện", "Dữ liệu đọc được nhưng không nhận."),
        428 => ("Thiếu If-Match", "Việc sửa phải kèm đầu mục If-Match với ETag của bản đã đọc."),
        429 => ("Gửi quá nhanh", "Khóa này đã gửi quá số yêu cầu trong một phút; hãy đợi theo Retry-After."),
        503 => ("Tạm thời không phục vụ", "Máy chủ đang bận hoặc mất kết nối cơ sở dữ liệu; hãy gửi lại sau."),
        507 => ("Hết chỗ lưu", "Máy chủ hết chỗ lưu; hãy báo người vận hành."),
        _ => ("Lỗi máy chủ", "Đã ghi lại lỗi; hãy thử lại hoặc báo người vận hành."),
    };
}
