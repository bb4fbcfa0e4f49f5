using Danchu.Core.Entries;
using Danchu.Core.Identifiers;

namespace Danchu.Web.Api.Organisations.Registers;

/// <summary>The books that a unit keeps.</summary>
internal static class GetRegisters
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations/{id:guid}/registers", ReadAsync)
        .Tells<RegisterPage>("Sổ theo dõi", "Các sổ của một đơn vị");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ShowBooks show, OrganisationId id, int? year, CancellationToken cancellationToken) => ApiAnswer.Of(
        await show.ReadAsync(http.Actor(), id, year, cancellationToken),
        view => Results.Ok(new RegisterPage(
            id.Value, view.Year, view.MayWrite,
            [.. view.Rows.Select(row => new RegisterItem(row.Key, row.Number, row.Name, row.EntryName, row.Entries, row.Last, row.Open, row.Late))])));
}

/// <summary>Books of a unit in a year.</summary>
internal sealed record RegisterPage(Guid OrganisationId, int Year, bool MayWrite, IReadOnlyList<RegisterItem> Items);

/// <summary>A book with what stands in it.</summary>
internal sealed record RegisterItem(string Key, string Number, string Name, string EntryName, int Entries, DateOnly? Last, int Open, int Late);
