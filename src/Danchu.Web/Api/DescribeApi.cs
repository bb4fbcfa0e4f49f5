using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Danchu.Web.Api;

/// <summary>What the description of the API says as a whole: its name, how one is let in, what each operation may refuse with.</summary>
internal sealed class DescribeApi : IOpenApiDocumentTransformer
{
    private const string Key = "khoa";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Danchu",
            Version = "v1",
            Description = "Giao diện cho phần mềm khác. Gửi “Authorization: Bearer” với khóa do người quản trị đơn vị cấp; khóa làm được đúng những gì "
                + "vai trò của nó làm được. Danh sách đọc tiếp bằng after = next của lần trước, limit tối đa 200. Lỗi trả về application/problem+json.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        document.Servers = [];
        return Task.CompletedTask;
    }
}
