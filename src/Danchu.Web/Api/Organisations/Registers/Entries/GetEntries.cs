using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;

namespace Danchu.Web.Api.Organisations.Registers.Entries;

/// <summary>Entries of a unit's own book, in the order in which they were written.</summary>
internal static class GetEntries
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations/{id:guid}/registers/{key}/entries", ReadAsync)
        .Tells<ItemPage<EntryItem>>("Sổ theo dõi", "Các mục của một sổ");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListEntries list, OrganisationId id, string key, int? year, string? search, Choice<ListEntries.State>? state, Guid? after, int? limit,
        CancellationToken cancellationToken) => ApiAnswer.Of(
        await list.ReadAsync(
            http.Actor(), id, key, new ListEntries.Filter(year, search, State: state?.Value ?? ListEntries.State.All), new KeysetAsk(after, limit),
            cancellationToken),
        page => ApiAnswer.Page(page, entry => new EntryItem(
            entry.Id.Value, entry.Unit.Value, entry.Register, entry.Cited, entry.Date, entry.Title, entry.Revision, entry.IsStruck, entry.Fields)));
}

/// <summary>An entry as it is kept.</summary>
/// <param name="Number">Its place in the book: "05/2025".</param>
/// <param name="Fields">By column: a date as 2025-12-31, a number with a point, a choice by its key, yes or no, an entry by its id.</param>
internal sealed record EntryItem(
    Guid Id, Guid OrganisationId, string Register, string Number, DateOnly Date, string Title, int Revision, bool Struck,
    IReadOnlyDictionary<string, string> Fields);
