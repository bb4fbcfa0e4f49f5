using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Assignments.Sections;

/// <summary>Writes the text of one section over the one that was read (If-Match).</summary>
internal static class PutSection
{
    public static void Map(RouteGroupBuilder api) => api.MapPut("assignments/{id:guid}/sections/{key}", WriteAsync)
        .Tells<SectionText>("Nhiệm vụ báo cáo", "Ghi lời của một mục").WithDescription("Cần If-Match với ETag của lần đọc.");

    private static async Task<IResult> WriteAsync(
        HttpContext http, ShowSection show, SaveSection save, AssignmentId id, string key, WrittenSection written, CancellationToken cancellationToken)
    {
        var read = await show.ReadAsync(http.Actor(), id, key, cancellationToken);
        if (read is not Outcome<ShowSection.View>.Done(var view))
        {
            return ApiAnswer.Of(read, _ => Results.Ok());
        }

        if (view.File.Rights.Writes && ApiAnswer.RefuseStale(http, GetSection.TagOf(view)) is { } stale)
        {
            return stale;
        }

        var saved = await save.ExecuteAsync(http.Actor(), new SaveSection.Input(id, key, written.Markup, view.Revision), cancellationToken);
        return saved switch
        {
            // Somebody saved between the look and the writing: both texts are kept, as on the page, and the program is told.
            Outcome<SaveSection.Saved>.Done { Value.ConflictId: not null } => ApiProblem.Of(StatusCodes.Status412PreconditionFailed).ToResult(),
            Outcome<SaveSection.Saved>.Done => ApiAnswer.Of(await show.ReadAsync(http.Actor(), id, key, cancellationToken), now =>
            {
                http.Response.Headers.ETag = GetSection.TagOf(now);
                return Results.Ok(GetSection.TextOf(now));
            }),
            _ => ApiAnswer.Of(saved, _ => Results.Ok()),
        };
    }
}

/// <summary>A text to be written, in markup.</summary>
internal sealed record WrittenSection(string Markup);
