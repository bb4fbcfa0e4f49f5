using Danchu.Core.Identifiers;
using Danchu.Core.Reports;

namespace Danchu.Web.Api.Assignments.Sections;

/// <summary>The text of one section in its markup, and as it reads.</summary>
internal static class GetSection
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("assignments/{id:guid}/sections/{key}", ReadAsync)
        .Tells<SectionText>("Nhiệm vụ báo cáo", "Lời của một mục");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowSection show, AssignmentId id, string key, CancellationToken cancellationToken) =>
        ApiAnswer.Of(await show.ReadAsync(http.Actor(), id, key, cancellationToken), view => ApiAnswer.Tagged(http, TagOf(view), TextOf(view)));

    internal static string TagOf(ShowSection.View view) => ApiAnswer.TagOf(view.File.Report.Id, view.Section.Key, view.Revision);

    internal static SectionText TextOf(ShowSection.View view) =>
        new(view.Section.Key, view.Heading, view.Text, view.Words, view.Revision, view.Open, view.Problems);
}

/// <summary>A section's text.</summary>
/// <param name="Markup">CommonMark with footnotes ^[…] and figure tokens {{…}}.</param>
/// <param name="Words">As it reads.</param>
/// <param name="Problems">Tokens that cannot be shown.</param>
internal sealed record SectionText(
    string Key, string Heading, string Markup, string Words, int Revision, bool Open, IReadOnlyList<string> Problems);
