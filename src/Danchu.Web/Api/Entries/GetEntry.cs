using Danchu.Core.Entries;
using Danchu.Core.Identifiers;

namespace Danchu.Web.Api.Entries;

/// <summary>One entry; outside its unit what is personal is left out.</summary>
internal static class GetEntry
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("entries/{id:guid}", ReadAsync).Tells<EntryDetails>("Sổ theo dõi", "Một mục của sổ");

    private static async Task<IResult> ReadAsync(HttpContext http, ShowEntry show, EntryId id, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, cancellationToken), view => ApiAnswer.Tagged(http, TagOf(view), DetailsOf(view)));

    internal static string TagOf(ShowEntry.View view) => ApiAnswer.TagOf(view.Entry.Id, view.Entry.Revision, view.IsInside);

    internal static EntryDetails DetailsOf(ShowEntry.View view) => new(
        view.Entry.Id.Value, view.Entry.OrganisationId.Value, view.Entry.RegisterKey, view.Entry.Cited, view.Entry.Date, view.Entry.Title,
        view.Entry.Revision, view.Entry.IsStruck, view.Entry.StruckReason,
        view.Lines.ToDictionary(line => line.Column.Key, line => view.Entry[line.Column.Key], StringComparer.Ordinal));
}

/// <summary>An entry as it is kept.</summary>
/// <param name="Number">Its place in the book: "05/2025".</param>
/// <param name="Fields">By column: a date as 2025-12-31, a number with a point, a choice by its key, yes or no, an entry by its id.</param>
internal sealed record EntryDetails(
    Guid Id, Guid OrganisationId, string Register, string Number, DateOnly Date, string Title, int Revision, bool Struck, string StruckReason,
    IReadOnlyDictionary<string, string> Fields);
